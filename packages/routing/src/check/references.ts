import { findEvent } from "@sipwright/catalog";
import type { Node } from "../node.js";
import type { Program } from "../program.js";
import type { RouteNode, RouteType } from "../route/route.js";
import { type Outline, walk } from "../walk.js";
import type { CheckContext } from "./context.js";
import { type BlockInContext, findRoute, namedRoutesIn } from "./contexts.js";
import { findings } from "./findings.js";
import { suggest } from "./suggest.js";

/** Do all names of routes and events lead somewhere? */
export function checkReferences(
  outline: Outline,
  blocks: readonly BlockInContext[],
  program: Program,
  context: CheckContext,
): void {
  const used = new Set<RouteNode>();
  const refer = (node: Node, type: RouteType, route: RouteNode | string): void => {
    const name = typeof route === "string" ? route : route.name;
    const target = findRoute(outline, type, name);
    if (target === undefined) context.report(findings.undefinedRoute(node, type, name));
    else used.add(target);
  };
  for (const block of blocks) {
    walk(block.body, (node) => {
      if (node.kind === "route-call") refer(node, "named", node.route);
      if (node.kind === "arm") refer(node, node.type, node.route);
    });
  }
  for (const clash of outline.clashes) context.report(findings.routeNameTaken(clash, clash.type, clash.name));
  for (const route of program.routes) {
    if (route.type !== "event" && !used.has(route)) context.report(findings.unusedRoute(route, route.type, route.name));
  }
  if (context.targets.has("lua")) checkNative(outline, context);
  checkEvents(outline, context);
  checkCircles(outline, context);
}

/** In a Lua build tm calls armed routes as functions of Lua, under names that only Lua code writes. */
function checkNative(outline: Outline, context: CheckContext): void {
  for (const route of outline.routes) {
    if (route.execution !== "native") continue;
    walk(route.body, (node) => {
      if (node.kind !== "arm") return;
      const name = typeof node.route === "string" ? node.route : node.route.name;
      context.report(findings.armedInNative(node, node.type, name));
    });
  }
}

function checkEvents(outline: Outline, context: CheckContext): void {
  const events = Object.values(context.catalog.modules).flatMap((module) => module.events);
  for (const route of outline.routes) {
    if (route.type !== "event" || findEvent(context.catalog, route.name) !== undefined) continue;
    context.report(findings.unknownEvent(route, route.name, context.release, suggest(route.name, events)));
  }
}

function checkCircles(outline: Outline, context: CheckContext): void {
  const done = new Set<RouteNode>();
  const visit = (route: RouteNode, above: readonly RouteNode[]): void => {
    const start = above.indexOf(route);
    if (start >= 0) {
      const chain = [...above.slice(start), route].map((one) => one.name).join(" → ");
      context.report(findings.circularRoutes(route, chain));
      return;
    }
    if (done.has(route)) return;
    for (const next of namedRoutesIn(route.body, outline)) visit(next, [...above, route]);
    done.add(route);
  };
  for (const route of outline.routes) visit(route, []);
}
