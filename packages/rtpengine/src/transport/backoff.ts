export interface BackoffOptions {
  /** Milliseconds before the second attempt; the first comes at once. Default 50. */
  readonly firstMs?: number | undefined;
  /** Milliseconds between two attempts at most. Default 5,000. */
  readonly maxMs?: number | undefined;
}

/** How long to wait before the next attempt: twice as long each time, and shortened by chance so that not all come at once. */
export class Backoff {
  readonly #firstMs: number;
  readonly #maxMs: number;
  #attempts = 0;

  constructor(options: BackoffOptions = {}) {
    this.#firstMs = options.firstMs ?? 50;
    this.#maxMs = options.maxMs ?? 5000;
  }

  next(): number {
    const full = Math.min(this.#maxMs, this.#firstMs * 2 ** Math.min(this.#attempts, 20));
    this.#attempts++;
    return full * (0.5 + Math.random() / 2);
  }

  reset(): void {
    this.#attempts = 0;
  }
}
