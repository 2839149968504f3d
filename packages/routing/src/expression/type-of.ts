import type { ExpressionNode, ValueType } from "./expression.js";

/** The type of what a node yields when it is not absent. */
export function typeOf(node: ExpressionNode): ValueType {
  switch (node.kind) {
    case "literal":
      return typeof node.value as ValueType;
    case "pseudo-variable":
    case "script-variable":
    case "avp":
    case "xavp":
    case "shared-variable":
    case "table-entry":
    case "transformation":
      return node.valueType;
    case "join":
    case "number-text":
    case "one-line":
      return "string";
    case "text-number":
    case "arithmetic":
      return "number";
    case "fallback":
      return typeOf(node.operand);
    case "comparison":
    case "match":
    case "digits":
    case "presence":
    case "logic":
    case "not":
    case "call":
    case "route-call":
      return "boolean";
  }
}

/** May a node yield nothing? */
export function mayBeAbsent(node: ExpressionNode): boolean {
  switch (node.kind) {
    case "pseudo-variable":
      return node.absent === "null";
    case "avp":
    case "xavp":
    case "text-number":
      return true;
    case "table-entry":
      return node.valueType === "string";
    case "transformation":
      return node.partial || mayBeAbsent(node.operand);
    case "literal":
    case "script-variable":
    case "shared-variable":
    case "join":
    case "number-text":
    case "one-line":
    case "arithmetic":
    case "fallback":
    case "comparison":
    case "match":
    case "digits":
    case "presence":
    case "logic":
    case "not":
    case "call":
    case "route-call":
      return false;
  }
}
