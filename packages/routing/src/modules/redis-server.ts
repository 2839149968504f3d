import { InvalidValueError } from "../errors.js";
import { checkIdentifier } from "../names.js";
import { makeNode, type Node } from "../node.js";
import type { ParameterText, Secret } from "../statement/secret.js";

/** A Redis server of module ndb_redis. */
export interface RedisServerNode extends Node {
  readonly kind: "redis-server";
  readonly name: string;
  readonly parameter: ParameterText;
}

export interface RedisServerOptions {
  /** How the program calls it. */
  readonly name: string;
  /** IP address or host name. */
  readonly address: string;
  /** 6379 if not given. */
  readonly port?: number;
  /** The number of the database; 0 if not given. */
  readonly database?: number;
  /** The password of the user `default`; ndb_redis knows no other. */
  readonly password?: Secret;
}

function checkAddress(address: string): string {
  if (!/^[A-Za-z0-9.:_[\]-]+$/.test(address)) {
    throw new InvalidValueError(
      "redisServer()",
      `the address ${JSON.stringify(address)}`,
      "Use a host name or an IP address.",
    );
  }
  return address;
}

/** Declares a Redis server for `redisCommand` and its kin. Source: module ndb_redis, parameter `server`. */
export function redisServer(options: RedisServerOptions): RedisServerNode {
  const name = checkIdentifier("a Redis server", options.name);
  const { port = 6379, database = 0, password } = options;
  const constant = `name=${name};addr=${checkAddress(options.address)};port=${port};db=${database}`;
  const parts = password === undefined ? [constant] : [`${constant};pass="`, password, '"'];
  return makeNode<RedisServerNode>({
    kind: "redis-server",
    name,
    parameter: Object.freeze({ kind: "parameter-text", parts: Object.freeze(parts) }),
  });
}
