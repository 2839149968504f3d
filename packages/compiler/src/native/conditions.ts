import { type ExpressionNode, mayBeAbsent } from "@sipwright/routing";
import {
  always,
  asText,
  binary,
  callOf,
  type NativeExpression,
  never,
  not,
  nullValue,
  number,
  text,
  variable,
} from "./ast.js";
import { formatOf, type NativeCalls } from "./calls.js";
import { NativeValues } from "./expressions.js";
import { keep, type Lowered, pure, type Temporaries } from "./lowering.js";

type Of<K extends ExpressionNode["kind"]> = Extract<ExpressionNode, { kind: K }>;

/** Turns the conditions of the language into those of kamailio.cfg. */
export class NativeConditions {
  readonly values: NativeValues;

  constructor(
    private readonly temporaries: Temporaries,
    private readonly calls: NativeCalls,
  ) {
    this.values = new NativeValues(temporaries, (node) => this.condition(node));
  }

  condition(node: ExpressionNode): Lowered {
    switch (node.kind) {
      case "literal":
        return pure(node.value === true ? always : never);
      case "script-variable":
        return pure(binary("==", variable(`var(${node.name})`), number(1)));
      case "comparison":
        return node.operands === "number" ? this.compareNumbers(node) : this.compareTexts(node);
      case "match": {
        const subject = this.values.text(node.subject);
        return { ...subject, expression: binary("=~", subject.expression, text(node.pattern)) };
      }
      case "digits": {
        const { before, parts } = this.values.format(node.subject);
        return { before, expression: callOf("is_numeric", formatOf(parts)) };
      }
      case "presence": {
        const operand = this.values.nullable(node.operand);
        return { ...operand, expression: binary(node.present ? "!=" : "==", operand.expression, nullValue) };
      }
      case "not": {
        const operand = this.condition(node.operand);
        return { ...operand, expression: not(operand.expression) };
      }
      case "logic":
        return this.logic(node);
      case "call":
        return this.calls.call(node, this.values);
      case "route-call":
        return pure(this.calls.routeCall(node));
      default:
        throw new TypeError(`${node.kind} is no condition`);
    }
  }

  private compareNumbers(node: Of<"comparison">): Lowered {
    const right = this.values.number(node.right);
    if (!mayBeAbsent(node.left)) {
      const left = this.values.number(node.left);
      return {
        before: [...left.before, ...right.before],
        expression: binary(node.operator, left.expression, right.expression),
      };
    }
    return this.guarded(node, this.values.nullable(node.left), right, (left) => left);
  }

  private compareTexts(node: Of<"comparison">): Lowered {
    if (node.left.kind === "literal" && node.right.kind === "literal") {
      return pure((node.left.value === node.right.value) === (node.operator === "==") ? always : never);
    }
    const right = this.values.text(node.right);
    const isPlainConstant = node.right.kind === "literal" && node.right.value !== "";
    if (isPlainConstant && node.left.kind === "pseudo-variable" && node.left.runtimeType === "string") {
      return { ...right, expression: binary(node.operator, variable(node.left.name), right.expression) };
    }
    if (!mayBeAbsent(node.left) || isPlainConstant) {
      const left = mayBeAbsent(node.left) ? this.values.nullable(node.left) : this.values.text(node.left);
      const operand = mayBeAbsent(node.left) ? asText(left.expression) : left.expression;
      return {
        before: [...left.before, ...right.before],
        expression: binary(node.operator, operand, right.expression),
      };
    }
    return this.guarded(node, this.values.nullable(node.left), right, asText);
  }

  /** An absent value equals nothing: ask for its presence first. */
  private guarded(
    node: Of<"comparison">,
    left: Lowered,
    right: Lowered,
    read: (left: NativeExpression) => NativeExpression,
  ): Lowered {
    const kept = left.expression.kind === "variable" ? left : keep(left, this.temporaries.nextNullable());
    const isDifference = node.operator === "!=";
    return {
      before: [...kept.before, ...right.before],
      expression: binary(
        isDifference ? "||" : "&&",
        binary(isDifference ? "==" : "!=", kept.expression, nullValue),
        binary(node.operator, read(kept.expression), right.expression),
      ),
    };
  }

  /** What has to be done before an operand is asked must not be done when it is not asked. */
  private logic(node: Of<"logic">): Lowered {
    const operator = node.operator === "and" ? "&&" : "||";
    const [first, ...rest] = node.operands.map((operand) => this.condition(operand));
    if (first === undefined) return pure(node.operator === "and" ? always : never);
    return rest.reduce((left, right) => {
      if (right.before.length === 0) {
        return { before: left.before, expression: binary(operator, left.expression, right.expression) };
      }
      return this.stepwise(node.operator, left, right);
    }, first);
  }

  private stepwise(operator: "and" | "or", left: Lowered, right: Lowered): Lowered {
    const result = this.temporaries.next();
    const store = (value: 0 | 1) => ({ kind: "assign", target: result, value: number(value) }) as const;
    const asked = [
      ...right.before,
      { kind: "if", condition: right.expression, body: [store(1)], otherwise: [store(0)] } as const,
    ];
    return {
      before: [
        ...left.before,
        {
          kind: "if",
          condition: left.expression,
          body: operator === "and" ? asked : [store(1)],
          otherwise: operator === "and" ? [store(0)] : asked,
        },
      ],
      expression: binary("==", variable(result), number(1)),
    };
  }
}
