import { type ArgumentKind, type FunctionEntry, type Release, releases, routeKinds } from "../model.js";
import { type ByRelease, type Catalogs, group, header, printInterface, union } from "./union.js";

const doc =
  "Functions that a script can call, by module and name: what they take, and the route blocks in which they may stand.";
const unknown = "string | number";
const argumentTypes: Readonly<Record<ArgumentKind, string>> = {
  string: "string",
  int: "number",
  pv: "string",
  regex: "string",
  other: unknown,
};

/** The text of `generated/functions.ts`. */
export function functionTypes(catalogs: Catalogs): string {
  const groups = group(catalogs, (module) =>
    module.functions.filter((entry) => entry.callable).map((entry) => [module.name, entry.name, entry] as const),
  );
  return `${header}import type { RouteKind } from "../model.js";\n\n${printInterface("CatalogFunctions", doc, groups, print)}`;
}

function print(byRelease: ByRelease<FunctionEntry>): { type: string; notes: readonly string[] } {
  const entries = [...byRelease.values()].flat();
  const arities = [...new Set(entries.map((entry) => entry.arity))].sort();
  const tuples = arities.map((arity) => tuple(entries.filter((entry) => entry.arity === arity)));
  return {
    type: `{ arguments: ${union(tuples)}; routes: ${routes(entries)} }`,
    notes: arities.flatMap((arity) => arityNote(byRelease, arity)),
  };
}

function tuple(entries: readonly FunctionEntry[]): string {
  const arity = entries[0]?.arity ?? 0;
  if (arity === "variadic") return `(${unknown})[]`;
  const types = Array.from({ length: arity }, (_, index) => {
    const kinds = entries.map((entry) => entry.kinds?.[index] ?? "other");
    return kinds.includes("other") ? unknown : union(kinds.map((kind) => argumentTypes[kind]));
  });
  return `[${types.join(", ")}]`;
}

function routes(entries: readonly FunctionEntry[]): string {
  if (entries.some((entry) => entry.routes === "any")) return "RouteKind";
  return routeKinds
    .filter((kind) => entries.some((entry) => entry.routes.includes(kind)))
    .map((kind) => JSON.stringify(kind))
    .join(" | ");
}

function arityNote(byRelease: ByRelease<FunctionEntry>, arity: number | "variadic"): readonly string[] {
  const having: Release[] = releases.filter((release) =>
    byRelease.get(release)?.some((entry) => entry.arity === arity),
  );
  if (having.length === byRelease.size) return [];
  return [`With ${arity === 1 ? "1 argument" : `${arity} arguments`}: ${having.join(" and ")} only.`];
}
