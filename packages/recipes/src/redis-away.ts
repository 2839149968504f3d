import {
  appendToReply,
  type Block,
  configure,
  exit,
  log,
  type RouteKind,
  reply,
  type Statement,
  sequence,
} from "@sipwright/routing";

/** Seconds after which a phone may try again. */
const retryAfter = "5";

/** What cannot be decided because a server behind this one is away: 503, and when to come again. RFC 3261 section 21.5.4. */
export function unavailable(what: string): Block<"request"> {
  return [
    log.error(`${what} is away: answering 503`),
    appendToReply("Retry-After", retryAfter),
    reply(503, "Service Unavailable"),
    exit(),
  ];
}

/**
 * Never lets a worker wait long for Redis: 300 ms for a connection and for an answer, and after one timeout no attempt for two
 * seconds. Kamailio also starts while Redis is away. With the module's own defaults a silent Redis stops the whole server.
 * Module ndb_redis.
 */
export function impatientWithRedis(): Statement<RouteKind> {
  return sequence(
    "Redis",
    configure("ndb_redis", {
      init_without_redis: 1,
      connect_timeout: 300,
      cmd_timeout: 300,
      allowed_timeouts: 1,
      disable_time: 2,
    }),
  );
}

/** What to do where Redis did not answer; it did not take long to find out. */
export function redisAway(): Block<"request"> {
  return [impatientWithRedis(), unavailable("Redis")];
}
