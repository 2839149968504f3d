import type { RouteKind } from "@sipwright/catalog";
import { InvalidValueError } from "../errors.js";
import { makeNode, type Node } from "../node.js";
import { type Statement, statement } from "./statement.js";

export interface ExitNode extends Node {
  readonly kind: "exit";
}

export interface DropNode extends Node {
  readonly kind: "drop";
}

export interface ReturnNode extends Node {
  readonly kind: "return";
  /** Positive: the route succeeded; negative: it failed. Never 0, which would end the whole script in the native dialect. */
  readonly code: number;
}

/** Ends the handling of this message, from any depth of named routes. What was sent or armed stays. */
export function exit(): Statement<RouteKind> {
  return statement(makeNode<ExitNode>({ kind: "exit" }));
}

/**
 * Ends the handling and suppresses what would follow by itself: in a branch route the branch, in a reply route the forwarding of
 * the reply (in a transaction's onreply route of a provisional one only). Elsewhere it is like {@link exit}.
 */
export function drop(): Statement<RouteKind> {
  return statement(makeNode<DropNode>({ kind: "drop" }));
}

/** Leaves this route as successful (or with another positive code); in a block that Kamailio itself started, ends it. */
export function succeed(code = 1): Statement<RouteKind> {
  return leave("succeed()", code, code > 0, "Use a whole number above 0.");
}

/** Leaves this route as failed. */
export function fail(code = -1): Statement<RouteKind> {
  return leave("fail()", code, code < 0, "Use a whole number below 0.");
}

function leave(where: string, code: number, fits: boolean, mend: string): Statement<RouteKind> {
  if (!Number.isInteger(code) || !fits || Math.abs(code) >= 2 ** 31)
    throw new InvalidValueError(where, String(code), mend);
  return statement(makeNode<ReturnNode>({ kind: "return", code }));
}
