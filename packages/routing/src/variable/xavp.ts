import { type Assignable, assignable } from "../expression/expression.js";
import { checkIdentifier } from "../names.js";
import { makeNode, type Node } from "../node.js";

/** `$xavp(root=>field)`: one field of a structured variable of the transaction. */
export interface XavpNode extends Node {
  readonly kind: "xavp";
  readonly root: string;
  readonly field: string;
  readonly valueType: "string" | "number";
}

function declare(valueType: XavpNode["valueType"], root: string, field: string): XavpNode {
  return makeNode<XavpNode>({
    kind: "xavp",
    root: checkIdentifier("an XAVP", root),
    field: checkIdentifier("a field of an XAVP", field),
    valueType,
  });
}

/** Fields of structured variables of a transaction, absent until they are set. Source: Kamailio pseudo-variables, `$xavp`. */
export const xavp = Object.freeze({
  text: (root: string, field: string): Assignable<string | null> => assignable(declare("string", root, field)),
  number: (root: string, field: string): Assignable<number | null> => assignable(declare("number", root, field)),
});
