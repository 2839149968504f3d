import { InvalidValueError } from "../errors.js";
import { makeNode, type Node } from "../node.js";
import { type Expr, type ExpressionNode, expression, type Value } from "./expression.js";
import { toNode } from "./literal.js";

/** A transformation of Kamailio (`{s.len}`) applied to a text. */
export interface TransformationNode extends Node {
  readonly kind: "transformation";
  readonly operand: ExpressionNode;
  /** As written in the braces, up to the parameters: `s.substr`. */
  readonly name: string;
  readonly parameters: readonly (string | ExpressionNode)[];
  readonly valueType: "string" | "number";
  /** Does it yield nothing for some texts? */
  readonly partial: boolean;
}

interface Shape {
  readonly valueType: "string" | "number";
  readonly partial: boolean;
}

const total: Shape = { valueType: "string", partial: false };
const partial: Shape = { valueType: "string", partial: true };
const measure: Shape = { valueType: "number", partial: false };

function apply(operand: ExpressionNode, name: string, parameters: readonly (string | ExpressionNode)[], shape: Shape) {
  return makeNode<TransformationNode>({
    kind: "transformation",
    operand,
    name,
    parameters: Object.freeze([...parameters]),
    ...shape,
  });
}

const plainParameter = /^[^{}$,\s\0]+$/;

/** What may be written into a transformation as it is; `,` separates parameters and `}` ends it. */
function checkParameter(where: string, parameter: string): string {
  if (!plainParameter.test(parameter)) {
    throw new InvalidValueError(
      where,
      JSON.stringify(parameter),
      "Use a constant without blanks, commas, braces and $.",
    );
  }
  return parameter;
}

/** The number of bytes. */
export function length(operand: Value<string>): Expr<number> {
  return expression(apply(toNode(operand, "length()"), "s.len", [], measure));
}

/** `count` bytes from `start`, counted from 0; absent where the text is too short. */
export function substring(operand: Value<string>, start: Value<number>, count: Value<number>): Expr<string | null> {
  const where = "substring()";
  return expression(apply(toNode(operand, where), "s.substr", [toNode(start, where), toNode(count, where)], partial));
}

/** With small letters (ASCII). */
export function lowerCase(operand: Value<string>): Expr<string> {
  return expression(apply(toNode(operand, "lowerCase()"), "s.tolower", [], total));
}

/** With capital letters (ASCII). */
export function upperCase(operand: Value<string>): Expr<string> {
  return expression(apply(toNode(operand, "upperCase()"), "s.toupper", [], total));
}

/** The MD5 of the text, 32 hexadecimal digits. */
export function md5(operand: Value<string>): Expr<string> {
  return expression(apply(toNode(operand, "md5()"), "s.md5", [], total));
}

/** The SHA-256 of the text, 64 hexadecimal digits. */
export function sha256(operand: Value<string>): Expr<string> {
  return expression(apply(toNode(operand, "sha256()"), "s.sha256", [], total));
}

/** The field at `index` (from 0; negative counts from the end) of a text divided by one character. */
export function field(operand: Value<string>, index: Value<number>, separator: string): Expr<string | null> {
  const where = "field()";
  if (separator.length !== 1 || /[{}$\s\0]/.test(separator)) {
    throw new InvalidValueError(
      where,
      `the separator ${JSON.stringify(separator)}`,
      "Use one visible character that is not {, } or $.",
    );
  }
  return expression(apply(toNode(operand, where), "s.select", [toNode(index, where), separator], partial));
}

/** The beginnings of a text, shortest first and divided by commas: `1,12,123`. At most `atMost` of them. */
export function prefixes(operand: Value<string>, atMost: number): Expr<string> {
  const where = "prefixes()";
  return expression(apply(toNode(operand, where), "s.prefixes", [toNode(atMost, where)], total));
}

/** A part of a SIP URI: `user`, `host`, `port`, `params`, `scheme`; absent where the URI has none or is none. */
export function uriPart(
  operand: Value<string>,
  part: "user" | "host" | "port" | "params" | "scheme",
): Expr<string | null> {
  return expression(apply(toNode(operand, "uriPart()"), `uri.${part}`, [], partial));
}

/** The value of a parameter in a text like `a=1;b=2`; the empty text where there is none. */
export function parameter(operand: Value<string>, name: string): Expr<string> {
  return expression(apply(toNode(operand, "parameter()"), "param.value", [checkParameter("parameter()", name)], total));
}

/**
 * Any other string transformation of the release, with constant parameters: `transform(user, "s.encode.hexa")`.
 * It is taken to be absent at times; the catalog knows the names.
 */
export function transform(
  operand: Value<string>,
  name: string,
  ...parameters: readonly (string | number)[]
): Expr<string | null> {
  const where = "transform()";
  if (!/^[a-z][a-z0-9]*(\.[a-z0-9_]+)+$/.test(name)) {
    throw new InvalidValueError(
      where,
      `the name ${JSON.stringify(name)}`,
      'Write class and name, such as "s.tolower".',
    );
  }
  const constants = parameters.map((one) => checkParameter(where, String(one)));
  return expression(apply(toNode(operand, where), name, constants, partial));
}

/** The beginnings of a text, shortest first and divided by blanks. */
export function blankSeparatedPrefixes(operand: Value<string>, atMost: number): Expr<string> {
  const list = toNode(prefixes(operand, atMost), "prefixes()");
  return expression(apply(list, "re.subst", ["/,/ /g"], { valueType: "string", partial: false }));
}
