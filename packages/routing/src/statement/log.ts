import type { RouteKind } from "@sipwright/catalog";
import type { Expr, ExpressionNode } from "../expression/expression.js";
import { toNode } from "../expression/literal.js";
import { makeNode, type Node } from "../node.js";
import { type Statement, statement } from "./statement.js";

export type LogLevel = "debug" | "info" | "notice" | "warning" | "error" | "critical";

export interface LogNode extends Node {
  readonly kind: "log";
  readonly level: LogLevel;
  readonly parts: readonly ExpressionNode[];
}

/** What a log line can be made of. An absent value is written as `<null>`. */
export type Loggable = Expr<string | number | null> | string | number;

function at(level: LogLevel) {
  return (...parts: readonly Loggable[]): Statement<RouteKind> =>
    statement(
      makeNode<LogNode>({
        kind: "log",
        level,
        parts: Object.freeze(parts.map((part) => toNode(part, `log.${level}()`))),
      }),
    );
}

/** Writes a line to Kamailio's log, at most 4,000 bytes of it. Never log credentials. Source: module xlog; KEMI `KSR.info` and its kin. */
export const log = Object.freeze({
  debug: at("debug"),
  info: at("info"),
  notice: at("notice"),
  warning: at("warning"),
  error: at("error"),
  critical: at("critical"),
});
