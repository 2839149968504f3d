import type { CommandModel, KeyModel, ReleaseModel, TypeNode } from "../table/model.js";
import { methodName, typeName } from "../table/names.js";

/** The TypeScript types of one release: sets of values, dictionaries, options of each command, methods. */
export function releaseTypes(model: ReleaseModel): string {
  const replies = [...new Set(model.commands.map((command) => command.reply))].sort();
  return [
    "// Made by scripts/rtpengine-generate out of src/table. Do not edit.",
    `import type { ${replies.join(", ")} } from "../reply.js";`,
    'import type { RequestControl } from "../node/request-control.js";',
    'import type { NoOptions, Options } from "../table/options.js";',
    "",
    ...[...model.sets]
      .filter(([name]) => isUsed(name, model))
      .map(([name, words]) => `export type ${name} = ${union(words)};`),
    "",
    ...[...model.dictionaries]
      .filter(([name]) => isUsed(name, model))
      .map(([name, keys]) => dictionaryType(name, keys)),
    ...keysType(model),
    ...model.commands.flatMap(commandTypes),
    `/** The commands of RTPengine ${model.release}. */`,
    "export interface Commands {",
    ...model.commands.map(
      ({ name, reply }) =>
        `  readonly ${quoted(name)}: { readonly options: ${typeName(name)}Options; readonly reply: ${reply} };`,
    ),
    "}",
    "",
    `/** The commands of RTPengine ${model.release} as methods. */`,
    "export interface Methods {",
    ...model.commands.flatMap(methodType),
    "}",
    "",
  ].join("\n");
}

function isUsed(name: string, model: ReleaseModel): boolean {
  const inKeys = (keys: readonly KeyModel[]): boolean =>
    keys.some((key) =>
      key.types.some(
        (type) =>
          ("name" in type && type.name === name) ||
          (type.kind === "dictionary" && inKeys(model.dictionaries.get(type.name) ?? [])),
      ),
    );
  return model.commands.some((command) => inKeys(command.required) || inKeys(command.optional));
}

function keysType(model: ReleaseModel): string[] {
  const keys = new Map<string, KeyModel>();
  for (const command of model.commands) {
    for (const key of [...command.required, ...command.optional]) if (key.name !== "flags") keys.set(key.name, key);
  }
  const names = [...keys.keys()].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  return [
    `/** The keys of RTPengine ${model.release}. */`,
    "export interface Keys {",
    ...names.map((name) => property(keys.get(name) as KeyModel, false)),
    "}",
    "",
  ];
}

function commandTypes(command: CommandModel): string[] {
  const name = typeName(command.name);
  const names = (keys: readonly KeyModel[]) =>
    keys.length === 0 ? "never" : keys.map((key) => JSON.stringify(key.name)).join(" | ");
  const optional = command.optional.filter((key) => key.name !== "flags");
  if (command.required.length + command.optional.length === 0) {
    return [`/** \`${command.name}\` has no options. */`, `export type ${name}Options = NoOptions;`, ""];
  }
  const body = `Options<Keys, ${names(command.required)}, ${names(optional)}>`;
  const flags = command.flags.length === 0 ? "{}" : `{\n  readonly flags?: readonly ${name}Flag[] | undefined;\n}`;
  return [
    ...(command.flags.length === 0 ? [] : [`export type ${name}Flag = ${union(command.flags)};`, ""]),
    `/** Options of \`${command.name}\`. */`,
    `export interface ${name}Options extends ${body} ${flags}`,
    "",
  ];
}

function property(key: KeyModel, optional: boolean): string {
  const types = key.types.map(typeText).join(" | ");
  const doc = key.doc === "" ? "" : `  /** ${key.doc} */\n`;
  return `${doc}  readonly ${quoted(key.name)}${optional ? "?" : ""}: ${types}${optional ? " | undefined" : ""};`;
}

function dictionaryType(name: string, keys: readonly KeyModel[]): string {
  return [`export interface ${name} {`, ...keys.map((key) => property(key, true)), "}", ""].join("\n");
}

function typeText(type: TypeNode): string {
  const element = elementText(type);
  if (!type.list) return element;
  return /[| ]/.test(element) ? `readonly (${element})[]` : `readonly ${element}[]`;
}

function elementText(type: TypeNode): string {
  switch (type.kind) {
    case "text":
      return "string";
    case "integer":
      return "number";
    case "number":
      return "number | string";
    case "binary":
      return "string | Uint8Array";
    case "pair":
      return "readonly [string, string]";
    case "flags":
      throw new TypeError("Flags have a type for each command.");
    default:
      return type.name;
  }
}

function methodType(command: CommandModel): string[] {
  const mark = command.required.length === 0 ? "?" : "";
  return [
    `  /** ${command.doc} */`,
    `  ${methodName(command.name)}(options${mark}: ${typeName(command.name)}Options, control?: RequestControl): Promise<${command.reply}>;`,
  ];
}

function union(words: readonly string[]): string {
  return words
    .map((word) => (word.endsWith("*") ? `\`${word.slice(0, -1)}\${string}\`` : JSON.stringify(word)))
    .join(" | ");
}

function quoted(name: string): string {
  return /^[A-Za-z]\w*$/.test(name) ? name : JSON.stringify(name);
}
