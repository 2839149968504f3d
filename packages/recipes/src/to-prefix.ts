import {
  and,
  type Block,
  call,
  differs,
  exit,
  type FailureRoute,
  failureRoute,
  method,
  not,
  onBranch,
  onFailure,
  or,
  orElse,
  requestUri,
  type Statement,
  sequence,
  tBranchReplied,
  tCheckStatus,
  tIsCanceled,
  tRelay,
  tSetTimers,
  unless,
  when,
} from "@sipwright/routing";
import { rememberDestination } from "./calls.js";
import { findRoute } from "./find-route.js";
import type { MediaRelay } from "./media.js";
import { beginWith, nextGateway } from "./next-gateway.js";
import { unavailable } from "./redis-away.js";
import type { Outgoing } from "./route-call.js";
import type { RouteTable } from "./route-table.js";

/**
 * Is the next gateway to be tried? Where this one is out of order or says nothing at all; not where it rang in vain, or the
 * callee would be called twice.
 */
const isBroken = or(tCheckStatus("5[0-9][0-9]"), and(tCheckStatus("408"), not(tBranchReplied())));
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
 * Sends calls to numbers on to gateways: the longest prefix decides, and the gateways are tried in order. Only a number that is all
 * digits is ever looked up. Where no gateway of the prefix takes calls, the answer is 503.
 */
export function toPrefix(table: RouteTable, out: Outgoing, options: GatewayOptions = {}): Statement<"request"> {
  const { timers } = options;
  const number = orElse(requestUri.user, "");
  const arm: Block<"request" | "failure"> = timers === undefined ? [] : tSetTimers(timers);
  const route = findRoute(table, number);
  return sequence(
    "To the gateways of the longest prefix",
    route.find,
    unless(route.isDecided, unavailable(table.lookup === "memory" ? "The route table" : "Redis")),
    when(differs(route.gateways, ""), [
      beginWith(number, route),
      unless(call(nextGateway), unavailable("Every gateway")),
      when(method("INVITE"), [arm, onFailure(gatewayFailed(out.media, arm))]),
      call(out.send),
    ]),
  );
}
