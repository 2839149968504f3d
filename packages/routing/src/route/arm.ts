import type { RouteKind } from "@sipwright/catalog";
import { makeNode, type Node } from "../node.js";
import { type Statement, statement } from "../statement/statement.js";
import type { BranchFailureRoute, BranchRoute, FailureRoute, OnreplyRoute, RouteNode } from "./route.js";

export type ArmedType = "failure" | "branch" | "onreply" | "branch-failure";

/** Names the route that Kamailio shall run for this transaction later. */
export interface ArmNode extends Node {
  readonly kind: "arm";
  readonly type: ArmedType;
  readonly route: RouteNode | string;
}

/** Where module tm lets a route be armed. */
export type Arming = "request" | "failure" | "onreply" | "branch";

function arm(type: ArmedType, route: RouteNode | string): Statement<Arming> {
  return statement<RouteKind>(makeNode<ArmNode>({ kind: "arm", type, route })) as Statement<Arming>;
}

/** Runs the route when all branches of this transaction failed (`t_on_failure`). */
export function onFailure(route: FailureRoute | string): Statement<Arming> {
  return arm("failure", route);
}

/** Runs the route for each branch before it is sent (`t_on_branch`). */
export function onBranch(route: BranchRoute | string): Statement<Arming> {
  return arm("branch", route);
}

/** Runs the route for each reply of this transaction (`t_on_reply`). */
export function onReply(route: OnreplyRoute | string): Statement<Arming> {
  return arm("onreply", route);
}

/** Runs the route when one branch of this transaction failed (`t_on_branch_failure`). */
export function onBranchFailure(route: BranchFailureRoute | string): Statement<Arming> {
  return arm("branch-failure", route);
}
