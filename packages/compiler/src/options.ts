import type { Catalog, Release } from "@sipwright/catalog";
import type { Diagnostic, Place } from "@sipwright/routing";

export type Target = "native" | "lua";
export const targets: readonly Target[] = ["native", "lua"];

export interface CompileOptions {
  /** `native`: one kamailio.cfg; `lua`: a kamailio.cfg that loads the routing from KEMI Lua. */
  readonly target: Target;
  readonly release: Release;
  /** A catalog of your own build, as `sipwright catalog` reads it, instead of the one that comes for the release. */
  readonly catalog?: Catalog;
  /** The folder in which the server will find the files; `/etc/kamailio` if not given. */
  readonly installedIn?: string;
}

export interface GeneratedFile {
  /** `kamailio.cfg` or `routing.lua`. */
  readonly name: string;
  readonly text: string;
  /** For each line of the text, from the first, the place in the program that it comes from. */
  readonly places: readonly (Place | undefined)[];
}

export interface Compilation {
  /** Empty where a diagnostic is an error. */
  readonly files: readonly GeneratedFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** Environment variables that the server needs when it starts. */
  readonly secrets: readonly string[];
}
