import { gatewaySeparator, type RedisKeys, routeKey } from "@sipwright/redis";
import {
  add,
  and,
  avp,
  type Block,
  call,
  clear,
  differs,
  equals,
  exit,
  type FailureRoute,
  fail,
  failureRoute,
  field,
  greaterThan,
  InvalidValueError,
  isDigits,
  log,
  loop,
  message,
  method,
  moduleFunction,
  namedRoute,
  nextHop,
  not,
  onBranch,
  onFailure,
  or,
  orElse,
  type RedisServerNode,
  redisPrefixes,
  redisReply,
  replyElement,
  replySize,
  requestUri,
  type Statement,
  scriptVariable,
  sequence,
  set,
  subtract,
  tCheckStatus,
  text,
  tIsCanceled,
  tRelay,
  transform,
  tSetTimers,
  when,
} from "@sipwright/routing";
import { rememberDestination } from "./calls.js";
import type { MediaRelay } from "./media.js";
import { unavailable } from "./redis-away.js";
import type { Outgoing } from "./route-call.js";

export interface RouteTableOptions {
  readonly redis: RedisServerNode;
  readonly table: string;
  readonly keys?: RedisKeys;
  /** How many digits the longest prefix of the table has; 12 if not given. */
  readonly maxDigits?: number;
}

/** Where numbers that are not of this server go: by their longest prefix, to gateways in order. */
export interface RouteTable {
  readonly redis: RedisServerNode;
  readonly key: string;
  readonly maxDigits: number;
}

export function routeTable(options: RouteTableOptions): RouteTable {
  const { redis, table, keys, maxDigits = 12 } = options;
  if (!Number.isInteger(maxDigits) || maxDigits < 1 || maxDigits > 32) {
    throw new InvalidValueError("routeTable()", `maxDigits ${maxDigits}`, "Use a whole number from 1 to 32.");
  }
  return Object.freeze({ redis, key: routeKey(table, keys), maxDigits });
}

const answer = redisReply("routes");
const found = scriptVariable.text("route_gateways");
const position = scriptVariable.number("route_position");
const target = scriptVariable.text("route_target");

const dialled = avp.text("dialled");
const gateways = avp.text("gateways");
const tried = avp.number("gateways_tried");

/** The answer holds the gateways of each beginning of the number, the longest last. */
const takeLongest: Block<"request"> = [
  set(found, ""),
  set(position, replySize(answer)),
  loop(and(equals(found, ""), greaterThan(position, 0)), { atMost: 32 }, [
    set(position, subtract(position, 1)),
    set(found, orElse(replyElement(answer, position), "")),
  ]),
];

const schemeLength = "sip:".length;

/** Turns the request to the next gateway; it fails where all have been tried. */
const nextGateway = namedRoute("NEXT_GATEWAY", [
  set(target, orElse(field(orElse(gateways, ""), orElse(tried, 0), gatewaySeparator), "")),
  when(equals(target, ""), fail()),
  set(tried, add(orElse(tried, 0), 1)),
  set(requestUri.uri, text`sip:${orElse(dialled, "")}@${orElse(transform(target, "s.strip", schemeLength), "")}`),
  clear(nextHop),
  log.info(message.callId, ": ", dialled, " goes to ", target),
]);

/**
 * Is the next gateway to be tried? Where this one is out of order or says nothing at all; not where it rang in vain, or the
 * callee would be called twice.
 */
const isBroken = or(
  tCheckStatus("5[0-9][0-9]"),
  and(tCheckStatus("408"), not(moduleFunction("tm", "t_branch_replied"))),
);
const failureRouteName = "GATEWAY_FAILED";

export interface GatewayOptions {
  /** Milliseconds after which a gateway that says nothing counts as dead, and one that only rings as not answering. */
  readonly timers?: { readonly reply: number; readonly ringing: number };
}

function gatewayFailed(media: MediaRelay, arm: Block<"request" | "failure">): FailureRoute {
  return failureRoute(failureRouteName, [
    when(tIsCanceled(), [media.end, exit()]),
    when(and(isBroken, call(nextGateway)), [
      arm,
      onFailure(failureRouteName),
      onBranch(rememberDestination),
      when(tRelay(), exit()),
    ]),
    media.end,
  ]);
}

/**
 * Sends calls to numbers on to gateways: the longest prefix in Redis decides, asked for in one round trip, and the gateways are
 * tried in order. Only a number that is all digits is ever looked up.
 */
export function toPrefix(table: RouteTable, out: Outgoing, options: GatewayOptions = {}): Statement<"request"> {
  const { timers } = options;
  const number = orElse(requestUri.user, "");
  const arm: Block<"request" | "failure"> = timers === undefined ? [] : tSetTimers(timers);
  return sequence(
    "To the gateways of the longest prefix",
    when(
      redisPrefixes(table.redis, table.key, number, table.maxDigits, answer),
      [
        takeLongest,
        when(differs(found, ""), [
          set(dialled, number),
          set(gateways, found),
          set(tried, 0),
          call(nextGateway),
          when(method("INVITE"), [arm, onFailure(gatewayFailed(out.media, arm))]),
          call(out.send),
        ]),
      ],
      when(isDigits(number), unavailable("Redis")),
    ),
  );
}
