import { RtpengineError } from "../errors/base.js";
import type { PoolNode } from "./pool-node.js";

export interface HealthOptions {
  /** Milliseconds between two pings. Default 2,000. */
  readonly intervalMs?: number;
  /** Milliseconds that a ping may take, its repetitions included. Default 1,000. */
  readonly timeoutMs?: number;
  /** So many pings in a row must fail for a node to be down. Default 2. One answered ping brings it back. */
  readonly failures?: number;
}

/** Pings one node for as long as it is in the pool. */
export class Health {
  readonly #node: PoolNode;
  readonly #intervalMs: number;
  readonly #timeoutMs: number;
  readonly #failures: number;
  readonly #onUp: () => void;
  #failed = 0;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(node: PoolNode, options: HealthOptions, onUp: () => void) {
    this.#node = node;
    this.#intervalMs = options.intervalMs ?? 2000;
    this.#timeoutMs = options.timeoutMs ?? 1000;
    this.#failures = options.failures ?? 2;
    this.#onUp = onUp;
  }

  start(): void {
    this.#ping();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  async #ping(): Promise<void> {
    try {
      await this.#node.client.request("ping", {}, { timeoutMs: this.#timeoutMs });
      this.#failed = 0;
      if (!this.#node.answers && !this.#stopped) {
        this.#node.setAnswers(true, "It answers pings again.");
        this.#onUp();
      }
    } catch (error) {
      if (!(error instanceof RtpengineError)) throw error;
      this.#failed++;
      if (this.#failed >= this.#failures && !this.#stopped) this.#node.setAnswers(false, error.problem);
    }
    if (this.#stopped) return;
    this.#timer = setTimeout(() => this.#ping(), this.#intervalMs);
    this.#timer.unref();
  }
}
