import type { Catalog } from "@sipwright/catalog";
import type { EntryBlock, Outline, Program, RouteNode, ScriptVariableNode, StatementNode } from "@sipwright/routing";
import type { CompileOptions } from "../options.js";
import { scriptVariablesOf } from "../script-variables.js";
import { SourceText } from "../source-text.js";
import { callOf, type LuaStatement, number, text } from "./ast.js";
import { LuaExpressions } from "./expressions.js";
import { entryFunctions, functionName } from "./names.js";
import type { NativeRoutes } from "./native-routes.js";
import { helperCode } from "./prelude.js";
import { LuaPrinter } from "./print.js";
import { LuaBlock, returnsAtEnd } from "./statements.js";

interface LuaFunction {
  readonly head: string;
  readonly body: readonly LuaStatement[];
  readonly node: StatementNode | RouteNode | undefined;
}

const success: LuaStatement = { kind: "return", value: number(1) };

function initialise(variable: ScriptVariableNode): LuaStatement {
  const name = text(`$var(${variable.name})`);
  const call =
    typeof variable.initial === "string"
      ? callOf("KSR.pv.sets", name, text(variable.initial))
      : callOf("KSR.pv.seti", name, number(Number(variable.initial)));
  return { kind: "do", call };
}

/** Writes routing.lua; what KEMI lacks goes into `natives`. Event routes and those that ask for it stay native. */
export function writeLua(
  program: Program,
  outline: Outline,
  catalog: Catalog,
  natives: NativeRoutes,
  options: CompileOptions,
): SourceText {
  const expressions = new LuaExpressions(catalog, natives, outline);
  const toFunction = (
    head: string,
    nodes: readonly StatementNode[],
    kind: EntryBlock | RouteNode["type"],
    node: StatementNode | RouteNode | undefined,
  ): LuaFunction => {
    const startedByKamailio = kind !== "named";
    const variables = startedByKamailio && kind !== "branch" ? scriptVariablesOf(nodes, outline) : [];
    const block = new LuaBlock(expressions, natives, startedByKamailio);
    const body = [...variables.map(initialise), ...block.statements(nodes)];
    return { head: `${head}()`, body: returnsAtEnd(body) ? body : [...body, success], node };
  };

  const functions: LuaFunction[] = [];
  for (const [entry, body] of outline.entries) functions.push(toFunction(entryFunctions[entry], body, entry, body[0]));
  for (const route of outline.routes) {
    if (route.type === "event" || route.execution === "native") continue;
    functions.push(toFunction(functionName(route.type, route.name), route.body, route.type, route));
  }

  const out = new SourceText();
  out
    .line(`-- ${program.name}: routing for Kamailio ${options.release}, run by app_lua.`)
    .line("-- Made by Sipwright. Change the program and build again instead of editing this file.");
  for (const code of helperCode(expressions.helpers)) out.blank().line(code);
  const printer = new LuaPrinter(out);
  for (const { head, body, node } of functions) {
    out.blank();
    printer.function(head, body, node?.place);
  }
  return out;
}
