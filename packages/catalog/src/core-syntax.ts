import { readFileSync } from "node:fs";
import type { Release } from "./model.js";

/** Words of the script language itself, confirmed with `kamailio -c` of each release. */
export interface CoreSyntax {
  /** Global settings, and what may stand behind their `=`: `socket` is `udp:127.0.0.1:5060`, `word` an unquoted word. */
  readonly globals: Readonly<Record<string, readonly ("int" | "string" | "socket" | "word")[]>>;
  /** Functions of the core, and the forms of a call that parse, such as `(string, int)`; `""` is a call without parentheses. */
  readonly functions: Readonly<Record<string, readonly string[]>>;
  /** Words that are no names: a route of such a name has to be quoted. */
  readonly reserved: readonly string[];
}

let loaded: Readonly<Record<Release, CoreSyntax>> | undefined;

/** The core's own words in a release. */
export function coreSyntax(release: Release): CoreSyntax {
  loaded ??= JSON.parse(readFileSync(new URL("../data/core-syntax.json", import.meta.url), "utf8")) as Readonly<
    Record<Release, CoreSyntax>
  >;
  return loaded[release];
}
