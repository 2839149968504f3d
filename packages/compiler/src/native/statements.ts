import type { Catalog } from "@sipwright/catalog";
import type { ExpressionNode, LogLevel, StatementNode } from "@sipwright/routing";
import { typeOf } from "@sipwright/routing";
import { binary, callOf, type NativeStatement, not, nullValue, number, text, variable } from "./ast.js";
import { formatOf, NativeCalls } from "./calls.js";
import { NativeConditions } from "./conditions.js";
import { Temporaries } from "./lowering.js";

type Of<K extends StatementNode["kind"]> = Extract<StatementNode, { kind: K }>;
type Statements = readonly NativeStatement[];

const levels: Readonly<Record<LogLevel, string>> = {
  debug: "L_DBG",
  info: "L_INFO",
  notice: "L_NOTICE",
  warning: "L_WARN",
  error: "L_ERR",
  critical: "L_CRIT",
};

const armings = {
  failure: "t_on_failure",
  branch: "t_on_branch",
  onreply: "t_on_reply",
  "branch-failure": "t_on_branch_failure",
} as const;

/** Turns the statements of one route block into those of kamailio.cfg. */
export class NativeBlock {
  private readonly temporaries: Temporaries;
  private readonly calls: NativeCalls;
  private readonly conditions: NativeConditions;

  /** @param endsHere may this block be left only as successful, since Kamailio itself started it? */
  constructor(
    catalog: Catalog,
    name: string,
    private readonly endsHere: boolean,
  ) {
    this.temporaries = new Temporaries(name);
    this.calls = new NativeCalls(catalog);
    this.conditions = new NativeConditions(this.temporaries, this.calls);
  }

  statements(nodes: readonly StatementNode[]): Statements {
    return nodes.flatMap((node) => this.placed(node));
  }

  private placed(node: StatementNode): Statements {
    const lowered = this.statement(node);
    if (node.kind === "sequence") return lowered;
    return lowered.map((one) => (one.place === undefined ? { ...one, place: node.place } : one));
  }

  private statement(node: StatementNode): Statements {
    switch (node.kind) {
      case "sequence":
        return this.sequence(node);
      case "assign":
        return this.assign(node);
      case "clear": {
        const target = this.conditions.values.target(node.target);
        return [...target.before, { kind: "assign", target: target.name, value: nullValue }];
      }
      case "when":
        return this.when(node);
      case "choose":
        return this.choose(node);
      case "loop":
        return this.loop(node);
      case "leave-loop":
        return [{ kind: "break" }];
      case "exit":
      case "drop":
        return [{ kind: node.kind }];
      case "return":
        return [{ kind: "return", value: number(this.endsHere ? 1 : node.code) }];
      case "call": {
        const call = this.calls.call(node, this.conditions.values);
        return [...call.before, { kind: "do", call: call.expression }];
      }
      case "route-call":
        return [{ kind: "do", call: this.calls.routeCall(node) }];
      case "store-code":
        return this.storeCode(node);
      case "arm":
        return [{ kind: "do", call: callOf(armings[node.type], text(nameOf(node.route))) }];
      case "log":
        return this.log(node);
      case "raw":
        return node.native === null ? [] : [{ kind: "raw", code: node.native }];
      case "configure":
      case "table":
      case "redis-server":
        return [];
    }
  }

  private sequence(node: Of<"sequence">): Statements {
    const body = this.statements(node.body);
    if (node.title === null || body.length === 0) return body;
    return [{ kind: "comment", text: node.title, place: node.place }, ...body];
  }

  private assign(node: Of<"assign">): Statements {
    const { values } = this.conditions;
    const target = values.target(node.target);
    if (typeOf(node.target) === "boolean" && node.value.kind !== "literal") {
      const condition = this.conditions.condition(node.value);
      const stored = (value: 0 | 1): NativeStatement => ({ kind: "assign", target: target.name, value: number(value) });
      return [
        ...condition.before,
        { kind: "if", condition: condition.expression, body: [stored(1)], otherwise: [stored(0)] },
      ];
    }
    const value = values.value(node.value);
    const store: NativeStatement = { kind: "assign", target: target.name, value: value.expression };
    const before = [...target.before, ...value.before];
    if (node.target.kind !== "xavp") return [...before, store];
    // Without an index Kamailio opens a new structure; with one there must be a structure already.
    const { root, field } = node.target;
    return [
      ...before,
      {
        kind: "if",
        condition: binary("==", variable(`xavp(${root})`), nullValue),
        body: [{ ...store, target: `xavp(${root}=>${field})` }],
        otherwise: [store],
      },
    ];
  }

