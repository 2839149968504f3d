import type { StatementNode } from "../statement/statement.js";
import type { CheckContext } from "./context.js";
import type { BlockInContext } from "./contexts.js";
import { findings } from "./findings.js";

/** Can every statement be reached, and does every leaveLoop() stand in a loop? */
export function checkFlow(blocks: readonly BlockInContext[], context: CheckContext): void {
  for (const block of blocks) checkBody(block.body, false, context);
}

function checkBody(body: readonly StatementNode[], inLoop: boolean, context: CheckContext): void {
  let ended = false;
  for (const statement of body) {
    if (ended && !isDeclaration(statement)) {
      context.report(findings.unreachable(statement));
      return;
    }
    ended ||= endsHere(statement);
    checkInside(statement, inLoop, context);
  }
}

function checkInside(statement: StatementNode, inLoop: boolean, context: CheckContext): void {
  switch (statement.kind) {
    case "leave-loop":
      if (!inLoop) context.report(findings.leavesNoLoop(statement));
      break;
    case "sequence":
      checkBody(statement.body, inLoop, context);
      break;
    case "loop":
      checkBody(statement.body, true, context);
      break;
    case "when":
      checkBody(statement.body, inLoop, context);
      checkBody(statement.otherwise, inLoop, context);
      break;
    case "choose":
      for (const one of statement.cases) checkBody(one.body, inLoop, context);
      checkBody(statement.otherwise, inLoop, context);
      break;
  }
}

function isDeclaration(statement: StatementNode): boolean {
  return ["configure", "table", "redis-server"].includes(statement.kind);
}

/** Does nothing after this statement run? */
export function endsHere(statement: StatementNode): boolean {
  switch (statement.kind) {
    case "exit":
    case "drop":
    case "return":
    case "leave-loop":
      return true;
    case "sequence":
      return statement.body.some(endsHere);
    case "when":
      return statement.body.some(endsHere) && statement.otherwise.some(endsHere);
    case "choose":
      return statement.otherwise.some(endsHere) && statement.cases.every((one) => one.body.some(endsHere));
    default:
      return false;
  }
}
