import { type FunctionEntry, findFunction } from "@sipwright/catalog";
import type { CallNode } from "../function/call.js";
import { kemiCall } from "../function/kemi.js";
import { walk } from "../walk.js";
import type { CheckContext } from "./context.js";
import { type BlockInContext, isAllowedIn } from "./contexts.js";
import { findings } from "./findings.js";
import { checkRaw } from "./raw.js";
import { suggest } from "./suggest.js";

/** Has the release every function that is called, with these arguments, in these routes? */
export function checkFunctions(blocks: readonly BlockInContext[], context: CheckContext): void {
  for (const block of blocks) {
    walk(block.body, (node) => {
      if (node.kind === "call") checkCall(node, block, context);
      if (node.kind === "raw") checkRaw(node, context);
    });
  }
}

function checkCall(node: CallNode, block: BlockInContext, context: CheckContext): void {
  const { catalog, release, report } = context;
  const module = catalog.modules[node.module];
  if (module === undefined) {
    report(findings.unknownModule(node, node.module, release));
    return;
  }
  const name = `${node.module}.${node.function}()`;
  const forms = findFunction(catalog, node.module, node.function).filter((form) => form.callable);
  if (forms.length === 0) {
    const others = suggest(
      node.function,
      module.functions.filter((form) => form.callable).map((form) => form.name),
    );
    report(findings.unknownFunction(node, node.module, node.function, release, others));
    return;
  }
  const form = forms.find((one) => one.arity === "variadic" || one.arity === node.arguments.length);
  if (form === undefined) {
    const arities = forms.map((one) => String(one.arity)).join(" or ");
    report(findings.wrongArity(node, name, String(node.arguments.length), release, arities));
    return;
  }
  checkPlace(node, name, form, block, context);
  checkArguments(node, name, form, context);
}

function checkPlace(
  node: CallNode,
  name: string,
  form: FunctionEntry,
  block: BlockInContext,
  context: CheckContext,
): void {
  for (const kind of block.kinds) {
    const own = isAllowedIn(node.routes, kind) && isAllowedIn(form.routes, kind);
    if (own) continue;
    const allowed = form.routes === "any" ? node.routes : form.routes;
    const listed = allowed === "any" ? "any route" : allowed.join(", ");
    context.report(findings.notInThisRoute(node, name, kind, listed));
  }
  if (!context.targets.has("lua") || isAllowedIn(form.routes, "request")) return;
  if (kemiCall(node, context.catalog) === undefined) context.report(findings.notFromLua(node, name, context.release));
}

function checkArguments(node: CallNode, name: string, form: FunctionEntry, context: CheckContext): void {
  node.arguments.forEach((argument, index) => {
    const position = String(index + 1);
    const isConstant = argument.value.kind === "literal";
    if (argument.style === "constant" && !isConstant) context.report(findings.notConstant(node, name, position));
    if (argument.style !== "catalog") return;
    if (!isConstant && form.argument === "constant") context.report(findings.notConstant(node, name, position));
    const isUnclear = isConstant && String(argument.value.value).includes("$") && form.argument !== "any";
    if (isUnclear) context.report(findings.dollarInConstant(node, name, position));
  });
}
