import type { Place } from "@sipwright/routing";
import type { SourceText } from "../source-text.js";
import type { LuaExpression, LuaOperator, LuaStatement } from "./ast.js";

/** Lua 5.4 reference manual, section 3.4.8; the same in 5.1. */
const precedence: Readonly<Record<LuaOperator, number>> = {
  or: 1,
  and: 2,
  "==": 3,
  "~=": 3,
  "<": 3,
  "<=": 3,
  ">": 3,
  ">=": 3,
  "..": 4,
  "+": 5,
  "-": 5,
  "*": 6,
};
const unaryPrecedence = 7;

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };

export function quoteLua(value: string): string {
  return `"${value.replaceAll(/[\\"\n\r\t]/g, (character) => escapes[character] ?? character)}"`;
}

export function printLua(expression: LuaExpression, above = 0): string {
  switch (expression.kind) {
    case "text":
      return quoteLua(expression.value);
    case "number":
      return String(expression.value);
    case "name":
      return expression.name;
    case "nil":
      return "nil";
    case "boolean":
      return String(expression.value);
    case "not":
      return wrap(`not ${printLua(expression.operand, unaryPrecedence)}`, unaryPrecedence, above);
    case "length":
      return `#${printLua(expression.operand, unaryPrecedence)}`;
    case "call":
      return `${expression.function}(${expression.arguments.map((value) => printLua(value)).join(", ")})`;
    case "binary": {
      const own = precedence[expression.operator];
      const isRightAssociative = expression.operator === "..";
      const left = printLua(expression.left, isRightAssociative ? own + 1 : own);
      const right = printLua(expression.right, isRightAssociative ? own : own + 1);
      return wrap(`${left} ${expression.operator} ${right}`, own, above);
    }
  }
}

function wrap(printed: string, own: number, above: number): string {
  return own < above ? `(${printed})` : printed;
}

/** Prints the functions of routing.lua. */
export class LuaPrinter {
  constructor(private readonly out: SourceText) {}

  function(head: string, body: readonly LuaStatement[], place?: Place): void {
    this.out.line(`function ${head}`, place);
    this.statements(body, 1);
    this.out.line("end");
  }

  private statements(body: readonly LuaStatement[], depth: number): void {
    for (const statement of body) this.statement(statement, depth);
  }

  private statement(statement: LuaStatement, depth: number): void {
    const indent = "\t".repeat(depth);
    const { place } = statement;
    switch (statement.kind) {
      case "do":
        this.out.line(`${indent}${printLua(statement.call)}`, place);
        break;
      case "local":
        this.out.line(`${indent}local ${statement.name} = ${printLua(statement.value)}`, place);
        break;
      case "assign":
        this.out.line(`${indent}${statement.name} = ${printLua(statement.value)}`, place);
        break;
      case "if":
        this.ifStatement(statement, indent, depth);
        break;
      case "while":
        this.out.line(`${indent}while ${printLua(statement.condition)} do`, place);
        this.statements(statement.body, depth + 1);
        this.out.line(`${indent}end`);
        break;
      case "block":
        this.out.line(`${indent}do`, place);
        this.statements(statement.body, depth + 1);
        this.out.line(`${indent}end`);
        break;
      case "return":
        this.out.line(`${indent}return ${printLua(statement.value)}`, place);
        break;
      case "break":
        this.out.line(`${indent}break`, place);
        break;
      case "comment":
        this.out.line(`${indent}-- ${statement.text.replaceAll(/[\r\n]+/g, " ")}`, place);
        break;
      case "raw":
        this.out.line(statement.code.replaceAll(/^(?=.)/gm, indent), place);
        break;
    }
  }

  private ifStatement(statement: Extract<LuaStatement, { kind: "if" }>, indent: string, depth: number): void {
    this.out.line(`${indent}if ${printLua(statement.condition)} then`, statement.place);
    this.statements(statement.body, depth + 1);
    let { otherwise } = statement;
    for (;;) {
      const [first, second] = otherwise;
      if (first?.kind !== "if" || second !== undefined) break;
      this.out.line(`${indent}elseif ${printLua(first.condition)} then`, first.place);
      this.statements(first.body, depth + 1);
      otherwise = first.otherwise;
    }
    if (otherwise.length > 0) {
      this.out.line(`${indent}else`);
      this.statements(otherwise, depth + 1);
    }
    this.out.line(`${indent}end`);
  }
}
