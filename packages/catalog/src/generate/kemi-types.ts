import type { KemiEntry, KemiType } from "../model.js";
import { type ByRelease, type Catalogs, group, header, printInterface, union } from "./union.js";

const doc = 'KEMI functions, by their two names in `KSR`; those directly in `KSR` are under `""`.';
const argumentTypes: Readonly<Record<KemiType, string>> = {
  int: "number",
  long: "number",
  string: "string",
  boolean: "boolean",
  xval: "string | number",
  null: "null",
  dict: "object",
  array: "readonly unknown[]",
  none: "undefined",
};
const resultTypes: Readonly<Record<KemiType, string>> = {
  ...argumentTypes,
  xval: "string | number | null",
  none: "undefined",
};

/** The text of `generated/kemi.ts`. */
export function kemiTypes(catalogs: Catalogs): string {
  const groups = group(catalogs, (module) => module.kemi.map((entry) => [entry.module, entry.name, entry] as const));
  return `${header}\n${printInterface("CatalogKemi", doc, groups, print)}`;
}

function print(byRelease: ByRelease<KemiEntry>): { type: string; notes: readonly string[] } {
  const signatures = [...byRelease].flatMap(([release, entries]) =>
    entries.map((entry) => ({ release, text: `(${entry.parameters.join(", ")})` })),
  );
  const entries = [...byRelease.values()].flat();
  const texts = [...new Set(signatures.map(({ text }) => text))];
  const tuples = entries.map(({ parameters }) => `[${parameters.map((type) => argumentTypes[type]).join(", ")}]`);
  const notes =
    texts.length < 2
      ? []
      : texts.map((text) => {
          const having = new Set(
            signatures.filter((signature) => signature.text === text).map(({ release }) => release),
          );
          return `${text}: ${[...having].join(" and ")}.`;
        });
  return {
    type: `{ arguments: ${union(tuples)}; returns: ${union(entries.map(({ returns }) => resultTypes[returns]))} }`,
    notes,
  };
}
