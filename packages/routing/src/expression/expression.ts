import type { Node } from "../node.js";
import type { VariableNode } from "../variable/variable.js";
import type { FallbackNode, PresenceNode } from "./absence.js";
import type { ArithmeticNode } from "./arithmetic.js";
import type { ComparisonNode } from "./comparison.js";
import type { LiteralNode } from "./literal.js";
import type { ConditionNode } from "./logic.js";
import type { DigitsNode, MatchNode } from "./match.js";
import type { OneLineNode } from "./one-line.js";
import type { PseudoVariableNode } from "./pseudo-variable.js";
import type { JoinNode, NumberTextNode, TextNumberNode } from "./text.js";
import type { TransformationNode } from "./transformation.js";

/** What a value can be while a message is routed. `null` is an absent value, as of a header that the message does not have. */
export type Scalar = string | number | boolean | null;
export type ValueType = "string" | "number" | "boolean";

/** The type of a value as the program text names it. */
export type TypeNameOf<T extends Scalar> = T extends string ? "string" : T extends number ? "number" : "boolean";

declare const yields: unique symbol;
declare const writes: unique symbol;

/**
 * A value known only while a message is routed. Reading it has no effect.
 * `Expr<string | null>` may be absent and must be handled (`orElse`, `isSet`) before it can be used as text.
 */
export interface Expr<out T extends Scalar> extends Node {
  readonly [yields]: T;
}

/** An expression that can be assigned to: it reads as `Read` and takes values of type `Write`. */
export interface Assignable<out Read extends Scalar, in Write extends Scalar = NonNullable<Read>> extends Expr<Read> {
  readonly [writes]: (value: Write) => void;
}

/** An expression, or a constant of the same type. */
export type Value<T extends Scalar> = T extends null ? Expr<null> : Expr<T> | Exclude<T, null>;

/** Every expression node, for those who walk a program. */
export type ExpressionNode =
  | LiteralNode
  | PseudoVariableNode
  | VariableNode
  | TransformationNode
  | JoinNode
  | NumberTextNode
  | OneLineNode
  | TextNumberNode
  | ArithmeticNode
  | ComparisonNode
  | MatchNode
  | DigitsNode
  | PresenceNode
  | FallbackNode
  | ConditionNode;

/** The public face of a freshly made node. */
export function expression<T extends Scalar>(node: ExpressionNode): Expr<T> {
  return node as unknown as Expr<T>;
}

export function assignable<Read extends Scalar, Write extends Scalar = NonNullable<Read>>(
  node: ExpressionNode,
): Assignable<Read, Write> {
  return node as unknown as Assignable<Read, Write>;
}
