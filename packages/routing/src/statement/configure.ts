import type { CatalogParameters, RouteKind } from "@sipwright/catalog";
import type { RedisServerNode } from "../modules/redis-server.js";
import { makeNode, type Node } from "../node.js";
import type { TableNode } from "../variable/table.js";
import type { ParameterText } from "./secret.js";
import { type Statement, statement } from "./statement.js";

export type ParameterValue = string | number | ParameterText;

/** Loads a module and sets parameters of it. It does nothing while a message is routed. */
export interface ConfigureNode extends Node {
  readonly kind: "configure";
  readonly module: string;
  readonly parameters: readonly (readonly [name: string, value: ParameterValue])[];
  /** `known`: in the releases that have these parameters; elsewhere they are left out. */
  readonly where: "always" | "known";
}

/** What a program declares besides its routes. */
export type Declaration = ConfigureNode | TableNode | RedisServerNode;

/** A text parameter may hold secrets; one that may be given several times takes a list. */
type Settable<T> =
  | T
  | (string extends T ? ParameterText : never)
  | readonly (T | (string extends T ? ParameterText : never))[];

export type ModuleParameters<M extends keyof CatalogParameters> = {
  readonly [P in keyof CatalogParameters[M]]?: Settable<CatalogParameters[M][P]>;
};

export function configureNode(
  module: string,
  parameters: Readonly<Record<string, unknown>>,
  where: ConfigureNode["where"] = "always",
): ConfigureNode {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined)
      .map((one) => Object.freeze([name, one as ParameterValue] as const)),
  );
  return makeNode<ConfigureNode>({ kind: "configure", module, parameters: Object.freeze(pairs), where });
}

export interface ConfigureOptions {
  /** `known` leaves a parameter out in releases that do not have it; they would not start otherwise. */
  readonly where?: ConfigureNode["where"];
}

/**
 * Sets parameters of a module, wherever it stands in the program. A recipe brings its settings along with this.
 *
 * @example
 * ```ts
 * const timers = configure("tm", { fr_timer: 4000, fr_inv_timer: 60000 });
 * ```
 */
export function configure<M extends keyof CatalogParameters & string>(
  module: M,
  parameters: ModuleParameters<M> = {},
  options: ConfigureOptions = {},
): Statement<RouteKind> {
  return statement(configureNode(module, parameters, options.where));
}
