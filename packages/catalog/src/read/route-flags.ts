import { type RouteKind, routeKinds } from "../model.js";

const all = 2 ** routeKinds.length - 1;

/** Route flags as kinds: bit `n` stands for the `n`th kind. */
export function routesOf(flags: number): readonly RouteKind[] | "any" {
  if ((flags & all) === all) return "any";
  return routeKinds.filter((_, bit) => (flags & (1 << bit)) !== 0);
}
