import type { ExpressionNode } from "./expression/expression.js";
import type { Program } from "./program.js";
import type { RouteNode } from "./route/route.js";
import type { Declaration } from "./statement/configure.js";
import type { StatementNode } from "./statement/statement.js";

/** What stands directly inside a node. */
export interface Children {
  readonly expressions: readonly ExpressionNode[];
  readonly statements: readonly StatementNode[];
}

const none: Children = Object.freeze({ expressions: [], statements: [] });

function expressionsOnly(...expressions: readonly ExpressionNode[]): Children {
  return { expressions, statements: [] };
}

export function childrenOf(node: ExpressionNode | StatementNode): Children {
  switch (node.kind) {
    case "literal":
    case "pseudo-variable":
    case "script-variable":
    case "avp":
    case "xavp":
    case "shared-variable":
    case "route-call":
    case "arm":
    case "leave-loop":
    case "exit":
    case "drop":
    case "return":
    case "raw":
    case "configure":
    case "table":
    case "redis-server":
      return none;
    case "table-entry":
      return expressionsOnly(node.key);
    case "transformation":
      return expressionsOnly(node.operand, ...node.parameters.filter((one) => typeof one !== "string"));
    case "join":
    case "log":
      return expressionsOnly(...node.parts);
    case "number-text":
    case "one-line":
    case "text-number":
    case "presence":
    case "not":
      return expressionsOnly(node.operand);
    case "arithmetic":
    case "comparison":
      return expressionsOnly(node.left, node.right);
    case "match":
    case "digits":
      return expressionsOnly(node.subject);
    case "fallback":
      return expressionsOnly(node.operand, node.fallback);
    case "logic":
      return expressionsOnly(...node.operands);
    case "call":
      return expressionsOnly(
        ...node.arguments.map((argument) => argument.value),
        ...(typeof node.kemi === "string" ? [] : node.kemi.arguments),
      );
    case "sequence":
      return { expressions: [], statements: node.body };
    case "assign":
      return expressionsOnly(node.target, node.value);
    case "clear":
      return expressionsOnly(node.target);
    case "store-code":
      return expressionsOnly(node.target, node.call);
    case "when":
      return { expressions: [node.condition], statements: [...node.body, ...node.otherwise] };
    case "choose":
      return {
        expressions: [node.subject],
        statements: [...node.cases.flatMap((one) => one.body), ...node.otherwise],
      };
    case "loop":
      return { expressions: [node.condition], statements: node.body };
  }
}

/** Visits statements and expressions in the order in which they are written, parents first. */
export function walk(
  statements: readonly StatementNode[],
  visit: (node: ExpressionNode | StatementNode) => void,
): void {
  for (const statement of statements) walkNode(statement, visit);
}

export function walkNode(
  node: ExpressionNode | StatementNode,
  visit: (node: ExpressionNode | StatementNode) => void,
): void {
  visit(node);
  const { expressions, statements } = childrenOf(node);
  for (const expression of expressions) walkNode(expression, visit);
  for (const statement of statements) walkNode(statement, visit);
}

/** The blocks that Kamailio starts by itself when a message passes. */
export type EntryBlock = "request" | "reply" | "onsend";

/** A program with everything that its nodes refer to, each once, in the order of first mention. */
export interface Outline {
  readonly entries: ReadonlyMap<EntryBlock, readonly StatementNode[]>;
  /** Routes by type and name; the first of each name. */
  readonly routes: readonly RouteNode[];
  /** Different routes that claim the same type and name. */
  readonly clashes: readonly RouteNode[];
  readonly declarations: readonly Declaration[];
}

export function outline(program: Program): Outline {
  const entries = new Map<EntryBlock, readonly StatementNode[]>([["request", program.request]]);
  if (program.reply !== null) entries.set("reply", program.reply);
  if (program.onsend !== null) entries.set("onsend", program.onsend);

  const routes = new Map<string, RouteNode>();
  const clashes = new Set<RouteNode>();
  const declarations = new Set<Declaration>(program.tables);

  const collect = (node: ExpressionNode | StatementNode): void => {
    switch (node.kind) {
      case "route-call":
      case "arm":
        if (typeof node.route !== "string") addRoute(node.route);
        break;
      case "table-entry":
        if (typeof node.table !== "string") declarations.add(node.table);
        break;
      case "configure":
      case "table":
      case "redis-server":
        declarations.add(node);
        break;
      case "call":
        for (const declaration of node.uses) declarations.add(declaration);
        break;
    }
  };
  const addRoute = (route: RouteNode): void => {
    const key = `${route.type} ${route.name}`;
    const known = routes.get(key);
    if (known === undefined) {
      routes.set(key, route);
      walk(route.body, collect);
    } else if (known !== route) {
      clashes.add(route);
    }
  };

  for (const statements of entries.values()) walk(statements, collect);
  for (const route of program.routes) addRoute(route);
  return { entries, routes: [...routes.values()], clashes: [...clashes], declarations: [...declarations] };
}
