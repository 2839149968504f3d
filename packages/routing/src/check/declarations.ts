import { findParameter } from "@sipwright/catalog";
import type { RedisServerNode } from "../modules/redis-server.js";
import type { Node } from "../node.js";
import type { ConfigureNode, ParameterValue } from "../statement/configure.js";
import type { TableNode } from "../variable/table.js";
import { type Outline, walk } from "../walk.js";
import type { CheckContext } from "./context.js";
import type { BlockInContext } from "./contexts.js";
import { findings } from "./findings.js";
import { suggest } from "./suggest.js";

/** Is everything that is used declared, once, and in a way that Kamailio accepts? */
export function checkDeclarations(outline: Outline, blocks: readonly BlockInContext[], context: CheckContext): void {
  const tables = new Map<string, TableNode>();
  const servers = new Map<string, RedisServerNode>();
  const configured = new Map<string, ParameterValue>();
  for (const declaration of outline.declarations) {
    switch (declaration.kind) {
      case "table":
        if (!isSame(tables, declaration)) context.report(findings.tableNameTaken(declaration, declaration.name));
        break;
      case "redis-server":
        if (!isSame(servers, declaration)) context.report(findings.redisServerNameTaken(declaration, declaration.name));
        break;
      case "configure":
        checkParameters(declaration, configured, context);
        break;
    }
  }
  const variables = new Map<string, string>();
  for (const block of blocks) {
    walk(block.body, (node) => {
      if (node.kind === "table-entry" && typeof node.table === "string" && !tables.has(node.table)) {
        context.report(findings.undeclaredTable(node, node.table));
      }
      if (node.kind === "call" && node.module === "ndb_redis") {
        const server = node.arguments[0]?.value;
        if (server?.kind === "literal" && !servers.has(String(server.value))) {
          context.report(findings.undeclaredRedisServer(node, String(server.value)));
        }
      }
      if (node.kind === "script-variable" || node.kind === "shared-variable") {
        const key = `${node.kind} ${node.name}`;
        const shape = JSON.stringify([node.valueType, node.initial]);
        const known = variables.get(key) ?? shape;
        variables.set(key, known);
        if (known !== shape) {
          const sort = node.kind === "script-variable" ? "Script variable" : "Shared variable";
          context.report(findings.variableTaken(node, sort, node.name));
        }
      }
    });
  }
}

/** Keeps the first declaration of a name; a second one must say the same. */
function isSame<D extends Node & { readonly name: string }>(known: Map<string, D>, declaration: D): boolean {
  const first = known.get(declaration.name) ?? declaration;
  known.set(declaration.name, first);
  return JSON.stringify(first) === JSON.stringify(declaration);
}

function checkParameters(node: ConfigureNode, configured: Map<string, ParameterValue>, context: CheckContext): void {
  const { catalog, release, report } = context;
  const module = catalog.modules[node.module];
  if (module === undefined) {
    report(findings.unknownModule(node, node.module, release));
    return;
  }
  for (const [name, value] of node.parameters) {
    const entries = findParameter(catalog, node.module, name);
    if (entries.length === 0 && node.where === "known") continue;
    if (entries.length === 0) {
      const others = suggest(
        name,
        module.parameters.map((entry) => entry.name),
      );
      report(findings.unknownParameter(node, node.module, name, release, others));
      continue;
    }
    const types = new Set(entries.map((entry) => (entry.type === "callback" ? entry.callbackType : entry.type)));
    const given = typeof value === "number" ? "int" : "string";
    if (!types.has(undefined) && !types.has(given)) {
      report(findings.parameterType(node, node.module, name, given === "int" ? "text" : "number"));
    }
    if (typeof value === "string" && /[\r\n\0]/.test(value))
      report(findings.parameterCharacters(node, node.module, name));
    if (entries.some((entry) => entry.type === "callback")) continue;
    const key = `${node.module}.${name}`;
    const first = configured.get(key) ?? value;
    configured.set(key, first);
    if (JSON.stringify(first) !== JSON.stringify(value)) {
      report(findings.parameterConflict(node, node.module, name, JSON.stringify(first), JSON.stringify(value)));
    }
  }
}
