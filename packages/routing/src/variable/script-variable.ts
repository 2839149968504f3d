import { type Assignable, assignable } from "../expression/expression.js";
import { checkIdentifier } from "../names.js";
import { makeNode, type Node } from "../node.js";

/** `$var(name)`, which Kamailio never clears by itself: every route block that uses it sets it first. */
export interface ScriptVariableNode extends Node {
  readonly kind: "script-variable";
  readonly name: string;
  readonly valueType: "string" | "number" | "boolean";
  readonly initial: string | number | boolean;
}

function declare<T extends string | number | boolean>(
  valueType: ScriptVariableNode["valueType"],
  name: string,
  initial: T,
): ScriptVariableNode {
  checkIdentifier("a script variable", name);
  return makeNode<ScriptVariableNode>({ kind: "script-variable", name, valueType, initial });
}

/**
 * Script variables live as long as one run of a route block (request, reply, failure …) and the branch routes that run inside it.
 * They hold `initial` when the block begins.
 */
export const scriptVariable = Object.freeze({
  text: (name: string, initial = ""): Assignable<string> => assignable(declare("string", name, initial)),
  number: (name: string, initial = 0): Assignable<number> => assignable(declare("number", name, initial)),
  boolean: (name: string, initial = false): Assignable<boolean> => assignable(declare("boolean", name, initial)),
});
