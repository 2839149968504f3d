import { type Catalog, findKemi } from "@sipwright/catalog";
import type { ExpressionNode } from "../expression/expression.js";
import { typeOf } from "../expression/type-of.js";
import type { CallNode } from "./call.js";

/** A call as a release's KEMI takes it. */
export interface KemiCall {
  readonly module: string;
  readonly function: string;
  readonly arguments: readonly ExpressionNode[];
  /** How it tells success: a number above 0, true, or 0. */
  readonly success: "code" | "boolean" | "zero";
}

/** The KEMI form of a call; undefined where the release has none that takes these arguments. */
export function kemiCall(node: CallNode, catalog: Catalog): KemiCall | undefined {
  if (node.kemi === "native") return undefined;
  const form =
    node.kemi === "same"
      ? { module: node.module, function: node.function, arguments: node.arguments.map((argument) => argument.value) }
      : node.kemi;
  const entry = findKemi(catalog, form.module, form.function);
  if (entry === undefined || entry.parameters.length !== form.arguments.length) return undefined;
  const fits = form.arguments.every((argument, index) => {
    const isNumber = entry.parameters[index] === "int" || entry.parameters[index] === "long";
    return typeOf(argument) === (isNumber ? "number" : "string");
  });
  if (!fits) return undefined;
  const answersZero = "success" in form && form.success === "zero";
  const success = answersZero ? "zero" : entry.returns === "boolean" ? "boolean" : "code";
  return { module: form.module, function: form.function, arguments: form.arguments, success };
}
