import type { Place } from "@sipwright/routing";
import type { SourceText } from "../source-text.js";
import type { FormatPart, NativeExpression, NativeOperator, NativeStatement } from "./ast.js";

/** As in C; higher binds tighter. */
const precedence: Readonly<Record<NativeOperator, number>> = {
  "||": 1,
  "&&": 2,
  "==": 4,
  "!=": 4,
  "=~": 4,
  "<": 5,
  "<=": 5,
  ">": 5,
  ">=": 5,
  "+": 6,
  "-": 6,
  "*": 7,
  "/": 7,
  mod: 7,
};
const unaryPrecedence = 8;

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** A text between double quotes. */
export function quote(value: string): string {
  return `"${value.replaceAll(/[\\"\n\r\t]/g, (character) => escapes[character] ?? character)}"`;
}

/** `$rU`, `$hdr(X)`, `$(rU{s.len})`. */
export function printVariable(name: string): string {
  return /^[A-Za-z_]+(\([^(){}]*(\([^(){}]*\)[^(){}]*)*\))?$/.test(name) ? `$${name}` : `$(${name})`;
}

function printFormatPart(part: FormatPart): string {
  if ("constant" in part) return part.constant.replaceAll("$", "$$$$");
  return part.variable.endsWith(")") ? printVariable(part.variable) : `$(${part.variable})`;
}

export function printExpression(expression: NativeExpression, above = 0): string {
  switch (expression.kind) {
    case "text":
      return quote(expression.value);
    case "format":
      return quote(expression.parts.map(printFormatPart).join(""));
    case "number":
      return String(expression.value);
    case "variable":
      return printVariable(expression.name);
    case "not":
      return `!${printExpression(expression.operand, unaryPrecedence)}`;
    case "call":
      return `${expression.name}(${expression.arguments.map((value) => printExpression(value)).join(", ")})`;
    case "binary": {
      const own = precedence[expression.operator];
      const left = printExpression(expression.left, own);
      const isAssociative = expression.operator === "&&" || expression.operator === "||";
      const right = printExpression(expression.right, isAssociative ? own : own + 1);
      const printed = `${left} ${expression.operator} ${right}`;
      return own < above ? `(${printed})` : printed;
    }
  }
}

type IfStatement = Extract<NativeStatement, { kind: "if" }>;

function onlyIf(statements: readonly NativeStatement[]): IfStatement | undefined {
  const [first, second] = statements;
  return first?.kind === "if" && second === undefined ? first : undefined;
}

/** Prints statements, one tab deeper at each level. An empty block gets a `;`, since the grammar has no empty one. */
export class NativePrinter {
  constructor(private readonly out: SourceText) {}

  block(head: string, body: readonly NativeStatement[], place?: Place): void {
    this.out.line(`${head} {`, place);
    this.statements(body, 1);
    this.out.line("}");
  }

  private statements(body: readonly NativeStatement[], depth: number): void {
    if (!body.some((statement) => statement.kind !== "comment")) this.out.line(`${"\t".repeat(depth)};`);
    for (const statement of body) this.statement(statement, depth);
  }

  private statement(statement: NativeStatement, depth: number): void {
    const indent = "\t".repeat(depth);
    const { place } = statement;
    switch (statement.kind) {
      case "assign":
        this.out.line(`${indent}${printVariable(statement.target)} = ${printExpression(statement.value)};`, place);
        break;
      case "do":
        this.out.line(`${indent}${printExpression(statement.call)};`, place);
        break;
      case "if":
        this.ifStatement(statement, indent, depth);
        break;
      case "while":
        this.out.line(`${indent}while (${printExpression(statement.condition)}) {`, place);
        this.statements(statement.body, depth + 1);
        this.out.line(`${indent}}`);
        break;
      case "switch":
        this.out.line(`${indent}switch (${printExpression(statement.subject)}) {`, place);
        for (const one of statement.cases) {
          this.out.line(`${indent}\tcase ${printExpression(one.value)}:`);
          this.caseBody(one.body, depth + 2);
        }
        if (statement.otherwise.length > 0) {
          this.out.line(`${indent}\tdefault:`);
          this.caseBody(statement.otherwise, depth + 2);
        }
        this.out.line(`${indent}}`);
        break;
      case "exit":
      case "drop":
      case "break":
        this.out.line(`${indent}${statement.kind};`, place);
        break;
      case "return":
        this.out.line(`${indent}return(${printExpression(statement.value)});`, place);
        break;
      case "comment":
        this.out.line(`${indent}# ${statement.text.replaceAll(/[\r\n]+/g, " ")}`, place);
        break;
      case "raw":
        this.out.line(statement.code.replaceAll(/^(?=.)/gm, indent), place);
        break;
    }
  }

  private caseBody(body: readonly NativeStatement[], depth: number): void {
    for (const statement of body) this.statement(statement, depth);
    const last = body.at(-1)?.kind;
    if (last !== "exit" && last !== "drop" && last !== "return") this.out.line(`${"\t".repeat(depth)}break;`);
  }

  private ifStatement(statement: IfStatement, indent: string, depth: number): void {
    this.out.line(`${indent}if (${printExpression(statement.condition)}) {`, statement.place);
    this.statements(statement.body, depth + 1);
    let { otherwise } = statement;
    for (let chained = onlyIf(otherwise); chained !== undefined; chained = onlyIf(otherwise)) {
      this.out.line(`${indent}} else if (${printExpression(chained.condition)}) {`, chained.place);
      this.statements(chained.body, depth + 1);
      otherwise = chained.otherwise;
    }
    if (otherwise.length > 0) {
      this.out.line(`${indent}} else {`);
      this.statements(otherwise, depth + 1);
    }
    this.out.line(`${indent}}`);
  }
}
