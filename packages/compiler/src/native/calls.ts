import type { Catalog, FunctionEntry } from "@sipwright/catalog";
import { findFunction } from "@sipwright/catalog";
import type { Argument, CallNode, RouteCallNode } from "@sipwright/routing";
import { callOf, type FormatPart, type NativeExpression, type NativeStatement, text } from "./ast.js";
import type { NativeValues } from "./expressions.js";
import type { Lowered } from "./lowering.js";

/** Functions of modules and named routes, as kamailio.cfg calls them. */
export class NativeCalls {
  constructor(private readonly catalog: Catalog) {}

  call(node: CallNode, values: NativeValues): Lowered {
    const entry = findFunction(this.catalog, node.module, node.function).find(
      (one) => one.arity === node.arguments.length || one.arity === "variadic",
    );
    const before: NativeStatement[] = [];
    const printed = node.arguments.map((argument) => {
      const lowered = this.argument(argument, entry, values);
      before.push(...lowered.before);
      return lowered.expression;
    });
    return { before, expression: callOf(node.function, ...printed) };
  }

  routeCall(node: RouteCallNode): NativeExpression {
    return routeByName(typeof node.route === "string" ? node.route : node.route.name);
  }

  private argument(argument: Argument, entry: FunctionEntry | undefined, values: NativeValues): Lowered {
    const { value, style } = argument;
    if (value.kind === "literal" && style !== "format") {
      return { before: [], expression: text(String(value.value)) };
    }
    if (style === "catalog" && (entry?.argument === "any" || entry?.argument === "expression")) {
      const named = values.named(value);
      return { before: named.before, expression: { kind: "variable", name: named.name } };
    }
    const { before, parts } = values.format(value);
    return { before, expression: formatOf(parts) };
  }
}

/** A text with places for values; one without any is a plain constant, in which `$` still has to be doubled. */
export function formatOf(parts: readonly FormatPart[]): NativeExpression {
  return { kind: "format", parts };
}

/** `route(NAME)` takes its name bare. */
export function routeByName(name: string): NativeExpression {
  return { kind: "call", name: "route", arguments: [{ kind: "format", parts: [{ constant: name }] }] };
}
