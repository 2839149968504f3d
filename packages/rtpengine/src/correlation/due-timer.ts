/**
 * One timer for all requests, set to the earliest of their due times. Hardly any request lives until it is due, so a timer for each
 * would be made and cleared in vain.
 */
export class DueTimer {
  readonly #run: () => void;
  #timer: NodeJS.Timeout | undefined;
  #setFor = Number.POSITIVE_INFINITY;

  constructor(run: () => void) {
    this.#run = run;
  }

  /** Runs at that time, or earlier. */
  atLatest(time: number, now: number): void {
    if (time >= this.#setFor) return;
    clearTimeout(this.#timer);
    this.#setFor = time;
    this.#timer = setTimeout(
      () => {
        this.#setFor = Number.POSITIVE_INFINITY;
        this.#run();
      },
      Math.max(1, Math.ceil(time - now)),
    );
    // The connection keeps the process alive, not the waiting.
    this.#timer.unref();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#setFor = Number.NEGATIVE_INFINITY;
  }
}
