import type { CatalogEvent, RouteKind } from "@sipwright/catalog";
import { InvalidNameError } from "../errors.js";
import { checkIdentifier } from "../names.js";
import { makeNode, type Node } from "../node.js";
import { type Block, type RoutesOf, type StatementNode, toStatements } from "../statement/statement.js";

export type RouteType = "named" | "failure" | "branch" | "onreply" | "branch-failure" | "event";

/** A block of statements with a name. */
export interface RouteNode extends Node {
  readonly kind: "route";
  readonly type: RouteType;
  readonly name: string;
  readonly body: readonly StatementNode[];
  /** `native`: it runs in the native dialect also where the rest is Lua. */
  readonly execution: "target" | "native";
}

declare const callableFrom: unique symbol;

/** A named route: a piece of routing that several places call. It may be called from the blocks `R`. */
export interface NamedRoute<in R extends RouteKind> extends RouteNode {
  readonly type: "named";
  readonly [callableFrom]: (route: R) => void;
}
/** What happens when all branches of a transaction failed. */
export interface FailureRoute extends RouteNode {
  readonly type: "failure";
}
/** What happens to each branch before it is sent. */
export interface BranchRoute extends RouteNode {
  readonly type: "branch";
}
/** What happens to each reply of a transaction. */
export interface OnreplyRoute extends RouteNode {
  readonly type: "onreply";
}
/** What happens when one branch of a transaction failed. */
export interface BranchFailureRoute extends RouteNode {
  readonly type: "branch-failure";
}
/** What happens on an event of a module. */
export interface EventRoute extends RouteNode {
  readonly type: "event";
}

function make(
  type: RouteType,
  name: string,
  body: Block<never>,
  execution: RouteNode["execution"] = type === "event" ? "native" : "target",
): RouteNode {
  const statements = toStatements(body, `the ${type} route ${name}`);
  return makeNode<RouteNode>({ kind: "route", type, name, body: statements, execution });
}

/** What a named route may hold: Kamailio compiles it as a request route, wherever it is called from. */
type InRequest<B> = "request" extends RoutesOf<B> ? unknown : Block<"request">;

/**
 * A piece of routing under a name of its own. Kamailio compiles its statements as those of a request route, so they must be
 * allowed there too.
 *
 * @example
 * ```ts
 * const relay = namedRoute("RELAY", [unless(tRelay(), slReplyError()), exit()]);
 * ```
 */
export function namedRoute<const B extends Block<never>>(
  name: string,
  body: B & InRequest<B>,
): NamedRoute<RoutesOf<B>> {
  return make("named", checkIdentifier("a route name", name), body) as NamedRoute<RoutesOf<B>>;
}

/**
 * A named route that runs in the native dialect on both targets. Loops over values of Kamailio cost a fraction there of what they cost
 * in Lua, which asks for each of them.
 */
export function nativeRoute<const B extends Block<never>>(
  name: string,
  body: B & InRequest<B>,
): NamedRoute<RoutesOf<B>> {
  return make("named", checkIdentifier("a route name", name), body, "native") as NamedRoute<RoutesOf<B>>;
}

/** A block for the failure of a transaction; arm it with `onFailure`. */
export function failureRoute(name: string, body: Block<"failure">): FailureRoute {
  return make("failure", checkIdentifier("a route name", name), body) as FailureRoute;
}

/** A block for each branch before it leaves; arm it with `onBranch`. */
export function branchRoute(name: string, body: Block<"branch">): BranchRoute {
  return make("branch", checkIdentifier("a route name", name), body) as BranchRoute;
}

/** A block for each reply of a transaction; arm it with `onReply`. */
export function onreplyRoute(name: string, body: Block<"onreply">): OnreplyRoute {
  return make("onreply", checkIdentifier("a route name", name), body) as OnreplyRoute;
}

/** A block for the failure of one branch; arm it with `onBranchFailure`. */
export function branchFailureRoute(name: string, body: Block<"branch-failure">): BranchFailureRoute {
  return make("branch-failure", checkIdentifier("a route name", name), body) as BranchFailureRoute;
}

/** A block for an event of a module, such as `htable:mod-init`; it stays native on both targets. */
export function eventRoute(event: CatalogEvent, body: Block<"event">): EventRoute {
  if (!/^[a-z0-9_-]+:[A-Za-z0-9_:-]+$/.test(event)) {
    throw new InvalidNameError("an event", event, 'Write module and event, such as "htable:mod-init".');
  }
  return make("event", event, body) as EventRoute;
}
