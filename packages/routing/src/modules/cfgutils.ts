import { type Expr, expression } from "../expression/expression.js";
import { pseudoVariableNode } from "../expression/pseudo-variable.js";

/** Another whole number from 0 to 2,147,483,647 each time. Not for secrets. Module cfgutils, `$RANDOM`. */
export const randomNumber: Expr<number> = expression(
  pseudoVariableNode({ name: "RANDOM", module: "cfgutils", valueType: "number", absent: "never" }),
);
