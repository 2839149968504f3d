import { type Catalog, findTransformation, modulesWithPseudoVariable, moduleWithKemi } from "@sipwright/catalog";
import { type ExpressionNode, type Outline, type StatementNode, walk } from "@sipwright/routing";
import type { Target } from "../options.js";
import { inLoadOrder } from "./dependencies.js";

/** The modules that a program needs on a target, in the order of loading. */
export function modulesOf(outline: Outline, catalog: Catalog, target: Target): readonly string[] {
  const modules = new Set<string>(["pv"]);
  if (target === "lua") modules.add("app_lua");
  const collect = (node: ExpressionNode | StatementNode): void => {
    for (const module of modulesOfNode(node, catalog, target)) modules.add(module);
  };
  for (const body of outline.entries.values()) walk(body, collect);
  for (const route of outline.routes) {
    if (route.type === "event") modules.add(route.name.slice(0, route.name.indexOf(":")));
    const dialect = route.execution === "native" ? "native" : target;
    walk(route.body, (node) => {
      for (const module of modulesOfNode(node, catalog, dialect)) modules.add(module);
    });
  }
  for (const declaration of outline.declarations) collect(declaration);
  modules.delete("core");
  return inLoadOrder(modules);
}

function modulesOfNode(node: ExpressionNode | StatementNode, catalog: Catalog, target: Target): readonly string[] {
  switch (node.kind) {
    case "call":
      return target === "lua" ? [node.module, ...kemiModule(node, catalog)] : [node.module];
    case "pseudo-variable":
      return node.module === null ? pseudoVariableModule(node.name, catalog) : [node.module];
    case "transformation": {
      const [group = ""] = node.name.split(".");
      const found = findTransformation(catalog, group);
      return found === undefined ? [] : [found.module];
    }
    case "digits":
      return target === "native" ? ["siputils"] : [];
    case "one-line":
      return target === "native" ? ["textops"] : [];
    case "table-entry":
    case "table":
      return ["htable"];
    case "redis-server":
      return ["ndb_redis"];
    case "log":
      return target === "native" ? ["xlog"] : [];
    case "arm":
      return ["tm"];
    case "configure":
      return [node.module];
    case "raw":
      return node.modules;
    default:
      return [];
  }
}

function kemiModule(node: Extract<ExpressionNode, { kind: "call" }>, catalog: Catalog): readonly string[] {
  if (typeof node.kemi === "string") return [];
  const module = moduleWithKemi(catalog, node.kemi.module, node.kemi.function);
  return module === undefined ? [] : [module];
}

function pseudoVariableModule(name: string, catalog: Catalog): readonly string[] {
  const bare = /^[A-Za-z0-9_]+/.exec(name)?.[0] ?? name;
  const inCore = catalog.core.pseudoVariables.some((entry) => entry.name === bare);
  if (inCore) return [];
  const [module] = modulesWithPseudoVariable(catalog, bare);
  return module === undefined ? [] : [module];
}
