import type { LogLevel, StatementNode } from "@sipwright/routing";
import { mayBeAbsent, typeOf } from "@sipwright/routing";
import { binary, callOf, concatenate, type LuaExpression, type LuaStatement, name, not, number, text } from "./ast.js";
import type { LuaExpressions } from "./expressions.js";
import { functionName } from "./names.js";
import type { NativeRoutes } from "./native-routes.js";

type Of<K extends StatementNode["kind"]> = Extract<StatementNode, { kind: K }>;
type Statements = readonly LuaStatement[];

const levels: Readonly<Record<LogLevel, string>> = {
  debug: "KSR.dbg",
  info: "KSR.info",
  notice: "KSR.notice",
  warning: "KSR.warn",
  error: "KSR.err",
  critical: "KSR.crit",
};

const armings = {
  failure: "KSR.tm.t_on_failure",
  branch: "KSR.tm.t_on_branch",
  onreply: "KSR.tm.t_on_reply",
  "branch-failure": "KSR.tm.t_on_branch_failure",
} as const;

/** Turns the statements of one route block into those of Lua. */
export class LuaBlock {
  #loops = 0;

  constructor(
    private readonly expressions: LuaExpressions,
    private readonly natives: NativeRoutes,
    private readonly endsHere: boolean,
  ) {}

  statements(nodes: readonly StatementNode[]): Statements {
    return nodes.flatMap((node) => {
      const lowered = this.statement(node);
      if (node.kind === "sequence") return lowered;
      return lowered.map((one) => (one.place === undefined ? { ...one, place: node.place } : one));
    });
  }

  private statement(node: StatementNode): Statements {
    switch (node.kind) {
      case "sequence": {
        const body = this.statements(node.body);
        if (node.title === null || body.length === 0) return body;
        return [{ kind: "comment", text: node.title, place: node.place }, ...body];
      }
      case "assign":
        return this.assign(node);
      case "clear":
        return [{ kind: "do", call: this.clear(node) }];
      case "when":
        return this.when(node);
      case "choose":
        return this.choose(node);
      case "loop":
        return this.loop(node);
      case "leave-loop":
        return [{ kind: "break" }];
      case "exit":
        return [{ kind: "do", call: callOf("KSR.x.exit") }];
      case "drop":
        return [{ kind: "do", call: callOf("KSR.x.drop") }];
      case "return":
        return [{ kind: "return", value: number(this.endsHere ? 1 : node.code) }];
      case "call":
        return [{ kind: "do", call: this.expressions.effect(node) }];
      case "route-call":
        return [{ kind: "do", call: this.expressions.routeCall(node) }];
      case "store-code":
        return [{ kind: "do", call: this.store(node.target, this.expressions.code(node.call)) }];
      case "arm": {
        const route = typeof node.route === "string" ? node.route : node.route.name;
        return [{ kind: "do", call: callOf(armings[node.type], text(functionName(node.type, route))) }];
      }
      case "log":
        return [{ kind: "do", call: this.log(node) }];
      case "raw":
        return this.raw(node);
      case "configure":
      case "table":
      case "redis-server":
        return [];
    }
  }

  private assign(node: Of<"assign">): Statements {
    const value = this.expressions.value(node.value);
    if (node.target.kind === "xavp") {
      const { root, field } = node.target;
      const writer = node.target.valueType === "number" ? "KSR.pv.seti" : "KSR.pv.sets";
      return [
        {
          kind: "if",
          condition: callOf("KSR.pv.is_null", text(`$xavp(${root})`)),
          body: [{ kind: "do", call: callOf(writer, text(`$xavp(${root}=>${field})`), value) }],
          otherwise: [{ kind: "do", call: this.store(node.target, value) }],
        },
      ];
    }
    if (typeOf(node.target) !== "boolean") return [{ kind: "do", call: this.store(node.target, value) }];
    if (node.value.kind === "literal") {
      return [{ kind: "do", call: this.store(node.target, number(node.value.value === true ? 1 : 0)) }];
    }
    const stored = (flag: 0 | 1): LuaStatement => ({ kind: "do", call: this.store(node.target, number(flag)) });
    return [{ kind: "if", condition: value, body: [stored(1)], otherwise: [stored(0)] }];
  }

