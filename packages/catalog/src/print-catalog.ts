import type { Catalog, ModuleCatalog, PseudoVariableEntry } from "./model.js";

/** Writes a catalog as JSON with one line for each entry, so that two of them can be held against each other. */
export function printCatalog(catalog: Catalog): string {
  const names = Object.keys(catalog.modules).sort();
  const modules = names.flatMap((name) => {
    const entry = catalog.modules[name];
    return entry === undefined ? [] : [`${JSON.stringify(name)}: ${printModule(entry)}`];
  });
  return [
    "{",
    `"version": ${JSON.stringify(catalog.version)},`,
    `"core": ${printModule(catalog.core)},`,
    '"modules": {',
    modules.join(",\n"),
    "}",
    "}",
    "",
  ].join("\n");
}

function printModule(entry: ModuleCatalog): string {
  const lists: readonly (readonly [string, readonly unknown[]])[] = [
    ["functions", entry.functions.map(({ callable, ...rest }) => (callable ? rest : { ...rest, callable }))],
    ["parameters", entry.parameters],
    ["pseudoVariables", entry.pseudoVariables.map(printPseudoVariable)],
    ["kemi", entry.kemi],
    ["events", entry.events],
    ["transformations", entry.transformations],
    ["rpc", entry.rpc],
  ];
  const parts = lists
    .filter(([, items]) => items.length > 0)
    .map(([field, items]) => `"${field}": [\n${items.map((item) => `  ${JSON.stringify(item)}`).join(",\n")}\n]`);
  return parts.length === 0 ? "{}" : `{\n${parts.join(",\n")}\n}`;
}

function printPseudoVariable({ name, writable, inner, index }: PseudoVariableEntry): object {
  return { name, ...(writable && { writable }), ...(inner && { inner }), ...(index && { index }) };
}
