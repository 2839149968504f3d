import { type Catalog, loadCatalog, type Release } from "@sipwright/catalog";
import type { Program } from "../program.js";
import { outline } from "../walk.js";
import type { CheckContext } from "./context.js";
import { blocksInContext } from "./contexts.js";
import { checkDeclarations } from "./declarations.js";
import type { Diagnostic } from "./diagnostic.js";
import { checkFlow } from "./flow.js";
import { checkFunctions } from "./functions.js";
import { checkReferences } from "./references.js";
import { checkSettings } from "./settings.js";
import { checkValues } from "./values.js";

export interface CheckOptions {
  readonly release: Release;
  /** The target that is going to be built; both if not given. */
  readonly target?: "native" | "lua";
  /** A catalog of your own build instead of the one that comes for the release. */
  readonly catalog?: Catalog;
}

/**
 * Finds what is wrong with a program before it gets anywhere near a server; all of it, not the first thing only. The same finding
 * at the same place is told once.
 */
export function check(program: Program, options: CheckOptions): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  const context: CheckContext = {
    catalog: options.catalog ?? loadCatalog(options.release),
    release: options.release,
    targets: new Set(options.target === undefined ? ["native", "lua"] : [options.target]),
    report: (diagnostic) => {
      const { code, problem, place } = diagnostic;
      const key = `${code} ${problem} ${place?.file}:${place?.line}:${place?.column}`;
      if (!found.has(key)) found.set(key, diagnostic);
    },
  };
  const whole = outline(program);
  const blocks = blocksInContext(whole);
  checkSettings(program, context);
  checkReferences(whole, blocks, program, context);
  checkDeclarations(whole, blocks, context);
  checkFunctions(blocks, context);
  checkValues(blocks, context);
  checkFlow(blocks, context);
  return [...found.values()];
}
