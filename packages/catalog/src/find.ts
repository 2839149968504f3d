import type {
  Catalog,
  FunctionEntry,
  KemiEntry,
  ModuleCatalog,
  ParameterEntry,
  PseudoVariableEntry,
  TransformationEntry,
} from "./model.js";

/** A found entry, and the module that has to be loaded for it (`"core"`: none). */
export interface Found<Entry> {
  readonly module: string;
  readonly entry: Entry;
}

/** All arities of a function of a module; those that a script cannot call are among them, see `callable`. */
export function findFunction(catalog: Catalog, module: string, name: string): readonly FunctionEntry[] {
  return moduleOf(catalog, module)?.functions.filter((entry) => entry.name === name) ?? [];
}

/** The modules, in alphabetical order, that have a callable function of this name. */
export function modulesWithFunction(catalog: Catalog, name: string): readonly string[] {
  return modulesWith(catalog, (module) => module.functions.some((entry) => entry.callable && entry.name === name));
}

/** A KEMI function by its names in `KSR`; `module` is `""` for one directly in `KSR`. */
export function findKemi(catalog: Catalog, module: string, name: string): KemiEntry | undefined {
  return indexOf(catalog).kemi.get(`${module}.${name}`)?.entry;
}

/** The module that has to be loaded for a KEMI function; `"core"` when none has to be. */
export function moduleWithKemi(catalog: Catalog, module: string, name: string): string | undefined {
  return indexOf(catalog).kemi.get(`${module}.${name}`)?.module;
}

/** A parameter of a module: two entries when the module declares it with two types. */
export function findParameter(catalog: Catalog, module: string, name: string): readonly ParameterEntry[] {
  return moduleOf(catalog, module)?.parameters.filter((entry) => entry.name === name) ?? [];
}

/** A pseudo-variable (without `$`) of a module or of `"core"`. */
export function findPseudoVariable(catalog: Catalog, module: string, name: string): PseudoVariableEntry | undefined {
  return moduleOf(catalog, module)?.pseudoVariables.find((entry) => entry.name === name);
}

/** The modules that bring a pseudo-variable (without `$`), `"core"` first, then in alphabetical order. */
export function modulesWithPseudoVariable(catalog: Catalog, name: string): readonly string[] {
  return modulesWith(catalog, (module) => module.pseudoVariables.some((entry) => entry.name === name));
}

/**
 * The event of a name for `event_route[name]`: `findEvent(catalog, "htable:expired:calls")` finds `htable:expired:`.
 *
 * `undefined` does not mean that the name is wrong for sure: some modules build names at run time.
 */
export function findEvent(catalog: Catalog, name: string): Found<string> | undefined {
  const index = indexOf(catalog);
  const exact = index.events.get(name);
  if (exact !== undefined && !name.endsWith(":")) return exact;
  for (let end = name.lastIndexOf(":", name.length - 2); end > 0; end = name.lastIndexOf(":", end - 1)) {
    const prefix = index.events.get(name.slice(0, end + 1));
    if (prefix !== undefined) return prefix;
  }
  return undefined;
}

/** A class of transformations: `s` for `{s.len}`. */
export function findTransformation(catalog: Catalog, name: string): Found<TransformationEntry> | undefined {
  return indexOf(catalog).transformations.get(name);
}

interface Index {
  readonly kemi: ReadonlyMap<string, Found<KemiEntry>>;
  readonly events: ReadonlyMap<string, Found<string>>;
  readonly transformations: ReadonlyMap<string, Found<TransformationEntry>>;
}

const indexes = new WeakMap<Catalog, Index>();

function indexOf(catalog: Catalog): Index {
  const known = indexes.get(catalog);
  if (known !== undefined) return known;
  const index = {
    kemi: collect(
      catalog,
      (module) => module.kemi,
      (entry) => `${entry.module}.${entry.name}`,
    ),
    events: collect(
      catalog,
      (module) => module.events,
      (entry) => entry,
    ),
    transformations: collect(
      catalog,
      (module) => module.transformations,
      (entry) => entry.name,
    ),
  };
  indexes.set(catalog, index);
  return index;
}

function collect<Entry>(
  catalog: Catalog,
  entriesOf: (module: ModuleCatalog) => readonly Entry[],
  keyOf: (entry: Entry) => string,
): ReadonlyMap<string, Found<Entry>> {
  const found = new Map<string, Found<Entry>>();
  for (const module of allModules(catalog)) {
    for (const entry of entriesOf(module)) {
      if (!found.has(keyOf(entry))) found.set(keyOf(entry), { module: module.name, entry });
    }
  }
  return found;
}

function modulesWith(catalog: Catalog, test: (module: ModuleCatalog) => boolean): readonly string[] {
  return allModules(catalog)
    .filter(test)
    .map((module) => module.name);
}

function allModules(catalog: Catalog): readonly ModuleCatalog[] {
  const names = Object.keys(catalog.modules).sort();
  return [catalog.core, ...names.flatMap((name) => catalog.modules[name] ?? [])];
}

function moduleOf(catalog: Catalog, name: string): ModuleCatalog | undefined {
  if (name === "core") return catalog.core;
  return Object.hasOwn(catalog.modules, name) ? catalog.modules[name] : undefined;
}
