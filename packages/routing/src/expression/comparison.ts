import { makeNode, type Node } from "../node.js";
import { type Expr, type ExpressionNode, expression, type Value } from "./expression.js";
import { toNode } from "./literal.js";
import { typeOf } from "./type-of.js";

export type ComparisonOperator = "==" | "!=" | "<" | "<=" | ">" | ">=";

export interface ComparisonNode extends Node {
  readonly kind: "comparison";
  readonly operator: ComparisonOperator;
  readonly operands: "string" | "number";
  readonly left: ExpressionNode;
  readonly right: ExpressionNode;
}

function compare(operator: ComparisonOperator, left: ExpressionNode, right: ExpressionNode): Expr<boolean> {
  const operands = typeOf(left) === "number" ? "number" : "string";
  return expression(makeNode<ComparisonNode>({ kind: "comparison", operator, operands, left, right }));
}

type Comparable<T extends string | number> = Expr<T | null> | Value<T>;

/** Are both the same? Texts compare byte by byte, case included. An absent value equals nothing, not even the empty text. */
export function equals(left: Comparable<string>, right: Value<string>): Expr<boolean>;
export function equals(left: Comparable<number>, right: Value<number>): Expr<boolean>;
export function equals(
  left: Expr<string | number | null> | string | number,
  right: Expr<string | number> | string | number,
) {
  return compare("==", toNode(left, "equals()"), toNode(right, "equals()"));
}

/** The opposite of {@link equals}: an absent value differs from everything. */
export function differs(left: Comparable<string>, right: Value<string>): Expr<boolean>;
export function differs(left: Comparable<number>, right: Value<number>): Expr<boolean>;
export function differs(
  left: Expr<string | number | null> | string | number,
  right: Expr<string | number> | string | number,
) {
  return compare("!=", toNode(left, "differs()"), toNode(right, "differs()"));
}

function order(operator: ComparisonOperator, where: string, left: Value<number>, right: Value<number>): Expr<boolean> {
  return compare(operator, toNode(left, where), toNode(right, where));
}

/** `left < right` */
export function lessThan(left: Value<number>, right: Value<number>): Expr<boolean> {
  return order("<", "lessThan()", left, right);
}

/** `left <= right` */
export function atMost(left: Value<number>, right: Value<number>): Expr<boolean> {
  return order("<=", "atMost()", left, right);
}

/** `left > right` */
export function greaterThan(left: Value<number>, right: Value<number>): Expr<boolean> {
  return order(">", "greaterThan()", left, right);
}

/** `left >= right` */
export function atLeast(left: Value<number>, right: Value<number>): Expr<boolean> {
  return order(">=", "atLeast()", left, right);
}