  private store(target: Of<"assign">["target"], value: LuaExpression): LuaExpression {
    const isText = typeOf(target) === "string";
    if (target.kind === "table-entry") {
      const table = typeof target.table === "string" ? target.table : target.table.name;
      const writer = isText ? "KSR.htable.sht_sets" : "KSR.htable.sht_seti";
      return callOf(writer, text(table), this.expressions.value(target.key), value);
    }
    return callOf(isText ? "KSR.pv.sets" : "KSR.pv.seti", this.expressions.nameOf(target, true), value);
  }

  private clear(node: Of<"clear">): LuaExpression {
    const { target } = node;
    if (target.kind === "table-entry") {
      const table = typeof target.table === "string" ? target.table : target.table.name;
      return callOf("KSR.htable.sht_rm", text(table), this.expressions.value(target.key));
    }
    return callOf("KSR.pv.unset", this.expressions.nameOf(target, true));
  }

  private when(node: Of<"when">): Statements {
    const condition = this.expressions.value(node.condition);
    const body = this.statements(node.body);
    const otherwise = this.statements(node.otherwise);
    if (body.length === 0 && otherwise.length > 0) {
      return [{ kind: "if", condition: not(condition), body: otherwise, otherwise: [] }];
    }
    return [{ kind: "if", condition, body, otherwise, place: node.place }];
  }

  private choose(node: Of<"choose">): Statements {
    const isText = typeOf(node.subject) === "string";
    const constant = (value: string | number) => (isText ? text(String(value)) : number(Number(value)));
    const chain = node.cases.reduceRight<Statements>(
      (rest, one) => [
        {
          kind: "if",
          condition: binary("==", name("subject"), constant(one.value)),
          body: this.statements(one.body),
          otherwise: rest,
        },
      ],
      this.statements(node.otherwise),
    );
    return [
      {
        kind: "block",
        body: [{ kind: "local", name: "subject", value: this.expressions.value(node.subject) }, ...chain],
      },
    ];
  }

  private loop(node: Of<"loop">): Statements {
    this.#loops += 1;
    const turns = `turns_${this.#loops}`;
    const within = binary("<", name(turns), number(node.atMost));
    return [
      {
        kind: "block",
        body: [
          { kind: "local", name: turns, value: number(0) },
          {
            kind: "while",
            condition: binary("and", within, this.expressions.value(node.condition)),
            body: [
              { kind: "assign", name: turns, value: binary("+", name(turns), number(1)) },
              ...this.statements(node.body),
            ],
          },
        ],
      },
    ];
  }

  private log(node: Of<"log">): LuaExpression {
    const parts = node.parts.map((part) => {
      if (part.kind === "literal") return text(String(part.value));
      if (part.kind === "pseudo-variable" && part.absent === "null") {
        return callOf("KSR.pv.getw", this.expressions.nameOf(part, false));
      }
      const value = this.expressions.value(part);
      const written = typeOf(part) === "number" ? callOf("string.format", text("%d"), value) : value;
      return mayBeAbsent(part) ? binary("or", value, text("<null>")) : written;
    });
    return callOf(levels[node.level], concatenate([...parts, text("\n")]));
  }

  private raw(node: Of<"raw">): Statements {
    if (node.lua !== null) return [{ kind: "raw", code: node.lua }];
    if (node.native === null) return [];
    return [{ kind: "do", call: this.expressions.helper("native", text(this.natives.raw(node.native))) }];
  }
}

/** Does the last statement leave the function on every path? */
export function returnsAtEnd(statements: Statements): boolean {
  return statements.at(-1)?.kind === "return";
}
