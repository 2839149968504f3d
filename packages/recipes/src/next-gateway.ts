import { separators } from "@sipwright/redis";
import {
  add,
  and,
  avp,
  type Block,
  clear,
  differs,
  type Expr,
  equals,
  fail,
  field,
  log,
  loop,
  message,
  moduleFunction,
  namedRoute,
  nextHop,
  orElse,
  requestUri,
  scriptVariable,
  set,
  substring,
  text,
  toNumber,
  when,
} from "@sipwright/routing";
import type { FoundRoute } from "./find-route.js";

const target = scriptVariable.text("route_target");
const number = scriptVariable.text("route_number");
const strip = scriptVariable.text("route_strip");

const dialled = avp.text("dialled");
const gateways = avp.text("gateways");
const out = avp.text("gateways_out");
const tried = avp.number("gateways_tried");

const mostGateways = 16;

/** Remembers for the whole transaction which gateways the number may go to. */
export function beginWith(dialledNumber: Expr<string>, route: FoundRoute): Block<"request"> {
  return [set(dialled, dialledNumber), set(gateways, route.gateways), set(out, route.off), set(tried, 0)];
}

const takeNext: Block<"request" | "failure"> = [
  set(target, orElse(field(orElse(gateways, ""), orElse(tried, 0), separators.gateway), "")),
  set(tried, add(orElse(tried, 0), 1)),
];

/** A part of the gateway, as the store writes it: address, name, digits to strip, prefix. */
const part = (index: number) => orElse(field(target, index, separators.part), "");

const isOut = and(
  differs(target, ""),
  differs(out, ""),
  moduleFunction("textops", "in_list", part(1), orElse(out, ""), ","),
);

/** Turns the request to the next gateway that takes calls; it fails where all have been tried. */
export const nextGateway = namedRoute("NEXT_GATEWAY", [
  takeNext,
  loop(isOut, { atMost: mostGateways }, takeNext),
  when(equals(target, ""), fail()),
  set(number, orElse(dialled, "")),
  set(strip, part(2)),
  when(differs(strip, ""), set(number, orElse(substring(number, orElse(toNumber(strip), 0), 0), ""))),
  set(requestUri.uri, text`sip:${part(3)}${number}@${part(0)}`),
  clear(nextHop),
  log.info(message.callId, ": ", dialled, " goes to ", target),
]);
