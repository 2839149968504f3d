import { findKemi } from "@sipwright/catalog";
import type { RawNode } from "../statement/raw.js";
import type { CheckContext } from "./context.js";
import { findings } from "./findings.js";
import { suggest } from "./suggest.js";

/** What app_lua itself brings, beside the functions of the core and of the modules. */
const ofTheEngine: ReadonlySet<string> = new Set(["x.exit", "x.drop", "x.modf"]);

const kemiCalls = /\bKSR\.([A-Za-z_]\w*)(?:\.([A-Za-z_]\w*))?\s*\(/g;

/** Has the release what hand-written code names: modules, and functions of KEMI? */
export function checkRaw(node: RawNode, context: CheckContext): void {
  const { catalog, release, report, targets } = context;
  if (targets.has("native") && node.native === null) report(findings.rawMissing(node, "native"));
  for (const module of node.modules) {
    if (catalog.modules[module] === undefined) report(findings.unknownModule(node, module, release));
  }
  if (node.lua === null || !targets.has("lua")) return;
  for (const [, first = "", second] of node.lua.matchAll(kemiCalls)) {
    const [module, name] = second === undefined ? ["", first] : [first, second];
    const written = second === undefined ? name : `${module}.${name}`;
    if (ofTheEngine.has(written) || findKemi(catalog, module, name) !== undefined) continue;
    report(findings.unknownKemi(node, `KSR.${written}`, release, suggest(name, kemiNames(context, module))));
  }
}

function kemiNames({ catalog }: CheckContext, module: string): readonly string[] {
  return [catalog.core, ...Object.values(catalog.modules)]
    .flatMap((one) => one.kemi)
    .filter((entry) => entry.module === module)
    .map((entry) => entry.name);
}
