import type { RouteKind } from "@sipwright/catalog";
import type { ExpressionNode } from "../expression/expression.js";
import { type Condition, conditionToNode } from "../expression/logic.js";
import { makeNode, type Node } from "../node.js";
import { type Block, type Statement, type StatementNode, statement, toStatements } from "./statement.js";

export interface WhenNode extends Node {
  readonly kind: "when";
  readonly condition: ExpressionNode;
  readonly body: readonly StatementNode[];
  readonly otherwise: readonly StatementNode[];
}

/**
 * Does the first block where the condition holds, else the second.
 *
 * @example
 * ```ts
 * const busy = when(equals(requestUri.user, "busy"), [reply(486, "Busy Here"), exit()]);
 * ```
 */
export function when<R extends RouteKind>(condition: Condition<R>, then: Block<R>, otherwise: Block<R> = []): Statement<R> {
  return statement(
    makeNode<WhenNode>({
      kind: "when",
      condition: conditionToNode(condition as Condition<never>, "when()"),
      body: toStatements(then as Block<never>, "when()"),
      otherwise: toStatements(otherwise as Block<never>, "when()"),
    }),
  );
}

/** Does the block where the condition does not hold. */
export function unless<R extends RouteKind>(condition: Condition<R>, then: Block<R>): Statement<R> {
  return when(condition, [], then);
}
