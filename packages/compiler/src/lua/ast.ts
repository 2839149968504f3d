import type { Place } from "@sipwright/routing";

/** Expressions of Lua. */
export type LuaExpression =
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "nil" }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "not"; readonly operand: LuaExpression }
  | { readonly kind: "length"; readonly operand: LuaExpression }
  | {
      readonly kind: "binary";
      readonly operator: LuaOperator;
      readonly left: LuaExpression;
      readonly right: LuaExpression;
    }
  | { readonly kind: "call"; readonly function: string; readonly arguments: readonly LuaExpression[] };

export type LuaOperator = "+" | "-" | "*" | ".." | "==" | "~=" | "<" | "<=" | ">" | ">=" | "and" | "or";

/** Statements of Lua. */
export type LuaStatement = { readonly place?: Place | undefined } & (
  | { readonly kind: "do"; readonly call: LuaExpression }
  | { readonly kind: "local"; readonly name: string; readonly value: LuaExpression }
  | { readonly kind: "assign"; readonly name: string; readonly value: LuaExpression }
  | {
      readonly kind: "if";
      readonly condition: LuaExpression;
      readonly body: readonly LuaStatement[];
      readonly otherwise: readonly LuaStatement[];
    }
  | { readonly kind: "while"; readonly condition: LuaExpression; readonly body: readonly LuaStatement[] }
  | { readonly kind: "block"; readonly body: readonly LuaStatement[] }
  | { readonly kind: "return"; readonly value: LuaExpression }
  | { readonly kind: "break" }
  | { readonly kind: "comment"; readonly text: string }
  | { readonly kind: "raw"; readonly code: string }
);

export const text = (value: string): LuaExpression => ({ kind: "text", value });
export const number = (value: number): LuaExpression => ({ kind: "number", value });
export const name = (value: string): LuaExpression => ({ kind: "name", name: value });
export const nil: LuaExpression = { kind: "nil" };
export const boolean = (value: boolean): LuaExpression => ({ kind: "boolean", value });
const opposites: Partial<Readonly<Record<LuaOperator, LuaOperator>>> = {
  "==": "~=",
  "~=": "==",
  "<": ">=",
  ">=": "<",
  ">": "<=",
  "<=": ">",
};

/** The opposite; a comparison is turned round instead of being wrapped. */
export function not(operand: LuaExpression): LuaExpression {
  const opposite = operand.kind === "binary" ? opposites[operand.operator] : undefined;
  if (operand.kind === "binary" && opposite !== undefined) return { ...operand, operator: opposite };
  return operand.kind === "not" ? operand.operand : { kind: "not", operand };
}
export const binary = (operator: LuaOperator, left: LuaExpression, right: LuaExpression): LuaExpression => ({
  kind: "binary",
  operator,
  left,
  right,
});
/** Joins texts; constants next to one another become one. */
export function concatenate(parts: readonly LuaExpression[]): LuaExpression {
  const merged: LuaExpression[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (last?.kind === "text" && part.kind === "text") merged[merged.length - 1] = text(last.value + part.value);
    else if (part.kind !== "text" || part.value !== "") merged.push(part);
  }
  const last = merged.pop() ?? text("");
  return merged.reduceRight((right, left) => binary("..", left, right), last);
}

export const callOf = (called: string, ...values: readonly LuaExpression[]): LuaExpression => ({
  kind: "call",
  function: called,
  arguments: values,
});
