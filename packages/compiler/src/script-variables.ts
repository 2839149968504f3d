import { type Outline, type RouteNode, type ScriptVariableNode, type StatementNode, walk } from "@sipwright/routing";

/**
 * The script variables that a block uses, also in the named routes that it calls and in the branch routes that run inside it.
 * They have to be set when the block begins, since Kamailio keeps them from message to message.
 */
export function scriptVariablesOf(body: readonly StatementNode[], outline: Outline): readonly ScriptVariableNode[] {
  const variables = new Map<string, ScriptVariableNode>();
  const seen = new Set<RouteNode>();
  const follow = (type: "named" | "branch", target: RouteNode | string): void => {
    const name = typeof target === "string" ? target : target.name;
    const route = outline.routes.find((one) => one.type === type && one.name === name);
    if (route === undefined || seen.has(route)) return;
    seen.add(route);
    collect(route.body);
  };
  const collect = (statements: readonly StatementNode[]): void => {
    walk(statements, (node) => {
      if (node.kind === "script-variable" && !variables.has(node.name)) variables.set(node.name, node);
      if (node.kind === "route-call") follow("named", node.route);
      if (node.kind === "arm" && node.type === "branch") follow("branch", node.route);
    });
  };
  collect(body);
  return [...variables.values()];
}
