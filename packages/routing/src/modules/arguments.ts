import type { ExpressionNode, Value } from "../expression/expression.js";
import { toNode } from "../expression/literal.js";
import type { Argument } from "../function/call.js";

/** A text that Kamailio fixes when it starts. */
export function constant(value: string | number, where: string): Argument {
  return { style: "constant", value: toNode(String(value), where) };
}

/** A text in which the native dialect expands pseudo-variables. */
export function format(value: Value<string> | Value<number>, where: string): Argument {
  return { style: "format", value: toNode(value, where) };
}

/** A plain value, as KEMI takes it. */
export function plain(value: Value<string> | Value<number>, where: string): ExpressionNode {
  return toNode(value, where);
}
