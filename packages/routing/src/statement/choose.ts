import type { ExpressionNode, Value } from "../expression/expression.js";
import { toNode } from "../expression/literal.js";
import { typeOf } from "../expression/type-of.js";
import { makeNode, type Node } from "../node.js";
import { type Block, type RoutesOf, type Statement, type StatementNode, statement, toStatements } from "./statement.js";

export interface ChooseCase {
  readonly value: string | number;
  readonly body: readonly StatementNode[];
}

export interface ChooseNode extends Node {
  readonly kind: "choose";
  readonly subject: ExpressionNode;
  readonly cases: readonly ChooseCase[];
  readonly otherwise: readonly StatementNode[];
}

/**
 * Does the block under the constant that the subject equals, else the last one. Blocks never run into one another.
 *
 * @example
 * ```ts
 * const answer = choose(message.method, { OPTIONS: reply(200, "Alive"), PUBLISH: reply(489, "Bad Event") }, reply(405, "Method Not Allowed"));
 * ```
 */
export function choose<
  const C extends Readonly<Record<string | number, Block<never>>>,
  const O extends Block<never> = readonly [],
>(subject: Value<string> | Value<number>, cases: C, otherwise?: O): Statement<RoutesOf<[C[keyof C], O]>> {
  const node = toNode(subject, "choose()");
  const isNumber = typeOf(node) === "number";
  return statement(
    makeNode<ChooseNode>({
      kind: "choose",
      subject: node,
      cases: Object.freeze(
        Object.entries(cases).map(([value, block]) =>
          Object.freeze({
            value: isNumber ? Number(value) : value,
            body: toStatements(block, "choose()"),
          }),
        ),
      ),
      otherwise: toStatements(otherwise ?? [], "choose()"),
    }),
  );
}
