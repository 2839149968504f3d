import { InvalidValueError } from "../errors.js";
import { makeNode, type Node } from "../node.js";
import { type Expr, type ExpressionNode, expression, type Value } from "./expression.js";
import { toNode } from "./literal.js";

export type ArithmeticOperator = "+" | "-" | "*" | "/" | "mod";

export interface ArithmeticNode extends Node {
  readonly kind: "arithmetic";
  readonly operator: ArithmeticOperator;
  readonly left: ExpressionNode;
  readonly right: ExpressionNode;
}

function arithmetic(
  operator: ArithmeticOperator,
  where: string,
  left: Value<number>,
  right: Value<number>,
): Expr<number> {
  return expression(
    makeNode<ArithmeticNode>({ kind: "arithmetic", operator, left: toNode(left, where), right: toNode(right, where) }),
  );
}

/** The sum. Results must stay within 32 bits: beyond that the releases of Kamailio differ. */
export function add(left: Value<number>, right: Value<number>): Expr<number> {
  return arithmetic("+", "add()", left, right);
}

/** `left - right`. */
export function subtract(left: Value<number>, right: Value<number>): Expr<number> {
  return arithmetic("-", "subtract()", left, right);
}

/** The product, within 32 bits. */
export function multiply(left: Value<number>, right: Value<number>): Expr<number> {
  return arithmetic("*", "multiply()", left, right);
}

function checkDivisor(where: string, divisor: number): number {
  if (divisor === 0) throw new InvalidValueError(where, "the divisor 0", "Divide by a constant other than 0.");
  return divisor;
}

/** The quotient, cut toward zero (`divide(-7, 2)` is -3). The divisor is a constant, since a division by zero has no answer on a server. */
export function divide(dividend: Value<number>, divisor: number): Expr<number> {
  return arithmetic("/", "divide()", dividend, checkDivisor("divide()", divisor));
}

/** The remainder, with the sign of the dividend (`remainder(-7, 3)` is -1). */
export function remainder(dividend: Value<number>, divisor: number): Expr<number> {
  return arithmetic("mod", "remainder()", dividend, checkDivisor("remainder()", divisor));
}
