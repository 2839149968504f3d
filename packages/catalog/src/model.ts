/** A Kamailio release line whose catalog comes with this package. */
export type Release = "5.6" | "6.0" | "6.1";

/** The release lines whose catalogs come with this package, oldest first. */
export const releases: readonly Release[] = ["5.6", "6.0", "6.1"];

/**
 * A kind of route block, as Kamailio's route flags tell them apart.
 *
 * `onreply` is tm's `onreply_route[name]`, `reply` the core's `reply_route`, `local` the blocks that run on requests
 * of Kamailio's own, `event` an `event_route` that has no SIP request (those that have one count as `request`).
 */
export type RouteKind =
  | "request"
  | "failure"
  | "onreply"
  | "branch"
  | "onsend"
  | "error"
  | "local"
  | "reply"
  | "branch-failure"
  | "event";

/** All route kinds, in the order of their bits in Kamailio's route flags. */
export const routeKinds: readonly RouteKind[] = [
  "request",
  "failure",
  "onreply",
  "branch",
  "onsend",
  "error",
  "local",
  "reply",
  "branch-failure",
  "event",
];

/** What one build of Kamailio offers to a routing script. */
export interface Catalog {
  /** Full version, such as `"6.0.1"`; `""` when the folder that was read holds no `kamailio` binary. */
  readonly version: string;
  /** What is there without any `loadmodule`; its name is `"core"`. */
  readonly core: ModuleCatalog;
  /** By module name, without `.so`. The object has no prototype. */
  readonly modules: Readonly<Record<string, ModuleCatalog>>;
}

/** What one module, or the core, offers. */
export interface ModuleCatalog {
  /** Name for `loadmodule`, or `"core"`. */
  readonly name: string;
  readonly functions: readonly FunctionEntry[];
  readonly parameters: readonly ParameterEntry[];
  readonly pseudoVariables: readonly PseudoVariableEntry[];
  readonly kemi: readonly KemiEntry[];
  /** Names for `event_route[...]`; one that ends with `:` is a prefix, such as `htable:expired:`. */
  readonly events: readonly string[];
  readonly transformations: readonly TransformationEntry[];
  /** Names of RPC methods. */
  readonly rpc: readonly string[];
}

/** What one argument of a function is taken for. */
export type ArgumentKind = "string" | "int" | "pv" | "regex" | "other";

/**
 * What may stand where a function takes an argument.
 *
 * - `constant`: literals only; Kamailio refuses anything else when it parses.
 * - `any`: an expression, whose value is made a string.
 * - `expression`: an expression, evaluated as one.
 * - `refixed`: an expression is accepted, but its **value** is parsed again as if it had been written in the script: a
 *   `$` in a value that came with a message is then expanded. Hand over a quoted pv-format string instead.
 */
export type ArgumentMode = "constant" | "any" | "expression" | "refixed";

/** One function of a module under one arity. */
export interface FunctionEntry {
  readonly name: string;
  readonly arity: number | "variadic";
  /** Blocks in which it may be called. */
  readonly routes: readonly RouteKind[] | "any";
  /** `false` for what a script cannot call: interfaces between modules, and functions marked as not for scripts. */
  readonly callable: boolean;
  /** One per argument; missing when it could not be told. */
  readonly kinds?: readonly ArgumentKind[];
  readonly argument: ArgumentMode;
}

/** One module parameter. A name may stand twice with different types. */
export interface ParameterEntry {
  readonly name: string;
  /** `callback`: a function of the module takes the value, and may be called again for each `modparam`. */
  readonly type: "string" | "int" | "callback";
  /** What a callback wants; missing when it takes both. */
  readonly callbackType?: "string" | "int";
  /** `null`: no string is set. Missing when it cannot be read. */
  readonly default?: string | number | null;
}

/** One pseudo-variable. */
export interface PseudoVariableEntry {
  /** Without `$`. */
  readonly name: string;
  readonly writable: boolean;
  /** Takes a name in parentheses: `$name(inner)`. */
  readonly inner: boolean;
  /** Takes an index: `$(name[index])`. */
  readonly index: boolean;
}

/** A type in the KEMI interface. `none` is the absence of a value, `xval` one of several types. */
export type KemiType = "int" | "long" | "string" | "boolean" | "xval" | "null" | "dict" | "array" | "none";

/** One function of the KEMI interface: `KSR.module.name(...)`. */
export interface KemiEntry {
  /** Name in `KSR`; `""` for a function directly in `KSR`. It may differ from the module that brings it. */
  readonly module: string;
  readonly name: string;
  readonly returns: KemiType;
  readonly parameters: readonly KemiType[];
}

/** One class of transformations: `{class.name}`. */
export interface TransformationEntry {
  /** The class: `s` in `{s.len}`. */
  readonly name: string;
  /** What may follow the dot; empty when it could not be read. */
  readonly members: readonly string[];
}
