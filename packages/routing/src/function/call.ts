import type { RouteKind } from "@sipwright/catalog";
import type { ExpressionNode } from "../expression/expression.js";
import type { Effect } from "../expression/logic.js";
import { makeNode, type Node } from "../node.js";
import type { Declaration } from "../statement/configure.js";
import type { Statement } from "../statement/statement.js";

/**
 * How the native dialect reads an argument.
 * - `format`: a text in which Kamailio expands pseudo-variables, so that values can be given
 * - `constant`: a text taken as it stands, fixed when Kamailio starts
 * - `catalog`: as the catalog of the release says
 */
export type ArgumentStyle = "format" | "constant" | "catalog";

export interface Argument {
  readonly style: ArgumentStyle;
  readonly value: ExpressionNode;
}

/** The same function as KEMI has it, where name, order or kind of the arguments differ from the native one. */
export interface KemiForm {
  readonly module: string;
  readonly function: string;
  readonly arguments: readonly ExpressionNode[];
  /** `zero`: KEMI answers 0 for success and a negative number for failure, as ndb_redis does. */
  readonly success?: "positive" | "zero";
}

/** A function of a Kamailio module. As a statement it is done, as a condition it is asked whether it succeeded. */
export interface CallNode extends Node {
  readonly kind: "call";
  readonly module: string;
  readonly function: string;
  readonly arguments: readonly Argument[];
  /** `same`: as in the native dialect; `native`: KEMI has none, a native route does it. */
  readonly kemi: KemiForm | "same" | "native";
  /** Where the binding says it may stand; the catalog's word is checked too. */
  readonly routes: readonly RouteKind[] | "any";
  /** What has to be declared for it: tables, Redis servers, parameters. */
  readonly uses: readonly Declaration[];
  /** `ends`: a return code of 0 says that the message is done with, and the script ends; `never`: the function has no such code. */
  readonly zero: "ends" | "never";
}

/** A call stands as a statement and as a condition. */
export type Call<R extends RouteKind> = Statement<R> & Effect<R>;

export interface CallFields {
  readonly module: string;
  readonly function: string;
  readonly arguments?: readonly Argument[];
  readonly kemi?: KemiForm | "same" | "native";
  readonly routes?: readonly RouteKind[] | "any";
  readonly uses?: readonly Declaration[];
  readonly zero?: "ends" | "never";
}

/** Makes a call node; the bindings of the modules are written with it. */
export function makeCall<R extends RouteKind>(fields: CallFields): Call<R> {
  return makeNode<CallNode>({
    kind: "call",
    module: fields.module,
    function: fields.function,
    arguments: Object.freeze([...(fields.arguments ?? [])]),
    kemi: fields.kemi ?? "same",
    routes: fields.routes ?? "any",
    uses: Object.freeze([...(fields.uses ?? [])]),
    zero: fields.zero ?? "ends",
  }) as unknown as Call<R>;
}
