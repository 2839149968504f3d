import type { Catalog } from "@sipwright/catalog";
import type { Outline, RouteNode, RouteType, ScriptVariableNode, StatementNode } from "@sipwright/routing";
import { section } from "../configuration/head.js";
import { scriptVariablesOf } from "../script-variables.js";
import type { SourceText } from "../source-text.js";
import { type NativeStatement, number, text } from "./ast.js";
import { NativePrinter } from "./print.js";
import { endsBlock, NativeBlock } from "./statements.js";

/** In quotes a name may be any word, one of the language's own as well. */
const heads: Readonly<Record<RouteType, (name: string) => string>> = {
  named: (name) => `route["${name}"]`,
  failure: (name) => `failure_route["${name}"]`,
  branch: (name) => `branch_route["${name}"]`,
  onreply: (name) => `onreply_route["${name}"]`,
  "branch-failure": (name) => `event_route[tm:branch-failure:${name}]`,
  event: (name) => `event_route[${name}]`,
};

const entryHeads = { request: "request_route", reply: "reply_route", onsend: "onsend_route" } as const;

const order: readonly RouteType[] = ["named", "branch", "onreply", "failure", "branch-failure", "event"];

function initialise(variable: ScriptVariableNode): NativeStatement {
  const { initial, name } = variable;
  const value = typeof initial === "string" ? text(initial) : number(Number(initial));
  return { kind: "assign", target: `var(${name})`, value };
}

const success: NativeStatement = { kind: "return", value: number(1) };

/** Writes route blocks in the native dialect. */
export class NativeRouteWriter {
  private readonly printer: NativePrinter;

  constructor(
    private readonly out: SourceText,
    private readonly outline: Outline,
    private readonly catalog: Catalog,
  ) {
    this.printer = new NativePrinter(out);
  }

  all(): void {
    section(this.out, "Routing");
    for (const [entry, body] of this.outline.entries) {
      const statements = this.body(body, entry, true);
      // The reply route drops the reply where its last command returned less than 1.
      const ended = entry === "reply" && !endsBlock(statements) ? [...statements, success] : statements;
      this.write(entryHeads[entry], ended, body[0]);
    }
    this.routes(this.outline.routes);
  }

  routes(routes: readonly RouteNode[]): void {
    for (const type of order) {
      for (const route of routes) if (route.type === type) this.route(route);
    }
  }

  /** A route of the compiler's own. */
  helper(name: string, statements: readonly NativeStatement[]): void {
    this.write(heads.named(name), statements, undefined);
  }

  private route(route: RouteNode): void {
    const isNamed = route.type === "named";
    const statements = this.body(route.body, route.name.replaceAll(/[^A-Za-z0-9_]/g, "_"), !isNamed, route.type);
    // Module tm complains of a failure or reply route whose last command returned less than 0.
    const hasResult = isNamed || route.type === "failure" || route.type === "onreply";
    const ended = hasResult && !endsBlock(statements) ? [...statements, success] : statements;
    this.write(heads[route.type](route.name), ended, route);
  }

  private body(
    nodes: readonly StatementNode[],
    name: string,
    startedByKamailio: boolean,
    type?: RouteType,
  ): readonly NativeStatement[] {
    const keepsVariables = !startedByKamailio || type === "branch";
    const variables = keepsVariables ? [] : scriptVariablesOf(nodes, this.outline);
    const block = new NativeBlock(this.catalog, name, startedByKamailio);
    return [...variables.map(initialise), ...block.statements(nodes)];
  }

  private write(
    head: string,
    statements: readonly NativeStatement[],
    node: RouteNode | StatementNode | undefined,
  ): void {
    this.out.blank();
    this.printer.block(head, statements, node?.place);
  }
}
