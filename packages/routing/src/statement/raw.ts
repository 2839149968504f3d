import type { RouteKind } from "@sipwright/catalog";
import { makeNode, type Node } from "../node.js";
import { type Statement, statement } from "./statement.js";

/** Code of one dialect, written by hand and not understood by any check. */
export interface RawNode extends Node {
  readonly kind: "raw";
  readonly native: string | null;
  readonly lua: string | null;
  readonly modules: readonly string[];
}

export interface RawOptions {
  /** The modules that the code needs. */
  readonly modules?: readonly string[];
}

function rawNode(native: string | null, lua: string | null, options: RawOptions): Statement<RouteKind> {
  return statement(
    makeNode<RawNode>({ kind: "raw", native, lua, modules: Object.freeze([...(options.modules ?? [])]) }),
  );
}

/**
 * The marked way out: code that goes into the output as it stands. Exchange values through script variables, which are
 * `$var(name)` in both dialects. Never build the code out of anything that came from outside your program.
 *
 * Native code also serves the Lua build, in a native route that the Lua calls; `exit` in it ends the script there too.
 */
export const raw = Object.freeze({
  native: (code: string, options: RawOptions = {}): Statement<RouteKind> => rawNode(code, null, options),
  lua: (code: string, options: RawOptions = {}): Statement<RouteKind> => rawNode(null, code, options),
  both: (code: { readonly native: string; readonly lua: string }, options: RawOptions = {}): Statement<RouteKind> =>
    rawNode(code.native, code.lua, options),
});
