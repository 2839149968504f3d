import type { NativeExpression, NativeStatement } from "./ast.js";
import { variable } from "./ast.js";

/** An expression, and what has to be done before it can be read. */
export interface Lowered {
  readonly before: readonly NativeStatement[];
  readonly expression: NativeExpression;
}

export const pure = (expression: NativeExpression): Lowered => ({ before: [], expression });

/** Hands out the names of the compiler's own variables in one route block. They never outlive the statement that needs them. */
export class Temporaries {
  #count = 0;

  constructor(private readonly block: string) {}

  /** `$var(…)`, which holds texts and numbers. */
  next(): string {
    this.#count += 1;
    return `var(sw_${this.block}_${this.#count})`;
  }

  /** `$vn(…)`, which holds null as well. */
  nextNullable(): string {
    this.#count += 1;
    return `vn(sw_${this.block}_${this.#count})`;
  }
}

/** Keeps a value in a variable of the compiler's own, so that its name can stand where only names may. */
export function keep(lowered: Lowered, name: string): Lowered {
  return {
    before: [...lowered.before, { kind: "assign", target: name, value: lowered.expression }],
    expression: variable(name),
  };
}
