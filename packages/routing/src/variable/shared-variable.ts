import { type Assignable, assignable } from "../expression/expression.js";
import { checkIdentifier } from "../names.js";
import { makeNode, type Node } from "../node.js";
import type { Secret } from "../statement/secret.js";

/** `$shv(name)`: one value for all workers of a server, from its start. */
export interface SharedVariableNode extends Node {
  readonly kind: "shared-variable";
  readonly name: string;
  readonly valueType: "string" | "number";
  readonly initial: string | number | Secret;
}

function declare(
  valueType: SharedVariableNode["valueType"],
  name: string,
  initial: string | number | Secret,
): SharedVariableNode {
  checkIdentifier("a shared variable", name);
  return makeNode<SharedVariableNode>({ kind: "shared-variable", name, valueType, initial });
}

/**
 * Variables that all workers of a server share, until it ends. A text may begin as a secret of the server's environment.
 * Source: module pv, parameter `shvset`.
 */
export const sharedVariable = Object.freeze({
  text: (name: string, initial: string | Secret = ""): Assignable<string> =>
    assignable(declare("string", name, initial)),
  number: (name: string, initial = 0): Assignable<number> => assignable(declare("number", name, initial)),
});
