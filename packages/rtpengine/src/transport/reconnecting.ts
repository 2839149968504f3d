import { Backoff, type BackoffOptions } from "./backoff.js";
import type { Receiver } from "./transport.js";

/** What one connection reports to the loop that keeps it up. */
export interface Link {
  up(): void;
  down(cause: Error): void;
}

/** Keeps one connection up: makes it, and makes it anew after a pause when it is gone. */
export class Reconnecting<Connection> {
  readonly #connect: (link: Link) => Connection;
  readonly #backoff: Backoff;
  #receiver: Receiver | undefined;
  #connection: Connection | undefined;
  #isUp = false;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(connect: (link: Link) => Connection, options: BackoffOptions | undefined) {
    this.#connect = connect;
    this.#backoff = new Backoff(options);
  }

  /** The connection, when messages may be sent over it. */
  get live(): Connection | undefined {
    return this.#isUp ? this.#connection : undefined;
  }

  /** The connection, also while it is being made. */
  get current(): Connection | undefined {
    return this.#connection;
  }

  open(receiver: Receiver): void {
    this.#receiver = receiver;
    this.#attempt();
  }

  close(): void {
    this.#closed = true;
    this.#isUp = false;
    clearTimeout(this.#timer);
  }

  #attempt(): void {
    if (this.#closed) return;
    let ended = false;
    const link: Link = {
      up: () => {
        if (ended || this.#closed) return;
        this.#isUp = true;
        this.#backoff.reset();
        this.#receiver?.connected();
      },
      down: (cause) => {
        if (ended || this.#closed) return;
        ended = true;
        this.#isUp = false;
        this.#connection = undefined;
        this.#receiver?.disconnected(cause);
        this.#timer = setTimeout(() => this.#attempt(), this.#backoff.next());
      },
    };
    this.#connection = this.#connect(link);
  }
}
