import type { RouteKind } from "@sipwright/catalog";
import { InvalidValueError } from "../errors.js";
import type { ExpressionNode } from "../expression/expression.js";
import { type Condition, conditionToNode } from "../expression/logic.js";
import { makeNode, type Node } from "../node.js";
import { type Block, type RoutesOf, type Statement, type StatementNode, statement, toStatements } from "./statement.js";

export interface LoopNode extends Node {
  readonly kind: "loop";
  readonly condition: ExpressionNode;
  readonly atMost: number;
  readonly body: readonly StatementNode[];
}

export interface LeaveLoopNode extends Node {
  readonly kind: "leave-loop";
}

const mostTurns = 10_000;

/**
 * Repeats the block while the condition holds, `atMost` times (1 to 10,000). A message is never held up for ever.
 *
 * @example
 * ```ts
 * const tries = scriptVariable.number("tries");
 * const countDown = loop(lessThan(tries, 3), { atMost: 3 }, set(tries, add(tries, 1)));
 * ```
 */
export function loop<C extends Condition<never>, const B extends Block<never>>(
  condition: C,
  limit: { readonly atMost: number },
  body: B,
): Statement<RoutesOf<[C, B]>> {
  const { atMost } = limit;
  if (!Number.isInteger(atMost) || atMost < 1 || atMost > mostTurns) {
    throw new InvalidValueError(
      "loop()",
      `atMost ${atMost}`,
      `Bound the loop by a whole number from 1 to ${mostTurns}.`,
    );
  }
  return statement(
    makeNode<LoopNode>({
      kind: "loop",
      condition: conditionToNode(condition, "loop()"),
      atMost,
      body: toStatements(body, "loop()"),
    }),
  );
}

/** Ends the innermost loop. */
export function leaveLoop(): Statement<RouteKind> {
  return statement(makeNode<LeaveLoopNode>({ kind: "leave-loop" }));
}
