import type { Catalog } from "@sipwright/catalog";
import {
  type CallNode,
  type ExpressionNode,
  kemiCall,
  type Outline,
  type RouteCallNode,
  type TransformationNode,
  typeOf,
  type VariableNode,
} from "@sipwright/routing";
import { printVariable } from "../native/print.js";
import { binary, boolean, callOf, concatenate, type LuaExpression, nil, not, number, text } from "./ast.js";
import { functionName } from "./names.js";
import { type NativeRoutes, passedArguments } from "./native-routes.js";
import type { Helper } from "./prelude.js";

type Of<K extends ExpressionNode["kind"]> = Extract<ExpressionNode, { kind: K }>;

/** Transformations after which nobody can tell whether the text was absent or empty. */
const keepsEmpty = /^\{(s\.to(lower|upper)|uri\.[a-z]+)\}$/;

/** Turns the expressions of the language into those of Lua. */
export class LuaExpressions {
  readonly helpers = new Set<Helper>();

  constructor(
    private readonly catalog: Catalog,
    private readonly natives: NativeRoutes,
    private readonly outline: Outline,
  ) {}

  /** A value; where it may be absent, it is nil. */
  value(node: ExpressionNode): LuaExpression {
    switch (node.kind) {
      case "literal":
        return typeof node.value === "string"
          ? text(node.value)
          : typeof node.value === "number"
            ? number(node.value)
            : boolean(node.value);
      case "pseudo-variable":
        return this.pseudoVariable(node);
      case "script-variable":
      case "shared-variable":
      case "avp":
      case "xavp":
      case "table-entry":
        return this.variable(node);
      case "transformation":
        return this.transformation(node);
      case "join":
        return this.join(node);
      case "number-text":
        return callOf("string.format", text("%d"), this.value(node.operand));
      case "text-number":
        return this.helper("to_number", this.value(node.operand));
      case "one-line":
        return this.helper("one_line", this.value(node.operand));
      case "arithmetic":
        return this.arithmetic(node);
      case "fallback":
        return this.fallback(node);
      case "comparison":
        return binary(node.operator === "!=" ? "~=" : node.operator, this.value(node.left), this.value(node.right));
      case "match":
        return this.match(node);
      case "digits":
        return binary("~=", callOf("string.find", this.value(node.subject), text("^[0-9]+$")), nil);
      case "presence":
        return binary(node.present ? "~=" : "==", this.value(node.operand), nil);
      case "not":
        return not(this.value(node.operand));
      case "logic":
        return this.logic(node);
      case "call":
        return this.succeeds(node);
      case "route-call":
        return binary(">", this.routeCall(node), number(0));
    }
  }

  /** A call for its effect. */
  effect(node: CallNode): LuaExpression {
    return this.call(node, "call").expression;
  }

  routeCall(node: RouteCallNode): LuaExpression {
    const name = typeof node.route === "string" ? node.route : node.route.name;
    const called = this.outline.routes.find((route) => route.type === "named" && route.name === name);
    if (called?.execution === "native") return this.helper("checked", callOf("KSR.route", text(name)));
    return callOf(functionName("named", name));
  }

  /** The return code, as a number. */
  code(node: CallNode | RouteCallNode): LuaExpression {
    if (node.kind === "route-call") return this.routeCall(node);
    const call = this.call(node, "code");
    if (call.success === "code") return call.expression;
    const condition = call.success === "boolean" ? call.expression : binary(">=", call.expression, number(0));
    return binary("or", binary("and", condition, number(1)), number(-1));
  }

  /** `"$var(x)"`, as KSR.pv takes it. */
  nameOf(node: ExpressionNode, writing: boolean): LuaExpression {
    switch (node.kind) {
      case "pseudo-variable":
        return text(printVariable(node.name));
      case "script-variable":
        return text(`$var(${node.name})`);
      case "shared-variable":
        return text(`$shv(${node.name})`);
      case "avp":
        return text(writing ? `$(avp(${node.name})[*])` : `$avp(${node.name})`);
      case "xavp":
        return text(`$xavp(${node.root}[0]=>${node.field})`);
      default:
        throw new TypeError(`${node.kind} has no name`);
    }
  }

  helper(name: Helper, ...values: readonly LuaExpression[]): LuaExpression {
    this.helpers.add(name);
    return callOf(name, ...values);
  }

  private pseudoVariable(node: Of<"pseudo-variable">): LuaExpression {
    const name = text(printVariable(node.name));
    if (node.valueType === "number") {
      return node.absent === "never" ? callOf("KSR.pv.get", name) : callOf("KSR.pv.getvn", name, number(0));
    }
    if (node.runtimeType === "either") {
      return this.helper(node.absent === "null" ? "value" : "text", name);
    }
    return callOf(node.absent === "reads-empty" ? "KSR.pv.gete" : "KSR.pv.get", name);
  }

