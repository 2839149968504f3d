import type { RouteKind } from "@sipwright/catalog";
import type { Call } from "../function/call.js";
import { makeNode, type Node } from "../node.js";
import type { NamedRoute, RouteNode } from "./route.js";

/** Runs a named route. As a condition it is true where the route left with a positive code. */
export interface RouteCallNode extends Node {
  readonly kind: "route-call";
  /** The route itself, or the name of one that the program lists. */
  readonly route: RouteNode | string;
}

/** Runs a named route: the value itself, or the name of one listed under `routes` of the program. */
export function call<R extends RouteKind>(route: NamedRoute<R>): Call<R>;
export function call(route: string): Call<RouteKind>;
export function call(route: RouteNode | string): Call<never> {
  return makeNode<RouteCallNode>({ kind: "route-call", route }) as unknown as Call<never>;
}
