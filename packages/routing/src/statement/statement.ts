import type { RouteKind } from "@sipwright/catalog";
import { InvalidValueError } from "../errors.js";
import type { Effect } from "../expression/logic.js";
import type { CallNode } from "../function/call.js";
import { makeNode, type Node } from "../node.js";
import type { ArmNode } from "../route/arm.js";
import type { RouteCallNode } from "../route/route-call.js";
import type { AssignNode, ClearNode } from "./assign.js";
import type { ChooseNode } from "./choose.js";
import type { Declaration } from "./configure.js";
import type { DropNode, ExitNode, ReturnNode } from "./flow.js";
import type { LogNode } from "./log.js";
import type { LeaveLoopNode, LoopNode } from "./loop.js";
import type { RawNode } from "./raw.js";
import type { StoreCodeNode } from "./store-code.js";
import type { WhenNode } from "./when.js";

declare const mayStandIn: unique symbol;

/** Something that a route does. `R` names the route blocks in which it may stand. */
export interface Statement<in R extends RouteKind> extends Node {
  readonly [mayStandIn]: (route: R) => void;
}

/** One statement or several, one after the other. */
export type Block<R extends RouteKind> = Statement<R> | readonly Block<R>[];

/** Lists in lists, down to a depth that no program has; a type such as `Block` has no end of its own. */
type Inside<B, Depth extends readonly 0[] = []> = Depth["length"] extends 6
  ? never
  : B extends readonly (infer Inner)[]
    ? Inside<Inner, [...Depth, 0]>
    : B;
type Standing<S> = S extends Statement<infer R> | Effect<infer R> ? { readonly in: R } : never;
type Intersection<U> = (U extends { readonly in: infer R } ? (route: R) => void : never) extends (
  route: infer All,
) => void
  ? All
  : never;

/** The route blocks in which everything in `B` (statements, blocks, conditions) may stand. */
export type RoutesOf<B> = [Standing<Inside<B>>] extends [never]
  ? RouteKind
  : Intersection<Standing<Inside<B>>> & RouteKind;

export interface SequenceNode extends Node {
  readonly kind: "sequence";
  /** What the output says above these statements. */
  readonly title: string | null;
  readonly body: readonly StatementNode[];
}

/** Every statement node, for those who walk a program. */
export type StatementNode =
  | SequenceNode
  | AssignNode
  | ClearNode
  | WhenNode
  | ChooseNode
  | LoopNode
  | LeaveLoopNode
  | ExitNode
  | DropNode
  | ReturnNode
  | CallNode
  | RouteCallNode
  | ArmNode
  | LogNode
  | StoreCodeNode
  | RawNode
  | Declaration;

export function statement<R extends RouteKind>(node: StatementNode): Statement<R> {
  return node as unknown as Statement<R>;
}

/** Flattens a block into its statements. */
export function toStatements(block: Block<never>, where: string): readonly StatementNode[] {
  if (Array.isArray(block)) return Object.freeze(block.flatMap((one) => toStatements(one, where)));
  if (typeof block === "object" && block !== null && "kind" in block && typeof block.kind === "string") {
    return Object.freeze([block as unknown as StatementNode]);
  }
  throw new InvalidValueError(where, String(block), "Pass a statement or a list of statements.");
}

/**
 * Several statements as one, with a title that stands above them in the generated files. Recipes return these.
 *
 * @example
 * ```ts
 * const health = sequence("Answer health checks", when(method("OPTIONS"), [reply(200, "Alive"), exit()]));
 * ```
 */
export function sequence<const B extends readonly Block<never>[]>(title: string, ...body: B): Statement<RoutesOf<B>> {
  return statement(makeNode<SequenceNode>({ kind: "sequence", title, body: toStatements(body, "sequence()") }));
}
