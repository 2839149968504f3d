import { InvalidNameError } from "./errors.js";

/** Where users and routes stand in Redis. The routing inside Kamailio and the programs that fill Redis share these. */
export interface RedisKeys {
  /** What comes before all keys; `sipwright` if not given. */
  readonly prefix?: string;
}

export type DigestAlgorithm = "MD5" | "SHA-256";

const namePattern = /^[A-Za-z0-9_.-]{1,64}$/;

function prefixOf(keys: RedisKeys): string {
  const { prefix = "sipwright" } = keys;
  if (!namePattern.test(prefix)) throw new InvalidNameError("a prefix of keys", prefix);
  return prefix;
}

export function checkTableName(table: string): string {
  if (!namePattern.test(table)) throw new InvalidNameError("the name of a table", table);
  return table;
}

/** The version stamp. */
export function schemaKey(keys: RedisKeys = {}): string {
  return `${prefixOf(keys)}:schema`;
}

/** The hash of a user. `user` is `name@realm`, or `%s` to make the command of a lookup. */
export function userKey(user: string, keys: RedisKeys = {}): string {
  return `${prefixOf(keys)}:user:${user}`;
}

/** The set of the names of all users of a realm. */
export function userIndexKey(realm: string, keys: RedisKeys = {}): string {
  return `${prefixOf(keys)}:users:${realm}`;
}

/** The field of a user's hash that holds the HA1 of an algorithm. */
export function ha1Field(algorithm: DigestAlgorithm): "ha1" | "ha1_sha256" {
  return algorithm === "MD5" ? "ha1" : "ha1_sha256";
}

/**
 * The hash of a route table: a field for each prefix, and {@link offField}. All of a table is one key, so that one command finds
 * the longest prefix, on one server and on a cluster alike.
 */
export function routeKey(table: string, keys: RedisKeys = {}): string {
  return `${prefixOf(keys)}:routes:{${checkTableName(table)}}`;
}

/** The field of a table's hash that names the gateways that take no new calls, divided by commas. */
export const offField = "off";

/** All keys of a route table. They share a hash tag, and with it a slot of a cluster. */
export interface TableKeys {
  readonly live: string;
  readonly previous: string;
  readonly meta: string;
  readonly gateways: string;
  readonly log: string;
  /** Where the load with this name builds its generation. */
  staging(load: string): string;
}

export function tableKeys(table: string, keys: RedisKeys = {}): TableKeys {
  const live = routeKey(table, keys);
  return Object.freeze({
    live,
    previous: `${live}:previous`,
    meta: `${live}:meta`,
    gateways: `${live}:gateways`,
    log: `${live}:log`,
    staging: (load: string) => `${live}:load:${load}`,
  });
}

/** The tables in the shared memory of Kamailio (module htable) that hold a route table. */
export interface MemoryTables {
  /** Says which half is live, and which gateways are out of service. */
  readonly control: string;
  /** One is live while the other is filled. */
  readonly halves: Readonly<Record<"a" | "b", string>>;
  /** What Redis answered lately, where lookups go to Redis. */
  readonly cache: string;
}

/** The entry of {@link MemoryTables.control} that names the live half. */
export const liveEntry = "live";

export function memoryTables(table: string): MemoryTables {
  const name = `routes_${checkTableName(table).replaceAll(/[^A-Za-z0-9_]/g, "_")}`;
  return Object.freeze({ control: name, halves: { a: `${name}_a`, b: `${name}_b` }, cache: `${name}_cache` });
}
