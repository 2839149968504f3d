import { type DigestAlgorithm, type RedisKeys, userKey } from "@sipwright/redis";
import {
  type Expr,
  InvalidValueError,
  type NamedRoute,
  type RedisReply,
  type RedisServerNode,
  redisCommand,
  text,
} from "@sipwright/routing";
import { authenticationRoute } from "./authenticate.js";

export interface SubscribersOptions {
  /** The domain of the users; it is the realm of the digest too. In small letters. */
  readonly domain: string;
  readonly redis: RedisServerNode;
  readonly keys?: RedisKeys;
  /** `MD5` if not given, which every phone knows. One server can offer one algorithm. */
  readonly algorithm?: DigestAlgorithm;
  /**
   * `sipwright`: as `@sipwright/redis` writes them. `paper`: a hash for each name with the field `password`, in clear: whoever reads Redis
   * can call as anybody; take them over with `migratePaperUsers`. `sipwright` if not given.
   */
  readonly layout?: UserLayout;
  /** The table of module usrloc in which their contacts are; `location` if not given. */
  readonly location?: string;
}

export type UserLayout = "sipwright" | "paper";

/** The users of one domain: their HA1 is in Redis, their contacts are in usrloc. */
export interface Subscribers {
  readonly domain: string;
  readonly redis: RedisServerNode;
  readonly keys: RedisKeys;
  /** Asks whether there is a user. */
  readonly isKnown: (name: Expr<string>, into: RedisReply) => ReturnType<typeof redisCommand>;
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
  const { domain, redis, keys = {}, algorithm = "MD5", layout = "sipwright", location = "location" } = options;
  if (!/^[a-z0-9.-]+$/.test(domain)) {
    throw new InvalidValueError("subscribers()", `the domain ${JSON.stringify(domain)}`, "Write it in small letters.");
  }
  const authentication = authenticationRoute({ domain, redis, keys, algorithm, layout });
  const isKnown = (name: Expr<string>, into: RedisReply) =>
    layout === "paper"
      ? redisCommand(redis, "EXISTS %s", [name], into)
      : redisCommand(redis, `EXISTS ${userKey("%s", keys)}`, [text`${name}@${domain}`], into);
  return Object.freeze({ domain, redis, keys, isKnown, location, authentication });
}
