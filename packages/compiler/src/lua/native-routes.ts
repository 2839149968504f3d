import { type Catalog, findFunction } from "@sipwright/catalog";
import type { Argument, CallNode } from "@sipwright/routing";
import {
  binary,
  callOf,
  type FormatPart,
  type NativeExpression,
  type NativeStatement,
  number,
  text,
  variable,
} from "../native/ast.js";

/** Native routes of kamailio.cfg that serve the Lua: what KEMI does not have. */
export class NativeRoutes {
  readonly #routes = new Map<string, readonly NativeStatement[]>();
  readonly #names = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  constructor(private readonly catalog: Catalog) {}

  get all(): ReadonlyMap<string, readonly NativeStatement[]> {
    return this.#routes;
  }

  /** A route that tells whether `$var(sw_subject)` matches. */
  match(pattern: string): string {
    const condition = binary("=~", variable("var(sw_subject)"), text(pattern));
    return this.add("MATCH", [
      { kind: "if", condition, body: [{ kind: "return", value: number(1) }], otherwise: [] },
      { kind: "return", value: number(-1) },
    ]);
  }

  /** A route that calls a function with `$var(sw_argument_1)` and so on, and tells whether it succeeded. */
  call(node: CallNode): string {
    const values = this.arguments(node);
    const condition = callOf(node.function, ...values);
    return this.add(node.function.toUpperCase(), [
      { kind: "if", condition, body: [{ kind: "return", value: number(1) }], otherwise: [] },
      { kind: "return", value: number(-1) },
    ]);
  }

  /** As {@link call}, for the return code. */
  code(node: CallNode): string {
    const values = this.arguments(node);
    return this.add(node.function.toUpperCase(), [
      { kind: "do", call: callOf(node.function, ...values) },
      { kind: "assign", target: "var(sw_code)", value: variable("rc") },
      { kind: "return", value: variable("var(sw_code)") },
    ]);
  }

  raw(code: string): string {
    return this.add("RAW", [
      { kind: "raw", code },
      { kind: "return", value: number(1) },
    ]);
  }

  private arguments(node: CallNode): readonly NativeExpression[] {
    const entry = findFunction(this.catalog, node.module, node.function).find(
      (one) => one.arity === node.arguments.length || one.arity === "variadic",
    );
    return node.arguments.map((argument, index) => {
      // What takes any value expands no text: it gets the variable itself, as it does in the native dialect.
      const takesValues =
        argument.style === "catalog" && (entry?.argument === "any" || entry?.argument === "expression");
      if (takesValues && argument.value.kind !== "literal") return variable(`var(sw_argument_${index + 1})`);
      return argumentOf(argument, index + 1);
    });
  }

  /** The same body is the same route. */
  private add(base: string, body: readonly NativeStatement[]): string {
    const key = JSON.stringify([base, body]);
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const count = (this.#counts.get(base) ?? 0) + 1;
    this.#counts.set(base, count);
    const name = `SW_${base}_${count}`;
    this.#names.set(key, name);
    this.#routes.set(name, body);
    return name;
  }
}

function argumentOf(argument: Argument, position: number) {
  if (argument.value.kind === "literal") {
    const constant = String(argument.value.value);
    return argument.style === "format" ? ({ kind: "format", parts: [{ constant }] } as const) : text(constant);
  }
  const part: FormatPart = { variable: `var(sw_argument_${position})` };
  return { kind: "format", parts: [part] } as const;
}

/** The values that go into `$var(sw_argument_…)`: constants stand in the route itself. */
export function passedArguments(node: CallNode): readonly Argument[] {
  const last = node.arguments.findLastIndex((argument) => argument.value.kind !== "literal");
  return node.arguments.slice(0, last + 1);
}
