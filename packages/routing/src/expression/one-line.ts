import { makeNode, type Node } from "../node.js";
import { type Expr, type ExpressionNode, expression, type Value } from "./expression.js";
import { toNode } from "./literal.js";

export interface OneLineNode extends Node {
  readonly kind: "one-line";
  readonly operand: ExpressionNode;
}

/** The text up to its first line break: what may stand in one header field. */
export function oneLine(operand: Value<string>): Expr<string> {
  return expression(makeNode<OneLineNode>({ kind: "one-line", operand: toNode(operand, "oneLine()") }));
}
