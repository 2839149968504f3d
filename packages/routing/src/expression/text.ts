import { makeNode, type Node } from "../node.js";
import { type Expr, type ExpressionNode, expression, type Value } from "./expression.js";
import { toNode } from "./literal.js";
import { typeOf } from "./type-of.js";

export interface JoinNode extends Node {
  readonly kind: "join";
  /** Texts only; numbers have been turned into texts. */
  readonly parts: readonly ExpressionNode[];
}

export interface NumberTextNode extends Node {
  readonly kind: "number-text";
  readonly operand: ExpressionNode;
}

export interface TextNumberNode extends Node {
  readonly kind: "text-number";
  readonly operand: ExpressionNode;
}

function asText(part: ExpressionNode): ExpressionNode {
  if (typeOf(part) !== "number") return part;
  return makeNode<NumberTextNode>({ kind: "number-text", operand: part });
}

function mergeConstants(done: readonly ExpressionNode[], part: ExpressionNode): readonly ExpressionNode[] {
  const last = done.at(-1);
  if (last?.kind !== "literal" || part.kind !== "literal") return [...done, part];
  return [...done.slice(0, -1), toNode(`${last.value}${part.value}`, "join()")];
}

function flatten(node: ExpressionNode): readonly ExpressionNode[] {
  return node.kind === "join" ? node.parts : [node];
}

/** Texts and numbers one after the other. Numbers are written in decimal. */
export function join(...parts: readonly (Value<string> | Value<number>)[]): Expr<string> {
  const nodes = parts.map((part) => asText(toNode(part, "join()"))).flatMap(flatten);
  const [first, ...rest] = nodes.reduce<readonly ExpressionNode[]>(mergeConstants, []);
  if (first === undefined) return expression(toNode("", "join()"));
  if (rest.length === 0 && first.kind === "literal") return expression(first);
  return expression(makeNode<JoinNode>({ kind: "join", parts: Object.freeze([first, ...rest]) }));
}

/**
 * A text with values in it.
 *
 * @example
 * ```ts
 * const target: Expr<string> = text`sip:${orElse(requestUri.user, "operator")}@pbx.example`;
 * ```
 */
export function text(
  strings: TemplateStringsArray,
  ...values: readonly (Value<string> | Value<number>)[]
): Expr<string> {
  const parts: (Value<string> | Value<number>)[] = [];
  strings.forEach((constant, index) => {
    if (constant !== "") parts.push(constant);
    const value = values[index];
    if (value !== undefined) parts.push(value);
  });
  return join(...parts);
}

/** A number in decimal. */
export function toText(operand: Value<number>): Expr<string> {
  return expression(asText(toNode(operand, "toText()")));
}

/** The number that a text of one to nine digits (with `-` before them or not) stands for; absent for any other text. */
export function toNumber(operand: Value<string>): Expr<number | null> {
  return expression(makeNode<TextNumberNode>({ kind: "text-number", operand: toNode(operand, "toNumber()") }));
}
