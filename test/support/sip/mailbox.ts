import { AwaitedInVainError } from "../wait.js";

/** Something came that should not have come. */
export class UnexpectedArrivalError extends Error {
  override readonly name = "UnexpectedArrivalError";
  readonly code = "UNEXPECTED_ARRIVAL";
}

interface Waiter<T> {
  readonly matches: (item: T) => boolean;
  readonly take: (item: T) => void;
}

/**
 * What arrives, in order. Each item is taken once, by whoever waits for it; what nobody waits for yet stays until
 * somebody asks.
 */
export class Mailbox<T> {
  /** Everything that ever came, taken or not. */
  readonly history: T[] = [];
  readonly #waiting: T[] = [];
  readonly #waiters: Waiter<T>[] = [];

  /** @param describe names an item in error messages */
  constructor(
    readonly owner: string,
    readonly describe: (item: T) => string,
  ) {}

  put(item: T): void {
    this.history.push(item);
    const index = this.#waiters.findIndex((waiter) => waiter.matches(item));
    const [waiter] = index < 0 ? [] : this.#waiters.splice(index, 1);
    if (waiter === undefined) this.#waiting.push(item);
    else waiter.take(item);
  }

  /** What came and was not taken. */
  get left(): readonly T[] {
    return this.#waiting;
  }

  /**
   * Takes the first item that matches, now or as soon as it comes. Items that do not match stay for others.
   *
   * @throws {AwaitedInVainError} when the time is over; the message lists what came instead.
   */
  next(awaited: string, matches: (item: T) => boolean, timeoutMs: number): Promise<T> {
    const index = this.#waiting.findIndex(matches);
    const [ready] = index < 0 ? [] : this.#waiting.splice(index, 1);
    if (ready !== undefined) return Promise.resolve(ready);
    return new Promise((resolve, reject) => {
      const waiter: Waiter<T> = {
        matches,
        take: (item) => {
          clearTimeout(timer);
          resolve(item);
        },
      };
      this.#waiters.push(waiter);
      const timer = setTimeout(() => {
        this.#waiters.splice(this.#waiters.indexOf(waiter), 1);
        reject(new AwaitedInVainError(`${awaited} at ${this.owner}`, timeoutMs, this.#instead()));
      }, timeoutMs);
    });
  }

  /**
   * Asserts that nothing that matches comes for so long.
   *
   * @throws {UnexpectedArrivalError} at once when it comes, or had come before and was not taken.
   */
  async none(unwanted: string, matches: (item: T) => boolean, forMs: number): Promise<void> {
    let item: T;
    try {
      item = await this.next(unwanted, matches, forMs);
    } catch (error) {
      if (error instanceof AwaitedInVainError) return;
      throw error;
    }
    throw new UnexpectedArrivalError(`Wanted no ${unwanted} at ${this.owner}, but this came: ${this.describe(item)}`);
  }

  #instead(): string {
    if (this.history.length === 0) return "Nothing came at all.";
    const lines = this.history.map((item) => {
      const left = this.#waiting.includes(item) ? "" : " (taken before)";
      return `  ${this.describe(item)}${left}`;
    });
    return `This came instead:\n${lines.join("\n")}`;
  }
}
