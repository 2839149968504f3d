export { type CoreSyntax, coreSyntax } from "./core-syntax.js";
export { CatalogFormatError, ModuleFileError, type ModuleFileErrorCode } from "./errors.js";
export {
  type Found,
  findEvent,
  findFunction,
  findKemi,
  findParameter,
  findPseudoVariable,
  findTransformation,
  modulesWithFunction,
  modulesWithPseudoVariable,
  moduleWithKemi,
} from "./find.js";
export type { CatalogFunctions } from "./generated/functions.js";
export type { CatalogKemi } from "./generated/kemi.js";
export type { CatalogEvent, CatalogPseudoVariable, CatalogTransformation } from "./generated/names.js";
export type { CatalogParameters } from "./generated/parameters.js";
export { loadCatalog } from "./load-catalog.js";
export {
  type ArgumentKind,
  type ArgumentMode,
  type Catalog,
  type FunctionEntry,
  type KemiEntry,
  type KemiType,
  type ModuleCatalog,
  type ParameterEntry,
  type PseudoVariableEntry,
  type Release,
  type RouteKind,
  releases,
  routeKinds,
  type TransformationEntry,
} from "./model.js";
export { parseCatalog } from "./parse-catalog.js";
export { printCatalog } from "./print-catalog.js";
export { type ReadOptions, readModules } from "./read/read-modules.js";
