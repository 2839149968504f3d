import { type ParameterEntry, type Release, releases } from "../model.js";
import { type ByRelease, type Catalogs, group, header, printInterface, union } from "./union.js";

const doc = "Module parameters, by module and name.";

/** The text of `generated/parameters.ts`. */
export function parameterTypes(catalogs: Catalogs): string {
  const groups = group(catalogs, (module) =>
    module.parameters.map((entry) => [module.name, entry.name, entry] as const),
  );
  return `${header}\n${printInterface("CatalogParameters", doc, groups, print)}`;
}

function print(byRelease: ByRelease<ParameterEntry>): { type: string; notes: readonly string[] } {
  const entries = [...byRelease.values()].flat();
  return { type: union(entries.flatMap(typesOf)), notes: defaultNote(byRelease) };
}

function typesOf({ type, callbackType }: ParameterEntry): readonly string[] {
  const kind = type === "callback" ? callbackType : type;
  if (kind === undefined) return ["string", "number"];
  return [kind === "int" ? "number" : "string"];
}

/** `Default: 900 (5.6 and 6.0), 100 (6.1).` */
function defaultNote(byRelease: ByRelease<ParameterEntry>): readonly string[] {
  const having = new Map<string, Release[]>();
  for (const release of releases) {
    for (const { default: preset } of byRelease.get(release) ?? []) {
      if (preset === undefined || preset === null || preset === "") continue;
      const text = /x86_64|aarch64/.test(`${preset}`) ? undefined : JSON.stringify(preset);
      if (text !== undefined) having.set(text, [...new Set([...(having.get(text) ?? []), release])]);
    }
  }
  if (having.size === 0) return [];
  const all = having.size === 1 && [...having.values()].every((list) => list.length === byRelease.size);
  const parts = [...having].map(([text, list]) => (all ? text : `${text} (${list.join(" and ")})`));
  return [`Default: ${parts.join(", ")}.`];
}
