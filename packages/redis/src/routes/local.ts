import type { Store, TableOptions } from "../store.js";
import { PrefixTrie } from "../trie.js";
import type { Follower, FollowOptions } from "./follow.js";
import type { Gateway } from "./gateway.js";
import { describe, type Lookup, type LookupOptions, prefixesOf } from "./lookup.js";
import { defaultMaxDigits } from "./route.js";

/** Resolves promises when a count has been reached. */
class Positions {
  private reached = -1;
  private waiting: { readonly count: number; readonly resolve: () => void }[] = [];

  reach(count: number): void {
    this.reached = count;
    for (const one of this.waiting) if (one.count <= count) one.resolve();
    this.waiting = this.waiting.filter((one) => one.count > count);
  }

  wait(count: number): Promise<void> {
    return new Promise((resolve) => {
      if (this.reached >= count) resolve();
      else this.waiting.push({ count, resolve });
    });
  }
}

/** A table in this process, which answers without a round trip. */
export interface LocalRoutes {
  readonly size: number;
  /** As {@link StoredRoutes.lookup}. */
  lookup(number: string, options?: LookupOptions): Lookup;
  /** Resolves when everything that was written before the call has arrived. */
  settle(): Promise<void>;
  /** Ends it. The last state stays usable. */
  close(): Promise<void>;
}

export interface LocalRoutesOptions extends TableOptions, Pick<FollowOptions, "onDisturbance"> {}

/**
 * Loads a table into this process and keeps it current. While Redis is away it answers with what it knew last.
 *
 * @example
 * ```ts
 * const local = await openLocalRoutes(openStore(connectRedis()), "main");
 * const { gateways } = local.lookup("4930123456");
 * ```
 */
export async function openLocalRoutes(
  store: Store,
  table: string,
  options: LocalRoutesOptions = {},
): Promise<LocalRoutes> {
  const { maxDigits = defaultMaxDigits } = options;
  let trie = new PrefixTrie<string>();
  let off: readonly string[] = [];
  const read = (gateways: ReadonlyMap<string, Gateway>) => {
    off = [...gateways.values()].filter(({ state }) => state !== "active").map(({ id }) => id);
  };
  const follower: Follower = {
    async replace(fields, gateways) {
      const fresh = new PrefixTrie<string>();
      for await (const some of fields) for (const [prefix, value] of some) fresh.set(prefix, value);
      trie = fresh;
      read(gateways);
    },
    async change(fields) {
      for (const [prefix, value] of fields) {
        if (value === null) trie.delete(prefix);
        else trie.set(prefix, value);
      }
    },
    async changeGateways(gateways) {
      read(gateways);
    },
  };
  const positions = new Positions();
  const abort = new AbortController();
  const onPosition = (changes: number) => positions.reach(changes);
  const following = store.follow(table, { ...options, follower, signal: abort.signal, onPosition });
  await Promise.race([positions.wait(0), following]);
  return {
    get size() {
      return trie.size;
    },
    lookup(number, lookupOptions = {}) {
      prefixesOf(number, maxDigits);
      const found = trie.lookup(number);
      return describe(number, found?.prefix ?? null, found?.value ?? null, off, lookupOptions);
    },
    async settle() {
      const { changes } = await store.routes(table, options).info();
      await Promise.race([positions.wait(changes), following]);
    },
    async close() {
      abort.abort();
      await following;
    },
  };
}
