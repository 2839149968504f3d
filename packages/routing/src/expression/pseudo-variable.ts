import type { Node } from "../node.js";
import { makeNode } from "../node.js";

/**
 * A pseudo-variable of Kamailio: `$rU`, `$hdr(X)`, `$redis(r=>value)`.
 * `runtimeType` says what Kamailio itself gives; `"either"` must be converted before use.
 */
export interface PseudoVariableNode extends Node {
  readonly kind: "pseudo-variable";
  /** As written between `$(` and `)`: `rU`, `hdr(X-Account)`. */
  readonly name: string;
  /** The module that provides it; `null` for the core. */
  readonly module: string | null;
  readonly valueType: "string" | "number";
  readonly runtimeType: "string" | "number" | "either";
  /** May Kamailio find nothing here? */
  readonly absent: "never" | "null" | "reads-empty";
  readonly writable: boolean;
}

type Fields = Omit<PseudoVariableNode, "kind" | "place">;

export function pseudoVariableNode(fields: Partial<Fields> & Pick<Fields, "name">): PseudoVariableNode {
  const valueType = fields.valueType ?? "string";
  return makeNode<PseudoVariableNode>({
    kind: "pseudo-variable",
    name: fields.name,
    module: fields.module ?? null,
    valueType,
    runtimeType: fields.runtimeType ?? valueType,
    absent: fields.absent ?? "null",
    writable: fields.writable ?? false,
  });
}