  private variable(node: VariableNode): LuaExpression {
    if (node.kind !== "table-entry") {
      const value = callOf("KSR.pv.get", this.nameOf(node, false));
      return node.kind === "script-variable" && node.valueType === "boolean" ? binary("==", value, number(1)) : value;
    }
    const table = typeof node.table === "string" ? node.table : node.table.name;
    const value = callOf("KSR.htable.sht_get", text(table), this.value(node.key));
    return node.valueType === "number" ? binary("or", value, number(0)) : value;
  }

  private transformation(node: TransformationNode): LuaExpression {
    const parameters: LuaExpression[] = [];
    const written = this.writtenTransformation(node, parameters);
    const value = this.transformed(this.innermost(node), written, parameters);
    if (node.partial) return value;
    return binary("or", value, node.valueType === "number" ? number(0) : text(""));
  }

  /** Reads the operand and its transformation as one, where it has a name of its own and is certainly there. */
  private transformed(operand: ExpressionNode, written: string, parameters: readonly LuaExpression[]): LuaExpression {
    if (parameters.length === 0) {
      if (operand.kind === "script-variable") return callOf("KSR.pv.get", text(`$(var(${operand.name})${written})`));
      const isText = operand.kind === "pseudo-variable" && operand.runtimeType === "string";
      const isThere = isText && (operand.absent === "never" || (operand.absent !== "null" && keepsEmpty.test(written)));
      if (isThere) return callOf("KSR.pv.get", text(`$(${operand.name}${written})`));
    }
    return this.helper("transformed", this.value(operand), text(written), ...parameters);
  }

  /** Transformations that follow one another are written as one. */
  private innermost(node: TransformationNode): ExpressionNode {
    return node.operand.kind === "transformation" && !node.operand.partial
      ? this.innermost(node.operand)
      : node.operand;
  }

  /**
   * Values go into variables: Kamailio keeps every name that it is ever asked for, so that a value in the name would let a sender
   * fill its memory.
   */
  private writtenTransformation(node: TransformationNode, parameters: LuaExpression[]): string {
    const inner =
      node.operand.kind === "transformation" && !node.operand.partial
        ? this.writtenTransformation(node.operand, parameters)
        : "";
    const pieces = node.parameters.map((parameter) => {
      if (typeof parameter === "string") return parameter;
      if (parameter.kind === "literal") return String(parameter.value);
      parameters.push(this.value(parameter));
      return `$var(sw_parameter_${parameters.length})`;
    });
    return `${inner}{${[node.name, ...pieces].join(",")}}`;
  }

  private join(node: Of<"join">): LuaExpression {
    return concatenate(node.parts.map((part) => this.value(part)));
  }

  private arithmetic(node: Of<"arithmetic">): LuaExpression {
    const left = this.value(node.left);
    const right = this.value(node.right);
    switch (node.operator) {
      case "/":
        return this.helper("quotient", left, right);
      case "mod":
        return callOf("math.fmod", left, right);
      default:
        return binary(node.operator, left, right);
    }
  }

  private fallback(node: Of<"fallback">): LuaExpression {
    const { operand } = node;
    const fallback = this.value(node.fallback);
    const isPlain = operand.kind === "pseudo-variable" && operand.runtimeType === "string";
    if (!isPlain && operand.kind !== "avp") {
      return binary("or", this.value(operand), fallback);
    }
    const name = this.nameOf(operand, false);
    if (typeOf(node) === "number") return callOf("KSR.pv.getvn", name, fallback);
    if (fallback.kind === "text" && fallback.value === "") return callOf("KSR.pv.gete", name);
    return callOf("KSR.pv.getvs", name, fallback);
  }

  private match(node: Of<"match">): LuaExpression {
    const subject = this.value(node.subject);
    return this.helper("matches", subject, text(this.natives.match(node.pattern)));
  }

  private logic(node: Of<"logic">): LuaExpression {
    const [first, ...rest] = node.operands.map((operand) => this.value(operand));
    if (first === undefined) return boolean(node.operator === "and");
    return rest.reduce((left, right) => binary(node.operator, left, right), first);
  }

  private succeeds(node: CallNode): LuaExpression {
    const call = this.call(node, "call");
    switch (call.success) {
      case "code":
        return binary(">", call.expression, number(0));
      case "boolean":
        return call.expression;
      case "zero":
        return binary(">=", call.expression, number(0));
    }
  }

  private call(
    node: CallNode,
    want: "call" | "code",
  ): { expression: LuaExpression; success: "code" | "boolean" | "zero" } {
    const kemi = kemiCall(node, this.catalog);
    if (kemi === undefined) {
      const route = want === "code" ? this.natives.code(node) : this.natives.call(node);
      const values = passedArguments(node).map((argument) => this.value(argument.value));
      return { expression: this.helper("native", text(route), ...values), success: "code" };
    }
    const path = kemi.module === "" ? `KSR.${kemi.function}` : `KSR.${kemi.module}.${kemi.function}`;
    const values = kemi.arguments.map((argument) => this.value(argument));
    const call = callOf(path, ...values);
    const mayEnd = kemi.success === "code" && node.zero === "ends";
    return { expression: mayEnd ? this.helper("checked", call) : call, success: kemi.success };
  }
}
