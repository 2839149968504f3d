import { InvalidNameError } from "../errors.js";
import { checkHeaderName } from "../names.js";
import { type Assignable, assignable, type Expr, expression } from "./expression.js";
import { type PseudoVariableNode, pseudoVariableNode } from "./pseudo-variable.js";

type Details = Partial<Omit<PseudoVariableNode, "kind" | "name" | "place">>;

const always = (name: string, details: Details = {}): Expr<string> =>
  expression(pseudoVariableNode({ name, absent: "never", ...details }));
const number = (name: string, details: Details = {}): Expr<number> =>
  expression(pseudoVariableNode({ name, valueType: "number", absent: "never", ...details }));
const maybe = (name: string, details: Details = {}): Expr<string | null> =>
  expression(pseudoVariableNode({ name, ...details }));
const writable = (name: string, details: Details = {}): Assignable<string | null> =>
  assignable(pseudoVariableNode({ name, writable: true, ...details }));
const writableAlways = (name: string, details: Details = {}): Assignable<string> =>
  assignable(pseudoVariableNode({ name, writable: true, absent: "reads-empty", ...details }));

/** The message as a whole. `method` of a reply is that of its CSeq. Source: Kamailio pseudo-variables. */
export const message = Object.freeze({
  method: always("rm"),
  callId: always("ci", { absent: "reads-empty" }),
  cseq: maybe("cs"),
  body: maybe("rb"),
  /** The length in bytes. */
  length: number("ml"),
  contentType: maybe("cT"),
  userAgent: maybe("ua"),
  contact: maybe("ct"),
  /** The transport it came by: `udp`, `tcp`, `tls`, `ws`, `wss`, `sctp`. */
  transport: always("proto"),
});

/** The Request-URI (RFC 3261 section 8.1.1.1). In a reply it reads as the empty text. */
export const requestUri = Object.freeze({
  uri: writableAlways("ru"),
  user: writable("rU"),
  domain: writableAlways("rd"),
  /** As text; absent parts of the port read as the default of the transport. */
  port: maybe("rp", { writable: true }),
  /** The Request-URI as it arrived. */
  original: always("ou", { absent: "reads-empty" }),
  originalUser: maybe("oU"),
});

/** The From header. */
export const from = Object.freeze({
  uri: always("fu", { absent: "reads-empty" }),
  user: maybe("fU"),
  domain: maybe("fd"),
  tag: maybe("ft"),
  displayName: maybe("fn"),
});

/** The To header. */
export const to = Object.freeze({
  uri: always("tu", { absent: "reads-empty" }),
  user: maybe("tU"),
  domain: maybe("td"),
  tag: maybe("tt"),
  displayName: maybe("tn"),
});

/** Where the message came from, as the network says. */
export const source = Object.freeze({
  address: always("si"),
  port: number("sp"),
});

/** The address of this server at which the message arrived. */
export const received = Object.freeze({
  address: always("Ri"),
  port: number("Rp"),
});

/** The next hop, where it is not that of the Request-URI. */
export const nextHop: Assignable<string | null> = writable("du");

/** A reply as it arrived. In a request its status is 0. */
export const response = Object.freeze({
  status: number("rs", { absent: "reads-empty" }),
  reason: maybe("rr"),
});

/** What the credentials of a request say, whether or not they are right. Never trust them before they are checked. Module pv. */
export const credentials = Object.freeze({
  user: maybe("au", { module: "pv" }),
  realm: maybe("ar", { module: "pv" }),
  /** The algorithm they name, `MD5` if none. */
  algorithm: maybe("aa", { module: "pv" }),
});

/** The time at which this message is handled, in seconds since 1970. It fits 32 bits until 2038. */
export const now: Expr<number> = number("Ts", { module: "pv" });

/** The first header of this name; absent where the message has none. Source: module pv, `$hdr(name)`. */
export function header(name: string): Expr<string | null> {
  return expression(pseudoVariableNode({ name: `hdr(${checkHeaderName(name)})`, module: "pv" }));
}

/**
 * Any other pseudo-variable, by the name between `$(` and `)`. It is read as text, and may be absent.
 * What stands in the name is taken as it is: never build it from values of a message.
 */
export function pseudoVariable(name: string): Expr<string | null> {
  if (!/^[A-Za-z_][A-Za-z0-9_]*(\([A-Za-z0-9_.:=>[\]-]+\))?$/.test(name)) {
    throw new InvalidNameError(
      "a pseudo-variable",
      name,
      'Write the name without $, such as "T_branch_idx" or "hdr(X-Account)".',
    );
  }
  return expression(pseudoVariableNode({ name, runtimeType: "either" }));
}

/** The URI of the first Route header, as long as `looseRoute()` has not taken it away. Module rr. */
export const routeUri: Expr<string | null> = maybe("route_uri", { module: "rr" });

/** The transaction of the message. Module tmx. */
export const transaction = Object.freeze({
  /** In a branch route, the number of the branch, from 0. */
  branchIndex: number("T_branch_idx", { module: "tmx", absent: "reads-empty" }),
  /** In a failure route, the status of the reply that won. */
  status: number("T_reply_code", { module: "tmx", absent: "reads-empty" }),
});
