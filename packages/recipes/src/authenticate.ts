import type { DigestAlgorithm, RedisKeys } from "@sipwright/redis";
import { ha1Field, userKey } from "@sipwright/redis";
import {
  authChallenge,
  type Block,
  configure,
  consumeCredentials,
  credentials,
  differs,
  equals,
  exit,
  from,
  isAlphanumeric,
  lessThan,
  lowerCase,
  type NamedRoute,
  namedRoute,
  not,
  orElse,
  pvAuthCheck,
  type RedisServerNode,
  redisCommand,
  redisReply,
  reply,
  replyValue,
  scriptVariable,
  set,
  storeCode,
  text,
  unless,
  when,
} from "@sipwright/routing";
import { redisAway } from "./redis-away.js";
import { userCharacters } from "./screen.js";

/** Return codes of `pv_auth_check`. Source: module auth. */
const staleNonce = -4;
const anotherUser = -8;

const user = redisReply("user");
const verdict = scriptVariable.number("auth_verdict");
const ha1 = scriptVariable.text("auth_ha1");

/** Takes as long to say no as a real one: nobody learns which users there are. */
const nobodysHa1 = "0".repeat(32);

export interface AuthenticationOptions {
  readonly domain: string;
  readonly redis: RedisServerNode;
  readonly keys: RedisKeys;
  readonly algorithm: DigestAlgorithm;
  /** In the layout of the paper, a password in clear stands under the bare name. */
  readonly layout: "sipwright" | "paper";
}

/** Fetches what Redis knows of the user that the credentials name. */
function fetchHa1(options: AuthenticationOptions): Block<"request"> {
  const name = orElse(credentials.user, "");
  const isPaper = options.layout === "paper";
  const command = isPaper ? "HGET %s password" : `HGET ${userKey("%s", options.keys)} ${ha1Field(options.algorithm)}`;
  const identity = isPaper ? name : text`${name}@${options.domain}`;
  return [
    when(not(redisCommand(options.redis, command, [identity], user)), redisAway()),
    set(ha1, orElse(replyValue(user), nobodysHa1)),
  ];
}

/**
 * The route that lets a request through only if its sender proved to be who From (and, to register, To) says, with digest
 * against the HA1 in Redis. RFC 3261 section 22, RFC 8760.
 */
export function authenticationRoute(options: AuthenticationOptions): NamedRoute<"request"> {
  const { domain, algorithm } = options;
  return namedRoute("AUTHENTICATE", [
    configure("auth", algorithm === "MD5" ? {} : { algorithm }),
    when(differs(lowerCase(orElse(from.domain, "")), domain), [reply(403, "Forbidden"), exit()]),
    // Nobody is called so; a NUL, above all, would end the key in Redis before the domain.
    unless(isAlphanumeric(orElse(credentials.user, ""), userCharacters), [authChallenge(domain), exit()]),
    fetchHa1(options),
    storeCode(verdict, pvAuthCheck(domain, ha1, "fromOrTo", options.layout === "paper" ? "password" : "ha1")),
    when(equals(verdict, staleNonce), [authChallenge(domain, { stale: true }), exit()]),
    // What stands for nobody is no secret: whoever computes his answer with it is nobody all the same.
    when(equals(ha1, nobodysHa1), [authChallenge(domain), exit()]),
    when(equals(verdict, anotherUser), [reply(403, "Forbidden"), exit()]),
    when(lessThan(verdict, 1), [authChallenge(domain), exit()]),
    consumeCredentials(),
  ]);
}
