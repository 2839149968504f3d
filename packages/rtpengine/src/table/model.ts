import { commands, groups } from "./commands.js";
import { dictionaries } from "./dictionaries.js";
import { flags } from "./flags.js";
import { keys } from "./keys.js";
import { inRange, parseRanged, type Release, wordsOf } from "./releases.js";
import { values } from "./values.js";

/** One alternative of what a key takes. */
export type TypeNode =
  | { readonly kind: "text" | "integer" | "number" | "binary" | "pair" | "flags"; readonly list: boolean }
  | { readonly kind: "set" | "dictionary"; readonly name: string; readonly list: boolean };

export interface KeyModel {
  readonly name: string;
  readonly types: readonly TypeNode[];
  readonly doc: string;
}

export interface CommandModel {
  readonly name: string;
  readonly doc: string;
  readonly required: readonly KeyModel[];
  readonly optional: readonly KeyModel[];
  readonly flags: readonly string[];
  readonly reply: string;
  readonly repeatable: boolean;
}

/** The table as one release sees it. */
export interface ReleaseModel {
  readonly release: Release;
  readonly commands: readonly CommandModel[];
  readonly sets: ReadonlyMap<string, readonly string[]>;
  readonly dictionaries: ReadonlyMap<string, readonly KeyModel[]>;
}

const models = new Map<Release, ReleaseModel>();

/** Reads the table for a release, once. */
export function modelOf(release: Release): ReleaseModel {
  const known = models.get(release);
  if (known !== undefined) return known;
  const model = {
    release,
    commands: Object.keys(commands)
      .filter((name) => inRange(commands[name]?.in, release))
      .map((name) => commandModel(name, release)),
    sets: new Map(Object.entries(values).map(([name, words]) => [name, wordsOf(words, release)])),
    dictionaries: new Map(
      Object.entries(dictionaries).map(([name, entries]) => [
        name,
        Object.entries(entries).flatMap(([key, type]) => {
          const types = parseTypes(type, release);
          return types.length === 0 ? [] : [{ name: key, types, doc: "" }];
        }),
      ]),
    ),
  };
  models.set(release, model);
  return model;
}

function commandModel(name: string, release: Release): CommandModel {
  const command = commands[name];
  if (command === undefined) throw new TypeError(`The table has no command ${name}.`);
  const words = [...new Set(command.flags.flatMap((group) => wordsOf(flags[group] ?? [], release)))].sort();
  const required = expand(command.required, release);
  const optional = expand(command.optional, release).filter((key) => !required.includes(key));
  if (words.length > 0) optional.push("flags");
  const toModel = (key: string) => keyModel(key, release);
  return {
    name,
    doc: command.doc,
    required: required.map(toModel),
    optional: [...new Set(optional)].sort(byName).map(toModel),
    flags: words,
    reply: command.reply,
    repeatable: command.repeatable === true,
  };
}

function byName(a: string, b: string): number {
  return a.toLowerCase() < b.toLowerCase() ? -1 : 1;
}

/** Resolves groups, and leaves out what the release does not know. */
function expand(list: readonly string[], release: Release): string[] {
  return list.flatMap((entry) => {
    const { word, range } = parseRanged(entry);
    if (!inRange(range, release)) return [];
    if (word.startsWith("+")) return expand(groups[word.slice(1)] ?? [], release);
    return inRange(keys[word]?.in, release) ? [word] : [];
  });
}

function keyModel(name: string, release: Release): KeyModel {
  const key = keys[name];
  if (key === undefined) throw new TypeError(`The table has no key ${name}.`);
  return { name, types: parseTypes(key.type, release), doc: key.doc };
}

function parseTypes(type: string, release: Release): TypeNode[] {
  return wordsOf(type.split("|"), release).map((word) => {
    const list = word.endsWith("[]");
    const name = list ? word.slice(0, -2) : word;
    switch (name) {
      case "text":
      case "integer":
      case "number":
      case "binary":
      case "pair":
      case "flags":
        return { kind: name, list };
      default:
        if (name in values) return { kind: "set", name, list };
        if (name in dictionaries) return { kind: "dictionary", name, list };
        throw new TypeError(`The table has no type ${name}.`);
    }
  });
}
