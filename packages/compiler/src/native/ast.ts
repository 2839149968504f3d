import type { Place } from "@sipwright/routing";

/** Expressions of kamailio.cfg. */
export type NativeExpression =
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "format"; readonly parts: readonly FormatPart[] }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "not"; readonly operand: NativeExpression }
  | {
      readonly kind: "binary";
      readonly operator: NativeOperator;
      readonly left: NativeExpression;
      readonly right: NativeExpression;
    }
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly NativeExpression[] };

/** A piece of a text in which Kamailio expands pseudo-variables. */
export type FormatPart = { readonly constant: string } | { readonly variable: string };

export type NativeOperator = "+" | "-" | "*" | "/" | "mod" | "==" | "!=" | "<" | "<=" | ">" | ">=" | "=~" | "&&" | "||";

/** Statements of kamailio.cfg. */
export type NativeStatement = { readonly place?: Place | undefined } & (
  | { readonly kind: "assign"; readonly target: string; readonly value: NativeExpression }
  | { readonly kind: "do"; readonly call: NativeExpression }
  | {
      readonly kind: "if";
      readonly condition: NativeExpression;
      readonly body: readonly NativeStatement[];
      readonly otherwise: readonly NativeStatement[];
    }
  | { readonly kind: "while"; readonly condition: NativeExpression; readonly body: readonly NativeStatement[] }
  | {
      readonly kind: "switch";
      readonly subject: NativeExpression;
      readonly cases: readonly { readonly value: NativeExpression; readonly body: readonly NativeStatement[] }[];
      readonly otherwise: readonly NativeStatement[];
    }
  | { readonly kind: "exit" | "drop" | "break" }
  | { readonly kind: "return"; readonly value: NativeExpression }
  | { readonly kind: "comment"; readonly text: string }
  | { readonly kind: "raw"; readonly code: string }
);

export const text = (value: string): NativeExpression => ({ kind: "text", value });
export const number = (value: number): NativeExpression => ({ kind: "number", value });
export const variable = (name: string): NativeExpression => ({ kind: "variable", name });
const opposites: Partial<Readonly<Record<NativeOperator, NativeOperator>>> = { "==": "!=", "!=": "==" };

/** The opposite; a comparison for equality is turned round instead of being wrapped. */
export function not(operand: NativeExpression): NativeExpression {
  const opposite = operand.kind === "binary" ? opposites[operand.operator] : undefined;
  if (operand.kind === "binary" && opposite !== undefined) return { ...operand, operator: opposite };
  return { kind: "not", operand };
}
export const binary = (
  operator: NativeOperator,
  left: NativeExpression,
  right: NativeExpression,
): NativeExpression => ({
  kind: "binary",
  operator,
  left,
  right,
});
export const callOf = (name: string, ...values: readonly NativeExpression[]): NativeExpression => ({
  kind: "call",
  name,
  arguments: values,
});

/** The null of kamailio.cfg. */
export const nullValue = variable("null");
export const always = binary("==", number(1), number(1));
export const never = binary("==", number(1), number(0));
/** Makes sure that the value is a text: an absent one becomes the empty text. */
export const asText = (value: NativeExpression): NativeExpression => binary("+", text(""), value);
