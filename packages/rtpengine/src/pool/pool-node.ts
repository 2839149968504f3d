import { nodeChannel } from "../diagnostics.js";
import type { RtpengineClient } from "../node/connect.js";
import type { Release } from "../table/releases.js";
import type { Weighted } from "./rendezvous.js";

export type NodeState = "up" | "down" | "draining";

/** One daemon of a pool. */
export class PoolNode<R extends Release = Release> implements Weighted {
  readonly name: string;
  readonly client: RtpengineClient<R>;
  readonly weight: number;
  #answers = true;
  #draining = false;
  #reason = "It has not failed yet.";
  #changedAt = new Date();

  constructor(client: RtpengineClient<R>, weight: number) {
    this.name = client.name;
    this.client = client;
    this.weight = weight;
  }

  /** `draining`: it answers, but takes no new calls. */
  get state(): NodeState {
    if (!this.#answers) return "down";
    return this.#draining ? "draining" : "up";
  }

  /** Why it is in this state, as a sentence. */
  get reason(): string {
    return this.#reason;
  }

  get changedAt(): Date {
    return this.#changedAt;
  }

  get answers(): boolean {
    return this.#answers;
  }

  /** @internal */
  setAnswers(answers: boolean, reason: string): void {
    if (answers === this.#answers) return;
    this.#answers = answers;
    this.#changed(reason);
  }

  /** @internal */
  setDraining(draining: boolean): void {
    if (draining === this.#draining) return;
    this.#draining = draining;
    this.#changed(draining ? "It was told to drain." : "It was told to take calls again.");
  }

  #changed(reason: string): void {
    this.#reason = reason;
    this.#changedAt = new Date();
    if (nodeChannel.hasSubscribers) nodeChannel.publish({ node: this.name, state: this.state, reason });
  }
}
