/** When an unanswered message is sent again. */
export interface RetransmissionOptions {
  /** Milliseconds until the first repetition. Default 200, over HTTP and WebSocket 1,000. */
  readonly firstMs?: number | undefined;
  /** Each pause is so much longer than the one before it. Default 1.5. */
  readonly factor?: number | undefined;
  /** Milliseconds between two repetitions at most. Default 500, over HTTP and WebSocket 2,000. */
  readonly maxMs?: number | undefined;
}

/**
 * For so long after the first sending, a message may be repeated: the daemon knows a cookie for 30 s at least, and answers the
 * second copy from its cache instead of carrying it out again.
 */
export const REPEAT_WINDOW_MS = 29_000;

export class Retransmission {
  readonly firstMs: number;
  readonly #factor: number;
  readonly #maxMs: number;

  constructor(options: RetransmissionOptions = {}) {
    this.firstMs = options.firstMs ?? 200;
    this.#factor = options.factor ?? 1.5;
    this.#maxMs = options.maxMs ?? 500;
  }

  /** The pause after a pause of `lastMs`. */
  after(lastMs: number): number {
    return Math.min(this.#maxMs, lastMs * this.#factor);
  }
}
