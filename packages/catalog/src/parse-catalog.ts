import { CatalogFormatError } from "./errors.js";
import {
  type ArgumentKind,
  type ArgumentMode,
  type Catalog,
  type FunctionEntry,
  type KemiEntry,
  type KemiType,
  type ModuleCatalog,
  type ParameterEntry,
  type PseudoVariableEntry,
  type RouteKind,
  routeKinds,
  type TransformationEntry,
} from "./model.js";

const argumentKinds: readonly ArgumentKind[] = ["string", "int", "pv", "regex", "other"];
const argumentModes: readonly ArgumentMode[] = ["constant", "any", "expression", "refixed"];
const parameterTypes: readonly ParameterEntry["type"][] = ["string", "int", "callback"];
const callbackTypes: readonly ("string" | "int")[] = ["string", "int"];
const kemiTypes: readonly KemiType[] = ["int", "long", "string", "boolean", "xval", "null", "dict", "array", "none"];

/**
 * Reads a catalog as `printCatalog` (and `sipwright catalog <folder>`) writes it.
 *
 * @throws {CatalogFormatError} with the place, when the text is not one.
 */
export function parseCatalog(text: string): Catalog {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new CatalogFormatError("", "not JSON", { cause });
  }
  const root = new Fields(value, "", ["version", "core", "modules"]);
  const modules: Record<string, ModuleCatalog> = Object.create(null);
  const entries = root.get("modules");
  if (!isObject(entries)) throw new CatalogFormatError("modules", "must be an object");
  for (const [name, entry] of Object.entries(entries)) modules[name] = parseModule(name, entry, `modules.${name}`);
  return Object.freeze({
    version: root.string("version"),
    core: parseModule("core", root.get("core"), "core"),
    modules: Object.freeze(modules),
  });
}

function parseModule(name: string, value: unknown, path: string): ModuleCatalog {
  const fields = new Fields(value, path, [
    "functions",
    "parameters",
    "pseudoVariables",
    "kemi",
    "events",
    "transformations",
    "rpc",
  ]);
  return Object.freeze({
    name,
    functions: fields.list("functions", parseFunction),
    parameters: fields.list("parameters", parseParameter),
    pseudoVariables: fields.list("pseudoVariables", parsePseudoVariable),
    kemi: fields.list("kemi", parseKemi),
    events: fields.list("events", parseString),
    transformations: fields.list("transformations", parseTransformation),
    rpc: fields.list("rpc", parseString),
  });
}

function parseFunction(value: unknown, path: string): FunctionEntry {
  const fields = new Fields(value, path, ["name", "arity", "routes", "callable", "kinds", "argument"]);
  const arity = fields.get("arity");
  if (arity !== "variadic" && !(typeof arity === "number" && Number.isInteger(arity) && arity >= 0)) {
    throw new CatalogFormatError(`${path}.arity`, 'must be a count or "variadic"');
  }
  return Object.freeze({
    name: fields.string("name"),
    arity,
    routes: fields.get("routes") === "any" ? "any" : fields.list("routes", parseRouteKind),
    callable: fields.flag("callable", true),
    ...(fields.has("kinds") && {
      kinds: fields.list("kinds", (kind, place) => oneOf(argumentKinds, kind, place)),
    }),
    argument: oneOf(argumentModes, fields.get("argument"), `${path}.argument`),
  });
}

function parseRouteKind(value: unknown, path: string): RouteKind {
  return oneOf(routeKinds, value, path);
}

function parseParameter(value: unknown, path: string): ParameterEntry {
  const fields = new Fields(value, path, ["name", "type", "callbackType", "default"]);
  const preset = fields.get("default");
  if (preset !== undefined && preset !== null && typeof preset !== "string" && typeof preset !== "number") {
    throw new CatalogFormatError(`${path}.default`, "must be a string, a number or null");
  }
  return Object.freeze({
    name: fields.string("name"),
    type: oneOf(parameterTypes, fields.get("type"), `${path}.type`),
    ...(fields.has("callbackType") && {
      callbackType: oneOf(callbackTypes, fields.get("callbackType"), `${path}.callbackType`),
    }),
    ...(preset !== undefined && { default: preset }),
  });
}

function parsePseudoVariable(value: unknown, path: string): PseudoVariableEntry {
  const fields = new Fields(value, path, ["name", "writable", "inner", "index"]);
  return Object.freeze({
    name: fields.string("name"),
    writable: fields.flag("writable", false),
    inner: fields.flag("inner", false),
    index: fields.flag("index", false),
  });
}

function parseKemi(value: unknown, path: string): KemiEntry {
  const fields = new Fields(value, path, ["module", "name", "returns", "parameters"]);
  return Object.freeze({
    module: fields.string("module"),
    name: fields.string("name"),
    returns: oneOf(kemiTypes, fields.get("returns"), `${path}.returns`),
    parameters: fields.list("parameters", (type, place) => oneOf(kemiTypes, type, place)),
  });
}

function parseTransformation(value: unknown, path: string): TransformationEntry {
  const fields = new Fields(value, path, ["name", "members"]);
  return Object.freeze({ name: fields.string("name"), members: fields.list("members", parseString) });
}

function parseString(value: unknown, path: string): string {
  if (typeof value !== "string") throw new CatalogFormatError(path, "must be a string");
  return value;
}

function oneOf<Value extends string>(values: readonly Value[], value: unknown, path: string): Value {
  const found = values.find((candidate) => candidate === value);
  if (found === undefined) throw new CatalogFormatError(path, `must be one of ${values.join(", ")}`);
  return found;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The fields of one object; one that is not known is refused, so that a misspelt field does not pass for a missing one. */
class Fields {
  readonly #values: ReadonlyMap<string, unknown>;
  readonly #path: string;

  constructor(value: unknown, path: string, names: readonly string[]) {
    if (!isObject(value)) throw new CatalogFormatError(path, "must be an object");
    this.#values = new Map(Object.entries(value));
    this.#path = path;
    for (const name of this.#values.keys()) {
      if (!names.includes(name)) throw new CatalogFormatError(this.#place(name), "is not a field of a catalog");
    }
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  get(name: string): unknown {
    return this.#values.get(name);
  }

  string(name: string): string {
    return parseString(this.get(name), this.#place(name));
  }

  flag(name: string, preset: boolean): boolean {
    const value = this.get(name) ?? preset;
    if (typeof value !== "boolean") throw new CatalogFormatError(this.#place(name), "must be true or false");
    return value;
  }

  list<Item>(name: string, parse: (value: unknown, path: string) => Item): readonly Item[] {
    const values = this.get(name) ?? [];
    if (!Array.isArray(values)) throw new CatalogFormatError(this.#place(name), "must be a list");
    return Object.freeze(values.map((value: unknown, index) => parse(value, `${this.#place(name)}[${index}]`)));
  }

  #place(name: string): string {
    return this.#path === "" ? name : `${this.#path}.${name}`;
  }
}
