import type { Redis } from "ioredis";
import { encodeGateways } from "./gateways.js";
import { ha1 } from "./ha1.js";
import { ha1Field, type RedisKeys, routeKey, userKey } from "./keys.js";

export interface User {
  readonly name: string;
  readonly realm: string;
  /** It is hashed here and goes nowhere else. */
  readonly password: string;
}

/** Creates or changes a user. */
export async function putUser(redis: Redis, user: User, keys: RedisKeys = {}): Promise<void> {
  const { name, realm, password } = user;
  if (name === "" || realm === "" || /[:\s]/.test(name) || /[:\s]/.test(realm)) {
    throw new RangeError("Name and realm of a user must not be empty and must not contain blanks or colons.");
  }
  await redis.hset(userKey(`${name}@${realm}`, keys), {
    [ha1Field("MD5")]: ha1("MD5", name, realm, password),
    [ha1Field("SHA-256")]: ha1("SHA-256", name, realm, password),
  });
}

/** Sets the gateways for numbers that begin with a prefix. */
export async function putRoute(
  redis: Redis,
  table: string,
  prefix: string,
  gateways: readonly string[],
  keys: RedisKeys = {},
): Promise<void> {
  if (!/^[0-9]{1,32}$/.test(prefix)) throw new RangeError(`The prefix ${JSON.stringify(prefix)} must be 1 to 32 digits.`);
  await redis.hset(routeKey(table, keys), prefix, encodeGateways(gateways));
}
