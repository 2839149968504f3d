import { type Catalog, findParameter } from "@sipwright/catalog";
import type { SharedVariableNode } from "@sipwright/routing";
import { type Outline, type ParameterValue, type TableNode, walk } from "@sipwright/routing";

export interface Parameter {
  readonly module: string;
  readonly name: string;
  readonly value: ParameterValue;
}

/** All parameters that the declarations of a program set, each once, by module and in order of mention. */
export function parametersOf(outline: Outline, catalog: Catalog): readonly Parameter[] {
  const parameters: Parameter[] = [];
  const hasPeers = outline.declarations.some((one) => one.kind === "configure" && one.module === "dmq");
  const tables = outline.declarations.filter((declaration) => declaration.kind === "table");
  for (const declaration of outline.declarations) {
    if (declaration.kind === "configure") {
      const { module, where } = declaration;
      for (const [name, value] of declaration.parameters) {
        const isLeftOut = where === "known" && findParameter(catalog, module, name).length === 0;
        if (!isLeftOut) parameters.push({ module, name, value });
      }
    }
    if (declaration.kind === "redis-server") {
      parameters.push({ module: "ndb_redis", name: "server", value: declaration.parameter });
    }
  }
  for (const table of tables)
    parameters.push({ module: "htable", name: "htable", value: describeTable(table, hasPeers) });
  if (hasPeers && tables.some((table) => table.replicate)) {
    parameters.push(
      { module: "htable", name: "enable_dmq", value: 1 },
      { module: "htable", name: "dmq_init_sync", value: 1 },
    );
  }
  for (const variable of sharedVariablesOf(outline)) {
    parameters.push({ module: "pv", name: "shvset", value: describeVariable(variable) });
  }
  const distinct = new Map(parameters.map((one) => [JSON.stringify([one.module, one.name, one.value]), one]));
  return [...distinct.values()];
}

/** `calls=>size=8;autoexpire=7200;dmqreplicate=1` */
function describeTable(table: TableNode, hasPeers: boolean): string {
  const options = [
    `size=${table.sizePower}`,
    ...(table.expires === null ? [] : [`autoexpire=${table.expires}`]),
    ...(table.valueType === "number" ? ["initval=0"] : []),
    ...(hasPeers && table.replicate ? ["dmqreplicate=1"] : []),
  ];
  return `${table.name}=>${options.join(";")};`;
}

/** `started=i:0` */
function describeVariable({ name, valueType, initial }: SharedVariableNode): ParameterValue {
  const declared = `${name}=${valueType === "string" ? "s" : "i"}:`;
  if (typeof initial !== "object") return `${declared}${initial}`;
  return { kind: "parameter-text", parts: [declared, initial] };
}

function sharedVariablesOf(outline: Outline): readonly SharedVariableNode[] {
  const found = new Map<string, SharedVariableNode>();
  const bodies = [...outline.entries.values(), ...outline.routes.map((route) => route.body)];
  for (const body of bodies) {
    walk(body, (node) => {
      if (node.kind === "shared-variable" && !found.has(node.name)) found.set(node.name, node);
    });
  }
  return [...found.values()];
}
