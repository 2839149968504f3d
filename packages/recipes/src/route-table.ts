import { liveEntry, memoryTables, offField, type RedisKeys, routeKey } from "@sipwright/redis";
import { type Expr, entry, InvalidValueError, type RedisServerNode, type Table, table } from "@sipwright/routing";

/**
 * Where a lookup is answered:
 * - `redis`: in Redis, in one round trip; with `cache` in front of it
 * - `memory`: in the shared memory of Kamailio, which `sipwright routes follow` fills and keeps current
 * - `paper`: in Redis, where each prefix is a key of its own that holds one address
 */
export type RouteLookup = "redis" | "memory" | "paper";

export interface RouteTableOptions {
  readonly redis: RedisServerNode;
  readonly table: string;
  readonly keys?: RedisKeys;
  /** How many digits the longest prefix of the table has; 12 if not given. */
  readonly maxDigits?: number;
  /** `redis` if not given. */
  readonly lookup?: RouteLookup;
  /** Seconds for which an answer of Redis is kept in shared memory, also that there is none. Only for `redis`. */
  readonly cache?: number;
  /** Slots of the tables in shared memory as a power of two; 16 if not given. */
  readonly sizePower?: number;
}

/** The tables of `memory`. */
export interface RouteMemory {
  /** Which half is live; absent where nothing has been loaded yet. */
  readonly live: Expr<string | null>;
  /** The gateways that are out of service. */
  readonly off: Expr<string | null>;
  readonly halves: { readonly a: Table<string>; readonly b: Table<string> };
}

/** Where numbers that are not of this server go: by their longest prefix, to gateways in order. */
export interface RouteTable {
  readonly name: string;
  readonly redis: RedisServerNode;
  readonly key: string;
  readonly maxDigits: number;
  readonly lookup: RouteLookup;
  readonly cache: Table<string> | null;
  readonly memory: RouteMemory;
}

const mostDigits = 32;

function checkRange(what: string, value: number, from: number, to: number): number {
  if (Number.isInteger(value) && value >= from && value <= to) return value;
  throw new InvalidValueError("routeTable()", `${what} ${value}`, `Use a whole number from ${from} to ${to}.`);
}

/**
 * Says where numbers are looked up.
 *
 * @example
 * ```ts
 * const redis = redisServer({ name: "voip", address: "192.0.2.9" });
 * const routes = routeTable({ redis, table: "main", lookup: "redis", cache: 5 });
 * ```
 */
export function routeTable(options: RouteTableOptions): RouteTable {
  const { redis, table: name, keys, lookup = "redis", cache } = options;
  const sizePower = checkRange("sizePower", options.sizePower ?? 16, 2, 24);
  if (cache !== undefined && lookup !== "redis") {
    throw new InvalidValueError(
      "routeTable()",
      `a cache with the lookup "${lookup}"`,
      "Only lookups in Redis have one.",
    );
  }
  const names = memoryTables(name);
  const control = table.text(names.control, { sizePower: 2 });
  return Object.freeze({
    name,
    redis,
    key: routeKey(name, keys),
    maxDigits: checkRange("maxDigits", options.maxDigits ?? 12, 1, mostDigits),
    lookup,
    cache:
      cache === undefined
        ? null
        : table.text(names.cache, { sizePower, expires: checkRange("cache", cache, 1, 86_400) }),
    memory: Object.freeze({
      live: entry(control, liveEntry),
      off: entry(control, offField),
      halves: {
        a: table.text(names.halves.a, { sizePower }),
        b: table.text(names.halves.b, { sizePower }),
      },
    }),
  });
}
