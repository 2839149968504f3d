import { makeNode, type Node } from "../node.js";
import { type Expr, type ExpressionNode, expression, type Value } from "./expression.js";
import { toNode } from "./literal.js";

export interface OneLineNode extends Node {
  readonly kind: "one-line";
  readonly operand: ExpressionNode;
}

const hexadecimal = /^s\.(md5|sha256|sha384|sha512)$/;

/** What Kamailio reads from the first line of a request, or from the network. */
const ofTheFirstLine = /^(ru|rU|rd|rp|ou|oU|rm|si|Ri|proto)$/;

/** Is it plain from the program that there is no line break? */
function isOneLine(node: ExpressionNode): boolean {
  switch (node.kind) {
    case "literal":
      return !/[\r\n]/.test(String(node.value));
    case "number-text":
      return true;
    case "transformation":
      return hexadecimal.test(node.name);
    case "pseudo-variable":
      return ofTheFirstLine.test(node.name);
    case "fallback":
      return isOneLine(node.operand) && isOneLine(node.fallback);
    case "join":
      return node.parts.every(isOneLine);
    default:
      return false;
  }
}

/** The text if it has no line break, else the empty text: a value that cannot begin another header field. */
export function oneLine(operand: Value<string>): Expr<string> {
  const node = toNode(operand, "oneLine()");
  return expression(isOneLine(node) ? node : makeNode<OneLineNode>({ kind: "one-line", operand: node }));
}
