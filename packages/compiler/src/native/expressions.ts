import type { ExpressionNode, TransformationNode, VariableNode } from "@sipwright/routing";
import { mayBeAbsent, typeOf } from "@sipwright/routing";
import {
  asText,
  binary,
  callOf,
  type FormatPart,
  type NativeExpression,
  nullValue,
  number,
  text,
  variable,
} from "./ast.js";
import { keep, type Lowered, pure, type Temporaries } from "./lowering.js";
import { isConstantKey } from "./names.js";

type Of<K extends ExpressionNode["kind"]> = Extract<ExpressionNode, { kind: K }>;

/** Turns the values of the language into those of kamailio.cfg. Conditions are another matter. */
export class NativeValues {
  constructor(
    private readonly temporaries: Temporaries,
    private readonly condition: (node: ExpressionNode) => Lowered,
  ) {}

  /** A text, and certainly one when Kamailio runs: it decides by the left operand what an operator means. */
  text(node: ExpressionNode): Lowered {
    switch (node.kind) {
      case "literal":
        return pure(text(String(node.value)));
      case "pseudo-variable":
        return pure(this.isCertainText(node) ? variable(node.name) : asText(variable(node.name)));
      case "script-variable":
      case "shared-variable":
        return this.variable(node);
      case "avp":
      case "xavp":
      case "table-entry": {
        const lowered = this.variable(node);
        return { ...lowered, expression: asText(lowered.expression) };
      }
      case "transformation": {
        const lowered = this.transformation(node);
        return { ...lowered, expression: asText(lowered.expression) };
      }
      case "join":
        return this.join(node);
      case "number-text": {
        const lowered = this.number(node.operand);
        return { ...lowered, expression: asText(lowered.expression) };
      }
      case "one-line":
        return this.oneLine(node);
      case "fallback":
        return this.fallback(node);
      default:
        throw new TypeError(`${node.kind} is no text`);
    }
  }

  /** A number that Kamailio holds as one. */
  number(node: ExpressionNode): Lowered {
    switch (node.kind) {
      case "literal":
        return pure(number(Number(node.value)));
      case "pseudo-variable":
        return pure(node.absent === "never" ? variable(node.name) : binary("+", number(0), variable(node.name)));
      case "script-variable":
      case "shared-variable":
      case "table-entry":
      case "avp":
      case "xavp":
        return this.variable(node);
      case "transformation":
        return this.transformation(node);
      case "arithmetic": {
        const left = this.number(node.left);
        const right = this.number(node.right);
        return {
          before: [...left.before, ...right.before],
          expression: binary(node.operator, left.expression, right.expression),
        };
      }
      case "fallback":
        return this.fallback(node);
      default:
        throw new TypeError(`${node.kind} is no number`);
    }
  }

  value(node: ExpressionNode): Lowered {
    switch (typeOf(node)) {
      case "string":
        return this.text(node);
      case "number":
        return this.number(node);
      case "boolean":
        return this.boolean(node);
    }
  }

  /** A value that may be absent, read so that null stays null. */
  nullable(node: ExpressionNode): Lowered {
    switch (node.kind) {
      case "pseudo-variable":
        return pure(variable(node.name));
      case "avp":
      case "xavp":
      case "table-entry":
        return this.variable(node);
      case "transformation":
        return this.transformation(node);
      case "text-number":
        return this.textNumber(node);
      default:
        return this.value(node);
    }
  }

  /** The pieces of a text in which Kamailio expands pseudo-variables. */
  format(node: ExpressionNode): { readonly before: Lowered["before"]; readonly parts: readonly FormatPart[] } {
    if (node.kind === "literal") return { before: [], parts: [{ constant: String(node.value) }] };
    if (node.kind === "number-text") return this.format(node.operand);
    if (node.kind === "join") {
      const pieces = node.parts.map((part) => this.format(part));
      return { before: pieces.flatMap((piece) => piece.before), parts: pieces.flatMap((piece) => piece.parts) };
    }
    const lowered = this.named(node);
    return { before: lowered.before, parts: [{ variable: lowered.name }] };
  }

