import type { RouteKind } from "@sipwright/catalog";
import { InvalidValueError } from "../errors.js";
import type { Assignable, ExpressionNode } from "../expression/expression.js";
import { toNode } from "../expression/literal.js";
import { conditionToNode, type Effect } from "../expression/logic.js";
import type { CallNode } from "../function/call.js";
import { makeNode, type Node } from "../node.js";
import type { RouteCallNode } from "../route/route-call.js";
import { type Statement, statement } from "./statement.js";

export interface StoreCodeNode extends Node {
  readonly kind: "store-code";
  readonly target: ExpressionNode;
  readonly call: CallNode | RouteCallNode;
}

/**
 * Does a call and keeps its return code, where success and failure alone do not say enough.
 *
 * @example
 * ```ts
 * const found = scriptVariable.number("found");
 * const look = storeCode(found, lookup("location"));
 * ```
 */
export function storeCode<R extends RouteKind>(target: Assignable<number>, call: Effect<R>): Statement<R> {
  const node = conditionToNode(call as Effect<never>, "storeCode()");
  if (node.kind !== "call" && node.kind !== "route-call") {
    throw new InvalidValueError(
      "storeCode()",
      "this condition",
      "Pass the call of a module function or of a named route.",
    );
  }
  return statement(makeNode<StoreCodeNode>({ kind: "store-code", target: toNode(target, "storeCode()"), call: node }));
}
