import type { ExpressionNode } from "../expression/expression.js";
import { type Condition, conditionToNode } from "../expression/logic.js";
import { makeNode, type Node } from "../node.js";
import { type Block, type RoutesOf, type Statement, type StatementNode, statement, toStatements } from "./statement.js";

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
export function when<
  C extends Condition<never>,
  const T extends Block<never>,
  const O extends Block<never> = readonly [],
>(condition: C, then: T, otherwise?: O): Statement<RoutesOf<[C, T, O]>> {
  return statement(
    makeNode<WhenNode>({
      kind: "when",
      condition: conditionToNode(condition, "when()"),
      body: toStatements(then, "when()"),
      otherwise: toStatements(otherwise ?? [], "when()"),
    }),
  );
}

/** Does the block where the condition does not hold. */
export function unless<C extends Condition<never>, const T extends Block<never>>(
  condition: C,
  then: T,
): Statement<RoutesOf<[C, T]>> {
  return when(condition, [], then) as unknown as Statement<RoutesOf<[C, T]>>;
}
