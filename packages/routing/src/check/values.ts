import { findPseudoVariable, findTransformation, modulesWithPseudoVariable } from "@sipwright/catalog";
import type { ExpressionNode, ValueType } from "../expression/expression.js";
import { mayBeAbsent, typeOf } from "../expression/type-of.js";
import type { Node } from "../node.js";
import type { StatementNode } from "../statement/statement.js";
import { walk } from "../walk.js";
import type { CheckContext } from "./context.js";
import type { BlockInContext } from "./contexts.js";
import { findings } from "./findings.js";

interface Need {
  readonly where: string;
  readonly value: ExpressionNode;
  readonly type: ValueType | "text or number";
  /** May it be absent here? */
  readonly absent?: true;
}

const ofType = (type: Need["type"], where: string, values: readonly ExpressionNode[]): readonly Need[] =>
  values.map((value) => ({ where, value, type }));

/** What a node asks of the values in it. TypeScript says the same; this is for values that it did not see. */
function needsOf(node: ExpressionNode | StatementNode): readonly Need[] {
  switch (node.kind) {
    case "join":
      return ofType("string", "a part of a joined text", node.parts);
    case "number-text":
      return ofType("number", "the operand of toText()", [node.operand]);
    case "text-number":
      return ofType("string", "the operand of toNumber()", [node.operand]);
    case "one-line":
      return ofType("string", "the operand of oneLine()", [node.operand]);
    case "transformation":
      return ofType("string", `the operand of {${node.name}}`, [node.operand]);
    case "arithmetic":
      return ofType("number", `an operand of ${node.operator}`, [node.left, node.right]);
    case "comparison":
      return [
        { where: "the left side of a comparison", value: node.left, type: node.operands, absent: true },
        { where: "the right side of a comparison", value: node.right, type: node.operands },
      ];
    case "match":
      return ofType("string", "the subject of matches()", [node.subject]);
    case "digits":
      return ofType("string", "the subject of isDigits()", [node.subject]);
    case "fallback":
      return ofType(typeOf(node.operand), "the second argument of orElse()", [node.fallback]);
    case "logic":
      return ofType("boolean", `an operand of ${node.operator}()`, node.operands);
    case "not":
      return ofType("boolean", "the operand of not()", [node.operand]);
    case "table-entry":
      return ofType("string", "the key of a table", [node.key]);
    case "call":
      return ofType(
        "text or number",
        `an argument of ${node.module}.${node.function}()`,
        node.arguments.map((argument) => argument.value),
      );
    case "assign":
      return ofType(typeOf(node.target), "the value of set()", [node.value]);
    case "when":
      return ofType("boolean", "the condition of when()", [node.condition]);
    case "loop":
      return ofType("boolean", "the condition of loop()", [node.condition]);
    case "choose":
      return ofType("text or number", "the subject of choose()", [node.subject]);
    case "store-code":
      return ofType("number", "the target of storeCode()", [node.target]);
    default:
      return [];
  }
}

/** Are values of the right type, present where they must be, and known to the release? */
export function checkValues(blocks: readonly BlockInContext[], context: CheckContext): void {
  for (const block of blocks) {
    let statement: Node = block.body[0] ?? { kind: "nothing" };
    walk(block.body, (node) => {
      if (node.place !== undefined) statement = node;
      for (const need of needsOf(node)) checkNeed(need, node.place === undefined ? statement : node, context);
      checkNames(node, context);
    });
  }
}

function checkNeed(need: Need, at: Node, context: CheckContext): void {
  const type = typeOf(need.value);
  const fits = need.type === "text or number" ? type !== "boolean" : type === need.type;
  if (!fits) context.report(findings.wrongType(at, need.where, need.type, type));
  else if (need.absent === undefined && mayBeAbsent(need.value)) context.report(findings.mayBeAbsent(at, need.where));
}

function checkNames(node: ExpressionNode | StatementNode, context: CheckContext): void {
  const { catalog, release } = context;
  if (node.kind === "pseudo-variable") {
    const name = /^[A-Za-z0-9_?]+/.exec(node.name)?.[0] ?? node.name;
    const isKnown =
      findPseudoVariable(catalog, "core", name) !== undefined ||
      (node.module !== null && findPseudoVariable(catalog, node.module, name) !== undefined) ||
      (node.module === null && modulesWithPseudoVariable(catalog, name).length > 0);
    if (!isKnown) context.report(findings.unknownPseudoVariable(node, `$${name}`, release));
  }
  if (node.kind === "transformation") {
    const [group = "", ...rest] = node.name.split(".");
    const members = findTransformation(catalog, group)?.entry.members;
    const isKnown = members !== undefined && (members.length === 0 || members.includes(rest.join(".")));
    if (!isKnown) context.report(findings.unknownTransformation(node, `{${node.name}}`, release));
  }
}
