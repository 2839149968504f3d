import type { RouteKind } from "@sipwright/catalog";
import { InvalidValueError } from "../errors.js";
import { type Assignable, type Expr, type ExpressionNode, expression, type Scalar } from "../expression/expression.js";
import { toNode } from "../expression/literal.js";
import { type Condition, conditionToNode } from "../expression/logic.js";
import { oneLine } from "../expression/one-line.js";
import { mayBeAbsent, typeOf } from "../expression/type-of.js";
import { makeNode, type Node } from "../node.js";
import { type Statement, statement } from "./statement.js";

export interface AssignNode extends Node {
  readonly kind: "assign";
  readonly target: ExpressionNode;
  readonly value: ExpressionNode;
}

export interface ClearNode extends Node {
  readonly kind: "clear";
  readonly target: ExpressionNode;
}

function checkTarget(where: string, target: ExpressionNode): ExpressionNode {
  const writable = target.kind === "pseudo-variable" ? target.writable : isVariable(target);
  if (writable) return target;
  throw new InvalidValueError(
    where,
    "this target",
    "Assign to a variable, a table entry or a writable pseudo-variable.",
  );
}

function isVariable(node: ExpressionNode): boolean {
  return ["script-variable", "avp", "xavp", "shared-variable", "table-entry"].includes(node.kind);
}

/** What is written into a message, such as the Request-URI, must not end its line: it would go on in a header of its own. */
function forTarget(target: ExpressionNode, value: ExpressionNode): ExpressionNode {
  const isText = target.kind === "pseudo-variable" && typeOf(target) === "string";
  return isText ? toNode(oneLine(expression(value)), "set()") : value;
}

/**
 * Gives a variable a value. A text with a line break for a part of the message itself (Request-URI, next hop) is taken as the
 * empty text.
 *
 * @example
 * ```ts
 * const strip = set(requestUri.user, "operator");
 * ```
 */
export function set<R extends RouteKind>(
  target: Assignable<boolean>,
  value: NoInfer<Condition<R> | boolean>,
): Statement<R>;
export function set<T extends string | number>(
  target: Assignable<Scalar, T>,
  value: NoInfer<Expr<T> | T>,
): Statement<RouteKind>;
export function set(target: Expr<Scalar>, value: Expr<Scalar> | Condition<never> | string | number | boolean) {
  const where = "set()";
  const node = checkTarget(where, toNode(target, where));
  const assigned = conditionToNode(value as Condition<never>, where);
  if (typeOf(node) !== typeOf(assigned)) {
    throw new InvalidValueError(
      where,
      `a ${typeOf(assigned)} for a ${typeOf(node)}`,
      "Convert it with toText() or toNumber().",
    );
  }
  if (mayBeAbsent(assigned)) {
    throw new InvalidValueError(
      where,
      "a value that may be absent",
      "Say what stands in for it with orElse(), or use clear().",
    );
  }
  return statement(makeNode<AssignNode>({ kind: "assign", target: node, value: forTarget(node, assigned) }));
}

/** Takes the value away: the variable or table entry is absent afterwards, the Request-URI has no user, no next hop is set. */
export function clear<Read extends Scalar>(
  target: null extends Read ? Assignable<Read, never> : never,
): Statement<RouteKind> {
  const node = checkTarget("clear()", toNode(target, "clear()"));
  if (!mayBeAbsent(node)) {
    throw new InvalidValueError("clear()", "a target that always has a value", "Give it another value with set().");
  }
  return statement(makeNode<ClearNode>({ kind: "clear", target: node }));
}
