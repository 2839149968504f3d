import { setTimeout as sleep } from "node:timers/promises";
import { liveEntry, type MemoryTables, offField } from "../keys.js";
import type { ChangedField } from "../routes/follow.js";
import type { PrefixTrie } from "../trie.js";
import { KamailioRpcError, type RpcClient } from "./rpc-client.js";

/** Milliseconds for which a lookup may still be under way in the half that was live. */
const grace = 200;

type Half = "a" | "b";

const otherOf = (half: Half): Half => (half === "a" ? "b" : "a");

/**
 * The routes in the shared memory of one Kamailio. A table there holds each prefix with the number of its way, `=7`, and each way
 * once: most prefixes share theirs. There are two halves with the same in them. Lookups use the live one; a load is written to the other
 * one, as far as it differs, and then that one is live.
 */
export class KamailioMemory {
  private live: Half = "a";
  private readonly ways = new Map<string, string>();
  private readonly defined: Readonly<Record<Half, Set<string>>> = { a: new Set(), b: new Set() };
  /** What the other half holds: the same, what was before the last load, or nothing that is of use. */
  private idle: "same" | "before" | "nothing" = "nothing";
  /** Grows with each load: what was begun for one before has no place any more. */
  private loads = 0;

  constructor(
    private readonly client: RpcClient,
    private readonly tables: MemoryTables,
  ) {}

  /**
   * Replaces what is there. Lookups see the old routes or the new ones, nothing in between. With `before`, the routes that are there
   * at present, only what differs is written.
   */
  async replace(
    before: PrefixTrie<string> | undefined,
    routes: PrefixTrie<string>,
    off: readonly string[],
  ): Promise<void> {
    const next = otherOf((await this.liveHalf()) ?? "b");
    this.loads += 1;
    const takesDifferences = this.idle === "same" && before !== undefined;
    if (!takesDifferences) await this.empty(next);
    await this.client.callAll(this.calls(next, takesDifferences ? differences(before, routes) : routes.entries()));
    await this.setOff(off);
    await this.client.call("htable.sets", this.tables.control, liveEntry, next);
    this.live = next;
    this.idle = takesDifferences ? "before" : "nothing";
  }

  /**
   * Brings the other half up to the live one, a piece with each step, so that the next load has only to write what differs. Changes
   * may come between the steps.
   */
  async *catchUp(before: PrefixTrie<string> | undefined, routes: PrefixTrie<string>): AsyncGenerator<void> {
    const load = this.loads;
    await sleep(grace);
    if (load !== this.loads) return;
    const half = otherOf(this.live);
    const hasBefore = this.idle === "before" && before !== undefined;
    if (!hasBefore) await this.empty(half);
    for (const piece of pieces(this.calls(half, hasBefore ? differences(before, routes) : routes.entries()))) {
      yield;
      if (load !== this.loads) return;
      await this.client.callAll(piece);
    }
    this.idle = "same";
  }

  /** Both halves get it: what {@link catchUp} has still to write is as new. */
  async change(fields: readonly ChangedField[]): Promise<void> {
    await this.client.callAll(this.calls(this.live, fields));
    await this.client.callAll(this.calls(otherOf(this.live), fields));
  }

  async setOff(off: readonly string[]): Promise<void> {
    await this.client.call("htable.sets", this.tables.control, offField, off.join(","));
  }

  private async empty(half: Half): Promise<void> {
    await this.client.call("htable.flush", this.tables.halves[half]);
    this.defined[half].clear();
  }

  /** Kamailio takes the calls in their order, so that a way is there before the first prefix that needs it. */
  private *calls(half: Half, fields: Iterable<ChangedField>): Generator<readonly string[]> {
    const table = this.tables.halves[half];
    const defined = this.defined[half];
    for (const [prefix, value] of fields) {
      if (value === null) {
        // `htable.delete` fails where there is no such entry; an empty one means the same to a lookup.
        yield ["htable.sets", table, prefix, ""];
        continue;
      }
      const way = this.ways.get(value) ?? `=${this.ways.size + 1}`;
      this.ways.set(value, way);
      if (!defined.has(way)) {
        defined.add(way);
        yield ["htable.sets", table, way, value];
      }
      yield ["htable.sets", table, prefix, way];
    }
  }

  private async liveHalf(): Promise<Half | null> {
    try {
      const values = await this.client.call("htable.get", this.tables.control, liveEntry);
      const value = values[values.indexOf("value") + 1];
      return value === "a" || value === "b" ? value : null;
    } catch (error) {
      // It has just started and holds nothing.
      if (error instanceof KamailioRpcError && /Key name/i.test(error.problem)) return null;
      throw error;
    }
  }
}

/** What has to be written to make one table of another. */
function* differences(before: PrefixTrie<string>, after: PrefixTrie<string>): Generator<ChangedField> {
  for (const [prefix, value] of after.entries()) if (before.get(prefix) !== value) yield [prefix, value];
  for (const [prefix] of before.entries()) if (after.get(prefix) === undefined) yield [prefix, null];
}

const pieceSize = 1000;

function* pieces<T>(all: Iterable<T>): Generator<readonly T[]> {
  let piece: T[] = [];
  for (const one of all) {
    if (piece.push(one) < pieceSize) continue;
    yield piece;
    piece = [];
  }
  yield piece;
}
