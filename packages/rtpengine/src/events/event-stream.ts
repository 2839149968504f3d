/** Events that nobody has taken yet; beyond it, the oldest go. */
const CAPACITY = 10_000;

/** Events as an async iterable, for one reader. It holds back what comes between two turns of the loop. */
export class EventStream<T> implements AsyncIterableIterator<T, undefined> {
  readonly #onEnd: () => void;
  readonly #waiting: ((result: IteratorResult<T, undefined>) => void)[] = [];
  readonly #queue: T[] = [];
  #ended = false;
  #dropped = 0;

  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  /** How many events were lost because nobody took them. */
  get dropped(): number {
    return this.#dropped;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<T, undefined>> {
    if (this.#queue.length > 0) return Promise.resolve({ value: this.#queue.shift() as T, done: false });
    if (this.#ended) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  return(): Promise<IteratorResult<T, undefined>> {
    this.end();
    return Promise.resolve({ value: undefined, done: true });
  }

  /** @internal */
  push(event: T): void {
    if (this.#ended) return;
    const reader = this.#waiting.shift();
    if (reader !== undefined) {
      reader({ value: event, done: false });
      return;
    }
    this.#queue.push(event);
    if (this.#queue.length > CAPACITY) {
      this.#queue.shift();
      this.#dropped++;
    }
  }

  /** No more events come; what is held back can still be read. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    for (const reader of this.#waiting.splice(0)) reader({ value: undefined, done: true });
    this.#onEnd();
  }
}
