import type { RouteKind } from "@sipwright/catalog";
import type { CallNode } from "../function/call.js";
import { makeNode, type Node } from "../node.js";
import type { RouteCallNode } from "../route/route-call.js";
import type { RoutesOf } from "../statement/statement.js";
import type { Expr, ExpressionNode } from "./expression.js";
import { toNode } from "./literal.js";

declare const mayStandIn: unique symbol;

/** Something that is asked while routing and may act on the way (a module function): it may only stand in some routes. */
export interface Effect<in R extends RouteKind> extends Node {
  readonly [mayStandIn]: (route: R) => void;
}

/** What `when` takes: a boolean expression, a module function that succeeds or fails, a call of a named route, or these joined. */
export type Condition<R extends RouteKind = RouteKind> = Expr<boolean> | Effect<R>;

export interface LogicNode extends Node {
  readonly kind: "logic";
  readonly operator: "and" | "or";
  readonly operands: readonly ExpressionNode[];
}

export interface NotNode extends Node {
  readonly kind: "not";
  readonly operand: ExpressionNode;
}

export type ConditionNode = LogicNode | NotNode | CallNode | RouteCallNode;

export function conditionToNode(condition: Condition<never> | boolean, where: string): ExpressionNode {
  return toNode(condition as Expr<boolean> | boolean, where);
}

function logic(operator: "and" | "or", where: string, operands: readonly Condition<never>[]): Effect<never> {
  const nodes = operands.map((operand) => conditionToNode(operand, where));
  return makeNode<LogicNode>({ kind: "logic", operator, operands: Object.freeze(nodes) }) as unknown as Effect<never>;
}

/** True when all are. They are asked from left to right, and no further than the first that is false. */
export function and(...operands: readonly Expr<boolean>[]): Expr<boolean>;
export function and<const C extends readonly Condition<never>[]>(...operands: C): Effect<RoutesOf<C>>;
export function and(...operands: readonly Condition<never>[]): Condition<never> {
  return logic("and", "and()", operands);
}

/** True when one is. They are asked from left to right, and no further than the first that is true. */
export function or(...operands: readonly Expr<boolean>[]): Expr<boolean>;
export function or<const C extends readonly Condition<never>[]>(...operands: C): Effect<RoutesOf<C>>;
export function or(...operands: readonly Condition<never>[]): Condition<never> {
  return logic("or", "or()", operands);
}

/** True when the other is not. */
export function not(operand: Expr<boolean>): Expr<boolean>;
export function not<R extends RouteKind>(operand: Condition<R>): Effect<R>;
export function not<R extends RouteKind>(operand: Condition<R>): Condition<R> {
  const node = conditionToNode(operand as Condition<never>, "not()");
  return makeNode<NotNode>({ kind: "not", operand: node }) as unknown as Effect<R>;
}
