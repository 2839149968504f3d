import { InvalidValueError } from "../errors.js";
import { makeNode, type Node } from "../node.js";
import { type Expr, type ExpressionNode, expression, type Value } from "./expression.js";
import { toNode } from "./literal.js";

export interface MatchNode extends Node {
  readonly kind: "match";
  readonly subject: ExpressionNode;
  /** A POSIX extended regular expression; letters match in either case. */
  readonly pattern: string;
}

const unsupported: readonly (readonly [RegExp, string])[] = [
  [/\(\?/, "POSIX has no (?…) groups; write the alternatives out."],
  [/\\[dD]/, "POSIX has no \\d; write [0-9]."],
  [/(^|[^\\])[*+?}]\?/, "POSIX has no lazy repetition; bound what may stand there with a bracket expression."],
  [/\0/, "A pattern cannot hold a NUL byte."],
];

function checkPattern(pattern: string): string {
  for (const [part, mend] of unsupported) {
    if (part.test(pattern)) throw new InvalidValueError("matches()", `the pattern ${JSON.stringify(pattern)}`, mend);
  }
  try {
    new RegExp(pattern.replaceAll(/\[:[a-z]+:\]/g, "a"));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new InvalidValueError(
      "matches()",
      `the pattern ${JSON.stringify(pattern)}`,
      `Mend the expression: ${reason}.`,
    );
  }
  return pattern;
}

/**
 * Does the text match a POSIX extended regular expression? Letters match in either case, `.` matches a line break too,
 * and `^` and `$` stand for the ends of the text only. What follows a NUL byte is not looked at: ask {@link isDigits} or
 * `isAlphanumeric()` where a whole value has to be trusted.
 */
export function matches(subject: Value<string>, pattern: string): Expr<boolean> {
  return expression(
    makeNode<MatchNode>({ kind: "match", subject: toNode(subject, "matches()"), pattern: checkPattern(pattern) }),
  );
}

export interface DigitsNode extends Node {
  readonly kind: "digits";
  readonly subject: ExpressionNode;
}

/** Is the text one or more of the digits 0 to 9, and nothing else, to its last byte? */
export function isDigits(subject: Value<string>): Expr<boolean> {
  return expression(makeNode<DigitsNode>({ kind: "digits", subject: toNode(subject, "isDigits()") }));
}

const special = /[.*+?^${}()|[\]\\]/g;

/** Does the text begin with this constant? Letters match in either case. */
export function startsWith(subject: Value<string>, beginning: string): Expr<boolean> {
  return matches(subject, `^${beginning.replaceAll(special, "\\$&")}`);
}

/** Does the text contain this constant? Letters match in either case. */
export function contains(subject: Value<string>, part: string): Expr<boolean> {
  return matches(subject, part.replaceAll(special, "\\$&"));
}
