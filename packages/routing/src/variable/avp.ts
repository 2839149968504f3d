import { type Assignable, assignable } from "../expression/expression.js";
import { checkIdentifier } from "../names.js";
import { makeNode, type Node } from "../node.js";

/** `$avp(name)`: lives with the transaction; what the request sets, the failure and onreply routes read. */
export interface AvpNode extends Node {
  readonly kind: "avp";
  readonly name: string;
  readonly valueType: "string" | "number";
}

function declare(valueType: AvpNode["valueType"], name: string): AvpNode {
  return makeNode<AvpNode>({ kind: "avp", name: checkIdentifier("an AVP", name), valueType });
}

/**
 * Variables of a transaction, absent until they are set. Writing replaces the value (Kamailio itself would stack it up).
 * Source: Kamailio pseudo-variables, `$avp`.
 */
export const avp = Object.freeze({
  text: (name: string): Assignable<string | null> => assignable(declare("string", name)),
  number: (name: string): Assignable<number | null> => assignable(declare("number", name)),
});
