import { type Catalog, type ModuleCatalog, type Release, releases } from "../model.js";

/** The catalogs that types are made of. */
export type Catalogs = ReadonlyMap<Release, Catalog>;

/** What the releases say of one name: an entry list for each release that has it. */
export type ByRelease<Entry> = ReadonlyMap<Release, readonly Entry[]>;

export const header = `// Written by scripts/catalog-generate out of data/; change that instead.\n`;

/** Groups entries of all releases by an outer and an inner name, both in alphabetical order. */
export function group<Entry>(
  catalogs: Catalogs,
  entriesOf: (module: ModuleCatalog) => readonly (readonly [outer: string, inner: string, entry: Entry])[],
): ReadonlyMap<string, ReadonlyMap<string, ByRelease<Entry>>> {
  const found = new Map<string, Map<string, Map<Release, Entry[]>>>();
  for (const [release, catalog] of catalogs) {
    for (const module of [catalog.core, ...Object.values(catalog.modules)]) {
      for (const [outer, inner, entry] of entriesOf(module)) {
        const names = ensure(found, outer, () => new Map<string, Map<Release, Entry[]>>());
        const byRelease = ensure(names, inner, () => new Map<Release, Entry[]>());
        ensure(byRelease, release, () => []).push(entry);
      }
    }
  }
  return sorted(new Map([...found].map(([outer, names]) => [outer, sorted(names)])));
}

/** All distinct names, with the releases that have them, in alphabetical order. */
export function collectNames(
  catalogs: Catalogs,
  namesOf: (module: ModuleCatalog) => readonly string[],
): ReadonlyMap<string, readonly Release[]> {
  const names = group(catalogs, (module) => namesOf(module).map((name) => ["", name, name] as const)).get("");
  return new Map([...(names ?? [])].map(([name, byRelease]) => [name, [...byRelease.keys()]]));
}

/** `undefined` for all releases, else a note such as `6.0 and 6.1 only.` */
export function releaseNote(present: readonly Release[]): string | undefined {
  const having = releases.filter((release) => present.includes(release));
  return having.length === releases.length ? undefined : `${having.join(" and ")} only.`;
}

export function docComment(indent: string, notes: readonly (string | undefined)[]): string {
  const text = notes.filter((note) => note !== undefined).join(" ");
  return text === "" ? "" : `${indent}/** ${text.replaceAll("*/", "*\\/")} */\n`;
}

export function property(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

/** A union of type texts without repetitions, in a fixed order. */
export function union(types: Iterable<string>): string {
  return [...new Set(types)].sort((left, right) => left.length - right.length || (left < right ? -1 : 1)).join(" | ");
}

/** `export interface name { outer: { inner: type } }`. */
export function printInterface<Entry>(
  name: string,
  doc: string,
  groups: ReadonlyMap<string, ReadonlyMap<string, ByRelease<Entry>>>,
  print: (byRelease: ByRelease<Entry>) => { readonly type: string; readonly notes: readonly (string | undefined)[] },
): string {
  let text = `/** ${doc} */\nexport interface ${name} {\n`;
  for (const [outer, names] of groups) {
    text += `  ${property(outer)}: {\n`;
    for (const [inner, byRelease] of names) {
      const { type, notes } = print(byRelease);
      text += `${docComment("    ", [...notes, releaseNote([...byRelease.keys()])])}    ${property(inner)}: ${type};\n`;
    }
    text += "  };\n";
  }
  return `${text}}\n`;
}

function ensure<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = create();
  map.set(key, value);
  return value;
}

function sorted<Value>(map: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  return new Map([...map].sort(([left], [right]) => (left < right ? -1 : 1)));
}