  private when(node: Of<"when">): Statements {
    const nested = this.nestedWhen(node);
    if (nested !== undefined) return nested;
    const condition = this.conditions.condition(node.condition);
    const body = this.statements(node.body);
    const otherwise = this.statements(node.otherwise);
    const place = node.place;
    if (body.length === 0 && otherwise.length > 0) {
      return [
        ...condition.before,
        { kind: "if", condition: not(condition.expression), body: otherwise, otherwise: [], place },
      ];
    }
    return [...condition.before, { kind: "if", condition: condition.expression, body, otherwise, place }];
  }

  /** `if (a) { …; if (b) … }` instead of a variable for `a && b`, where there is no else that both would need. */
  private nestedWhen(node: Of<"when">): Statements | undefined {
    const { condition } = node;
    if (condition.kind !== "logic" || condition.operator !== "and" || node.otherwise.length > 0) return undefined;
    const asked = condition.operands.map((operand) => this.conditions.condition(operand));
    if (!asked.slice(1).some((one) => one.before.length > 0)) return undefined;
    return asked.reduceRight<Statements>(
      (inner, one) => [
        ...one.before,
        { kind: "if", condition: one.expression, body: inner, otherwise: [], place: node.place },
      ],
      this.statements(node.body),
    );
  }

  private choose(node: Of<"choose">): Statements {
    const { values } = this.conditions;
    const subject = values.value(node.subject);
    const isText = typeOf(node.subject) === "string";
    const constant = (value: string | number) => (isText ? text(String(value)) : number(Number(value)));
    const cases = node.cases.map((one) => ({ value: constant(one.value), body: this.statements(one.body), one }));
    const otherwise = this.statements(node.otherwise);
    const holdsBreak = [...cases.flatMap((one) => one.body), ...otherwise].some(leavesLoop);
    if (!holdsBreak) {
      return [...subject.before, { kind: "switch", subject: subject.expression, cases, otherwise }];
    }
    // A break would leave the switch instead of the loop around it.
    const kept = this.temporaries.next();
    const chain = cases.reduceRight<Statements>(
      (rest, one) => [
        { kind: "if", condition: binary("==", variable(kept), one.value), body: one.body, otherwise: rest },
      ],
      otherwise,
    );
    return [...subject.before, { kind: "assign", target: kept, value: subject.expression }, ...chain];
  }

  private loop(node: Of<"loop">): Statements {
    const turns = this.temporaries.next();
    const condition = this.conditions.condition(node.condition);
    const within = binary("<", variable(turns), number(node.atMost));
    const count: NativeStatement = { kind: "assign", target: turns, value: binary("+", variable(turns), number(1)) };
    const body = [count, ...this.statements(node.body)];
    const start: NativeStatement = { kind: "assign", target: turns, value: number(0) };
    if (condition.before.length === 0) {
      return [start, { kind: "while", condition: binary("&&", within, condition.expression), body }];
    }
    const leave: NativeStatement = {
      kind: "if",
      condition: not(condition.expression),
      body: [{ kind: "break" }],
      otherwise: [],
    };
    return [start, { kind: "while", condition: within, body: [...condition.before, leave, ...body] }];
  }

  private storeCode(node: Of<"store-code">): Statements {
    const target = this.conditions.values.target(node.target);
    const call = this.conditions.condition(node.call);
    return [
      ...target.before,
      ...call.before,
      { kind: "do", call: call.expression },
      { kind: "assign", target: target.name, value: variable("rc") },
    ];
  }

  private log(node: Of<"log">): Statements {
    const pieces = node.parts.map((part) => this.conditions.values.loggable(part as ExpressionNode));
    const parts = [...pieces.flatMap((piece) => piece.parts), { constant: "\n" }];
    return [
      ...pieces.flatMap((piece) => piece.before),
      { kind: "do", call: callOf("xlog", text(levels[node.level]), formatOf(parts)) },
    ];
  }
}

function nameOf(route: { readonly name: string } | string): string {
  return typeof route === "string" ? route : route.name;
}

function leavesLoop(statement: NativeStatement): boolean {
  switch (statement.kind) {
    case "break":
      return true;
    case "if":
      return [...statement.body, ...statement.otherwise].some(leavesLoop);
    default:
      return false;
  }
}

/** Does the last statement leave the block on every path? */
export function endsBlock(statements: Statements): boolean {
  const last = statements.at(-1);
  switch (last?.kind) {
    case "exit":
    case "drop":
    case "return":
      return true;
    case "if":
      return endsBlock(last.body) && endsBlock(last.otherwise);
    default:
      return false;
  }
}