  /** As {@link format}, where an absent value may be written as `<null>`. */
  loggable(node: ExpressionNode): { readonly before: Lowered["before"]; readonly parts: readonly FormatPart[] } {
    if (node.kind === "pseudo-variable") return { before: [], parts: [{ variable: node.name }] };
    if (!mayBeAbsent(node)) return this.format(node);
    const lowered = this.nullable(node);
    if (lowered.expression.kind === "variable") {
      return { before: lowered.before, parts: [{ variable: lowered.expression.name }] };
    }
    const kept = keep(lowered, this.temporaries.nextNullable());
    return { before: kept.before, parts: [{ variable: nameOf(kept.expression) }] };
  }

  /** The name of the variable that a target is. */
  target(node: ExpressionNode): { readonly before: Lowered["before"]; readonly name: string } {
    if (node.kind === "pseudo-variable") return { before: [], name: node.name };
    if (node.kind === "avp") return { before: [], name: `avp(${node.name})[*]` };
    const lowered = this.variable(node as VariableNode);
    return { before: lowered.before, name: nameOf(lowered.expression) };
  }

  /** A name under which the value can be read, making one where there is none. */
  named(node: ExpressionNode): { readonly before: Lowered["before"]; readonly name: string } {
    const direct = this.directName(node);
    if (direct !== undefined) return { before: [], name: direct };
    const lowered = this.value(node);
    if (isTemporary(lowered.expression)) return { before: lowered.before, name: lowered.expression.name };
    const kept = keep(lowered, this.temporaries.next());
    return { before: kept.before, name: nameOf(kept.expression) };
  }

  private directName(node: ExpressionNode): string | undefined {
    if (node.kind === "pseudo-variable" && node.absent === "never" && node.runtimeType !== "either") return node.name;
    if (node.kind === "script-variable") return `var(${node.name})`;
    if (node.kind === "shared-variable") return `shv(${node.name})`;
    return undefined;
  }

  private isCertainText(node: Of<"pseudo-variable">): boolean {
    return node.runtimeType === "string" && node.absent === "never";
  }

  private variable(node: VariableNode): Lowered {
    switch (node.kind) {
      case "script-variable":
        return pure(variable(`var(${node.name})`));
      case "shared-variable":
        return pure(variable(`shv(${node.name})`));
      case "avp":
        return pure(variable(`avp(${node.name})`));
      case "xavp":
        return pure(variable(`xavp(${node.root}[0]=>${node.field})`));
      case "table-entry": {
        const table = typeof node.table === "string" ? node.table : node.table.name;
        if (node.key.kind === "literal" && isConstantKey(String(node.key.value))) {
          return pure(variable(`sht(${table}=>${node.key.value})`));
        }
        const key = this.named(node.key);
        return { before: key.before, expression: variable(`sht(${table}=>$${key.name})`) };
      }
    }
  }

  /** `$(rU{s.len})`: applied to a name, one after the other. */
  private transformation(node: TransformationNode): Lowered {
    const operand = this.transformed(node.operand, node.name);
    const before = [...operand.before];
    const parameters = node.parameters.map((parameter) => {
      if (typeof parameter === "string") return parameter;
      if (parameter.kind === "literal") return String(parameter.value);
      const named = this.named(parameter);
      before.push(...named.before);
      return printName(named.name);
    });
    return {
      before,
      expression: variable(`${operand.name}{${[node.name, ...parameters].join(",")}}`),
    };
  }

  private transformed(
    node: ExpressionNode,
    transformation: string,
  ): { readonly before: Lowered["before"]; readonly name: string } {
    const source = node.kind === "fallback" && isEmptyText(node.fallback) ? node.operand : node;
    if (
      source.kind === "pseudo-variable" &&
      source.runtimeType === "string" &&
      treatsAbsentAsEmpty.test(transformation)
    ) {
      return { before: [], name: source.name };
    }
    if (node.kind === "transformation" && !node.partial) {
      const inner = this.transformation(node);
      return { before: inner.before, name: nameOf(inner.expression) };
    }
    return this.named(node);
  }

  private join(node: Of<"join">): Lowered {
    const [first, ...rest] = node.parts.map((part) => this.text(part));
    if (first === undefined) return pure(text(""));
    return {
      before: [first, ...rest].flatMap((part) => part.before),
      expression: rest.reduce((left, part) => binary("+", left, stripEmpty(part.expression)), first.expression),
    };
  }

