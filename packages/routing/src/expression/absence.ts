import { makeNode, type Node } from "../node.js";
import { type Expr, type ExpressionNode, expression, type Scalar, type Value } from "./expression.js";
import { toNode } from "./literal.js";

export interface PresenceNode extends Node {
  readonly kind: "presence";
  readonly operand: ExpressionNode;
  readonly present: boolean;
}

export interface FallbackNode extends Node {
  readonly kind: "fallback";
  readonly operand: ExpressionNode;
  readonly fallback: ExpressionNode;
}

/** Is there a value? The empty text is one. */
export function isSet(operand: Expr<Scalar>): Expr<boolean> {
  return expression(makeNode<PresenceNode>({ kind: "presence", operand: toNode(operand, "isSet()"), present: true }));
}

/** Is there no value? */
export function isAbsent(operand: Expr<Scalar>): Expr<boolean> {
  return expression(
    makeNode<PresenceNode>({ kind: "presence", operand: toNode(operand, "isAbsent()"), present: false }),
  );
}

/**
 * The value, or the other one where it is absent.
 *
 * @example
 * ```ts
 * const caller: Expr<string> = orElse(from.user, "anonymous");
 * ```
 */
export function orElse(operand: Expr<string | null>, fallback: Value<string>): Expr<string>;
export function orElse(operand: Expr<number | null>, fallback: Value<number>): Expr<number>;
export function orElse(
  operand: Expr<string | number | null>,
  fallback: Value<string> | Value<number>,
): Expr<string | number> {
  return expression(
    makeNode<FallbackNode>({
      kind: "fallback",
      operand: toNode(operand, "orElse()"),
      fallback: toNode(fallback, "orElse()"),
    }),
  );
}
