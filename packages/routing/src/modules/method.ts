import { InvalidValueError } from "../errors.js";
import { equals } from "../expression/comparison.js";
import type { Expr } from "../expression/expression.js";
import { or } from "../expression/logic.js";
import { message } from "../expression/message.js";

/** Is the method of the message (of a reply: that of its CSeq) one of these? Methods are case-sensitive (RFC 3261 section 7.1). */
export function method(...names: readonly [string, ...string[]]): Expr<boolean> {
  const tests = names.map((name) => {
    if (!/^[A-Z]+$/.test(name))
      throw new InvalidValueError("method()", JSON.stringify(name), "Write the method in capitals.");
    return equals(message.method, name);
  });
  const [only] = tests;
  return tests.length === 1 && only !== undefined ? only : or(...tests);
}
