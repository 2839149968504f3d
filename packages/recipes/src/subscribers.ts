import type { DigestAlgorithm, RedisKeys } from "@sipwright/redis";
import { InvalidValueError, type NamedRoute, type RedisServerNode } from "@sipwright/routing";
import { authenticationRoute } from "./authenticate.js";

export interface SubscribersOptions {
  /** The domain of the users; it is the realm of the digest too. In small letters. */
  readonly domain: string;
  readonly redis: RedisServerNode;
  readonly keys?: RedisKeys;
  /** `MD5` if not given, which every phone knows. One server can offer one algorithm. */
  readonly algorithm?: DigestAlgorithm;
  /** The table of module usrloc in which their contacts are; `location` if not given. */
  readonly location?: string;
}

/** The users of one domain: their HA1 is in Redis, their contacts are in usrloc. */
export interface Subscribers {
  readonly domain: string;
  readonly redis: RedisServerNode;
  readonly keys: RedisKeys;
  readonly location: string;
  readonly authentication: NamedRoute<"request">;
}

/**
 * Says who the users are.
 *
 * @example
 * ```ts
 * const users = subscribers({ domain: "example.org", redis: redisServer({ name: "users", address: "192.0.2.9" }) });
 * ```
 */
export function subscribers(options: SubscribersOptions): Subscribers {
  const { domain, redis, keys = {}, algorithm = "MD5", location = "location" } = options;
  if (!/^[a-z0-9.-]+$/.test(domain)) {
    throw new InvalidValueError("subscribers()", `the domain ${JSON.stringify(domain)}`, "Write it in small letters.");
  }
  const authentication = authenticationRoute({ domain, redis, keys, algorithm });
  return Object.freeze({ domain, redis, keys, location, authentication });
}
