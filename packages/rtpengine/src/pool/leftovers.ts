import type { NgInputDictionary } from "../codec/values.js";
import { RtpengineError } from "../errors/base.js";
import type { PoolNode } from "./pool-node.js";

/** Calls of which a node may have got the offer although its answer never came; the call was set up elsewhere. */
const KEPT_PER_NODE = 10_000;
const KEPT_MS = 5 * 60_000;

interface Leftover {
  readonly options: NgInputDictionary;
  readonly at: number;
}

/** Deletes those calls when the node answers again, so that their ports are not kept until the media timeout. */
export class Leftovers {
  readonly #byNode = new Map<PoolNode, Leftover[]>();

  add(node: PoolNode, options: NgInputDictionary): void {
    const list = this.#byNode.get(node) ?? [];
    list.push({ options, at: performance.now() });
    if (list.length > KEPT_PER_NODE) list.shift();
    this.#byNode.set(node, list);
  }

  /** @param isWanted whether the call is on the node rightfully by now */
  async clear(node: PoolNode, isWanted: (options: NgInputDictionary) => boolean): Promise<void> {
    const list = this.#byNode.get(node) ?? [];
    this.#byNode.delete(node);
    const now = performance.now();
    for (const { options, at } of list) {
      if (now - at > KEPT_MS || isWanted(options)) continue;
      try {
        await node.client.perform("delete", options, undefined);
      } catch (error) {
        if (!(error instanceof RtpengineError)) throw error;
        // It is a courtesy to the node: the call goes by its media timeout at the latest.
      }
    }
  }

  forget(node: PoolNode): void {
    this.#byNode.delete(node);
  }
}
