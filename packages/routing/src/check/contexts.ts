import type { RouteKind } from "@sipwright/catalog";
import type { RouteNode, RouteType } from "../route/route.js";
import type { StatementNode } from "../statement/statement.js";
import { type Outline, walk } from "../walk.js";

/** A block of the program and every kind of route in which it may be run. */
export interface BlockInContext {
  readonly title: string;
  readonly body: readonly StatementNode[];
  readonly route: RouteNode | undefined;
  readonly kinds: ReadonlySet<RouteKind>;
}

const kindOfType: Readonly<Record<Exclude<RouteType, "named">, RouteKind>> = {
  failure: "failure",
  branch: "branch",
  onreply: "onreply",
  "branch-failure": "branch-failure",
  event: "event",
};

/** The routes that a block names, as values or by name. */
export function namedRoutesIn(body: readonly StatementNode[], outline: Outline): readonly RouteNode[] {
  const found = new Set<RouteNode>();
  walk(body, (node) => {
    if (node.kind !== "route-call") return;
    const name = typeof node.route === "string" ? node.route : node.route.name;
    const route = findRoute(outline, "named", name);
    if (route !== undefined) found.add(route);
  });
  return [...found];
}

const indexes = new WeakMap<Outline, ReadonlyMap<string, RouteNode>>();

export function findRoute(outline: Outline, type: RouteType, name: string): RouteNode | undefined {
  let index = indexes.get(outline);
  if (index === undefined) {
    index = new Map(outline.routes.map((route) => [`${route.type} ${route.name}`, route]));
    indexes.set(outline, index);
  }
  return index.get(`${type} ${name}`);
}

/** All blocks, each with the kinds of route from which it is reached. Named routes compile as request routes, so that kind is always among theirs. */
export function blocksInContext(outline: Outline): readonly BlockInContext[] {
  const kinds = new Map<RouteNode, Set<RouteKind>>();
  const spread = (body: readonly StatementNode[], kind: RouteKind): void => {
    for (const route of namedRoutesIn(body, outline)) {
      const known = kinds.get(route) ?? new Set<RouteKind>(["request"]);
      const isNew = !kinds.has(route) || !known.has(kind);
      kinds.set(route, known.add(kind));
      if (isNew) spread(route.body, kind);
    }
  };
  const blocks: BlockInContext[] = [];
  for (const [entry, body] of outline.entries) {
    spread(body, entry);
    blocks.push({ title: entry, body, route: undefined, kinds: new Set([entry]) });
  }
  for (const route of outline.routes) {
    if (route.type === "named") continue;
    const kind = kindOfType[route.type];
    spread(route.body, kind);
    blocks.push({ title: route.name, body: route.body, route, kinds: new Set([kind]) });
  }
  for (const route of outline.routes) {
    if (route.type !== "named") continue;
    blocks.push({ title: route.name, body: route.body, route, kinds: kinds.get(route) ?? new Set(["request"]) });
  }
  return blocks;
}

/** Does Kamailio let a function with these flags stand in a block of this kind? Event blocks take what request blocks take. */
export function isAllowedIn(routes: readonly RouteKind[] | "any", kind: RouteKind): boolean {
  if (routes === "any" || routes.includes(kind)) return true;
  return (kind === "event" || kind === "branch-failure") && (routes.includes("request") || routes.includes("event"));
}