  private fallback(node: Of<"fallback">): Lowered {
    const operand = this.nullable(node.operand);
    const isText = typeOf(node) === "string";
    if (isText && node.fallback.kind === "literal" && node.fallback.value === "") {
      return { ...operand, expression: asText(operand.expression) };
    }
    const source =
      operand.expression.kind === "variable" && !operand.expression.name.includes("{")
        ? operand
        : keep(operand, this.temporaries.nextNullable());
    const fallback = this.value(node.fallback);
    const result = this.temporaries.next();
    return {
      before: [
        ...source.before,
        {
          kind: "if",
          condition: binary("==", source.expression, nullValue),
          body: [...fallback.before, { kind: "assign", target: result, value: fallback.expression }],
          otherwise: [
            { kind: "assign", target: result, value: isText ? asText(source.expression) : source.expression },
          ],
        },
      ],
      expression: variable(result),
    };
  }

  private textNumber(node: Of<"text-number">): Lowered {
    const source = this.named(node.operand);
    const digits = variable(source.name);
    const result = this.temporaries.nextNullable();
    return {
      before: [
        ...source.before,
        {
          kind: "if",
          // The pattern sees what stands before a NUL byte, {s.int} all of it.
          condition: binary(
            "&&",
            binary("=~", digits, text("^-?[0-9]{1,9}$")),
            binary("!=", variable(`${source.name}{s.int}`), nullValue),
          ),
          body: [{ kind: "assign", target: result, value: binary("+", number(0), digits) }],
          otherwise: [{ kind: "assign", target: result, value: nullValue }],
        },
      ],
      expression: variable(result),
    };
  }

  private oneLine(node: Of<"one-line">): Lowered {
    const name = this.temporaries.next();
    const kept = keep(this.text(node.operand), name);
    return {
      before: [
        ...kept.before,
        {
          kind: "if",
          // A pattern would see what stands before a NUL byte only; str_find looks at all of it.
          condition: binary("||", holds(name, "\r"), holds(name, "\n")),
          body: [{ kind: "assign", target: name, value: text("") }],
          otherwise: [],
        },
      ],
      expression: kept.expression,
    };
  }

  /** 1 or 0, as Kamailio keeps what is true or false. */
  private boolean(node: ExpressionNode): Lowered {
    if (node.kind === "literal") return pure(number(node.value === true ? 1 : 0));
    if (node.kind === "script-variable") return this.variable(node);
    const name = this.temporaries.next();
    const condition = this.condition(node);
    return {
      before: [
        ...condition.before,
        {
          kind: "if",
          condition: condition.expression,
          body: [{ kind: "assign", target: name, value: number(1) }],
          otherwise: [{ kind: "assign", target: name, value: number(0) }],
        },
      ],
      expression: variable(name),
    };
  }
}

/** Transformations after which nobody can tell whether the text was absent or empty. */
const treatsAbsentAsEmpty = /^(s\.(tolower|toupper|prefixes|substr)|uri\..*)$/;

/** Does the text in a variable hold another text? */
function holds(name: string, part: string): NativeExpression {
  return callOf("str_find", { kind: "format", parts: [{ variable: name }] }, text(part));
}

function isEmptyText(node: ExpressionNode): boolean {
  return node.kind === "literal" && node.value === "";
}

/** Is it a variable that the compiler just filled, and that nobody else reads? */
function isTemporary(expression: NativeExpression): expression is Extract<NativeExpression, { kind: "variable" }> {
  return expression.kind === "variable" && /^var\(sw_[A-Za-z0-9_]+\)$/.test(expression.name);
}

function nameOf(expression: NativeExpression): string {
  if (expression.kind !== "variable") throw new TypeError(`${expression.kind} has no name`);
  return expression.name;
}

function printName(name: string): string {
  return name.endsWith(")") && !name.includes("{") ? `$${name}` : `$(${name})`;
}

/** Behind a text, `"" +` adds nothing. */
function stripEmpty(expression: NativeExpression): NativeExpression {
  const isEmptyPrefix =
    expression.kind === "binary" &&
    expression.operator === "+" &&
    expression.left.kind === "text" &&
    expression.left.value === "";
  return isEmptyPrefix ? expression.right : expression;
}
