import { InvalidValueError } from "../errors.js";
import { makeNode, type Node } from "../node.js";
import type { Expr, ExpressionNode, Scalar } from "./expression.js";

export interface LiteralNode extends Node {
  readonly kind: "literal";
  readonly value: string | number | boolean;
}

const lowestInteger = -(2 ** 31) + 1;
const highestInteger = 2 ** 31 - 1;

function describe(value: unknown): string {
  if (typeof value === "function") return "a function";
  return value === undefined ? "undefined" : JSON.stringify(value);
}

/** Turns what a user passed (a constant or an expression) into a node; anything else is refused here. */
export function toNode(value: Expr<Scalar> | string | number | boolean, where: string): ExpressionNode {
  switch (typeof value) {
    case "string":
      if (value.includes("\0")) {
        throw new InvalidValueError(
          where,
          "a text with a NUL byte",
          "Remove the NUL: Kamailio cuts constant texts there.",
        );
      }
      return makeNode<LiteralNode>({ kind: "literal", value });
    case "number":
      if (!Number.isInteger(value) || value < lowestInteger || value > highestInteger) {
        throw new InvalidValueError(
          where,
          `the number ${value}`,
          `Use a whole number from ${lowestInteger} to ${highestInteger}: Kamailio computes with 32 bits.`,
        );
      }
      return makeNode<LiteralNode>({ kind: "literal", value });
    case "boolean":
      return makeNode<LiteralNode>({ kind: "literal", value });
    case "object":
      if (value !== null && typeof value.kind === "string") return value as unknown as ExpressionNode;
  }
  throw new InvalidValueError(
    where,
    describe(value),
    "Pass a constant (text, whole number, true or false) or an expression.",
  );
}
