import type { ReleaseModel, TypeNode } from "../table/model.js";

/** Says what is wrong with a value, as the end of a sentence that begins with the key; undefined when nothing is. */
export type ValueCheck = (value: unknown) => string | undefined;

/** A check for a key with these alternatives. `flags` are the flags of the command. */
export function valueCheck(types: readonly TypeNode[], model: ReleaseModel, flags: readonly string[]): ValueCheck {
  const checks = types.map((type) => checkOf(type, model, flags));
  const [only] = checks;
  if (only !== undefined && checks.length === 1) return only;
  return (value) => {
    let problem: string | undefined;
    for (const check of checks) {
      problem = check(value);
      if (problem === undefined) return undefined;
    }
    return problem;
  };
}

function checkOf(type: TypeNode, model: ReleaseModel, flags: readonly string[]): ValueCheck {
  if (type.kind === "flags") return listOf(words(flags), "flags");
  const check = elementCheck(type, model, flags);
  return type.list ? listOf(check, "values") : check;
}

function elementCheck(type: TypeNode, model: ReleaseModel, flags: readonly string[]): ValueCheck {
  switch (type.kind) {
    case "text":
      return text;
    case "integer":
      return integer;
    case "number":
      return (value) => (typeof value === "string" ? undefined : integer(value));
    case "binary":
      return (value) => (value instanceof Uint8Array ? undefined : text(value));
    case "pair":
      return pair;
    case "set":
      return words(model.sets.get(type.name) ?? []);
    case "dictionary":
      return dictionary(type.name, model);
    default:
      return words(flags);
  }
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? undefined : `takes text, not ${described(value)}`;
}

function integer(value: unknown): string | undefined {
  return Number.isSafeInteger(value) ? undefined : `takes an integer, not ${described(value)}`;
}

function pair(value: unknown): string | undefined {
  const right = Array.isArray(value) && value.length === 2 && value.every((item) => typeof item === "string");
  return right ? undefined : `takes two texts, not ${described(value)}`;
}

function listOf(check: ValueCheck, what: string): ValueCheck {
  return (value) => {
    if (!Array.isArray(value)) return `takes a list of ${what}, not ${described(value)}`;
    for (const item of value) {
      const problem = check(item);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
}

/** One of some words; a word that ends in `*` stands for all that begin so. */
function words(list: readonly string[]): ValueCheck {
  const exact = new Set(list.filter((word) => !word.endsWith("*")));
  const prefixes = list.filter((word) => word.endsWith("*")).map((word) => word.slice(0, -1));
  return (value) => {
    if (typeof value === "string") {
      if (exact.has(value)) return undefined;
      for (const prefix of prefixes) if (value.length > prefix.length && value.startsWith(prefix)) return undefined;
    }
    return `does not take ${described(value)}`;
  };
}

function dictionary(name: string, model: ReleaseModel): ValueCheck {
  let checks: Map<string, ValueCheck> | undefined;
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return `takes a dictionary, not ${described(value)}`;
    }
    checks ??= new Map((model.dictionaries.get(name) ?? []).map((key) => [key.name, valueCheck(key.types, model, [])]));
    for (const [key, item] of Object.entries(value)) {
      if (item === undefined) continue;
      const check = checks.get(key);
      if (check === undefined) return `has no key ${JSON.stringify(key)}, only ${[...checks.keys()].join(", ")}`;
      const problem = check(item);
      if (problem !== undefined) return `has a key ${JSON.stringify(key)} that ${problem}`;
    }
    return undefined;
  };
}

function described(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (Array.isArray(value)) return "a list";
  if (value instanceof Uint8Array) return "bytes";
  return typeof value === "object" && value !== null ? "a dictionary" : String(value);
}
