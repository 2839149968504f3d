import { InvalidValueError } from "../errors.js";
import { type Assignable, assignable, type ExpressionNode, type Value } from "../expression/expression.js";
import { toNode } from "../expression/literal.js";
import { checkIdentifier } from "../names.js";
import { makeNode, type Node } from "../node.js";

export interface TableOptions {
  /** Seconds until an entry that is not written again disappears; for ever if not given. */
  readonly expires?: number;
  /** The number of slots as a power of two, 2 to 31; 8 if not given. */
  readonly sizePower?: number;
  /** Send every change to the peers over DMQ, where the program has peers (module dmq is configured). */
  readonly replicate?: boolean;
}

/** A table of module htable, in the memory that all workers share. */
export interface TableNode extends Node {
  readonly kind: "table";
  readonly name: string;
  readonly valueType: "string" | "number";
  readonly expires: number | null;
  readonly sizePower: number;
  readonly replicate: boolean;
}

/** `$sht(table=>key)`. A table named by text only must be declared somewhere else in the program. */
export interface TableEntryNode extends Node {
  readonly kind: "table-entry";
  readonly table: TableNode | string;
  readonly key: ExpressionNode;
  readonly valueType: "string" | "number";
}

declare const held: unique symbol;

export interface Table<out T extends string | number> extends TableNode {
  readonly [held]: T;
}

function range(where: string, name: string, value: number | undefined, from: number, to: number): number | undefined {
  if (value === undefined || (Number.isInteger(value) && value >= from && value <= to)) return value;
  throw new InvalidValueError(where, `${name} ${value}`, `Use a whole number from ${from} to ${to}.`);
}

function declare(valueType: TableNode["valueType"], name: string, options: TableOptions): TableNode {
  return makeNode<TableNode>({
    kind: "table",
    name: checkIdentifier("a table", name),
    valueType,
    expires: range("table", "expires", options.expires, 1, 2 ** 31 - 1) ?? null,
    sizePower: range("table", "sizePower", options.sizePower, 2, 31) ?? 8,
    replicate: options.replicate ?? false,
  });
}

/** Tables of shared memory. Source: module htable, parameter `htable`. */
export const table = Object.freeze({
  text: (name: string, options: TableOptions = {}) => declare("string", name, options) as Table<string>,
  number: (name: string, options: TableOptions = {}) => declare("number", name, options) as Table<number>,
});

/**
 * What a table holds under a key. A text is absent until it is set; a number is 0.
 *
 * @example
 * ```ts
 * const failures = table.number("failures", { expires: 300 });
 * const fails: Expr<number> = entry(failures, source.address);
 * ```
 */
export function entry(of: Table<number>, key: Value<string>): Assignable<number>;
export function entry(of: Table<string> | string, key: Value<string>): Assignable<string | null>;
export function entry(of: TableNode | string, key: Value<string>): Assignable<string | null> | Assignable<number> {
  return assignable<string | null>(
    makeNode<TableEntryNode>({
      kind: "table-entry",
      table: of,
      key: toNode(key, "entry()"),
      valueType: typeof of === "string" ? "string" : of.valueType,
    }),
  );
}
