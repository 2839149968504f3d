import type { EntryBlock, RouteType } from "@sipwright/routing";

const prefixes: Readonly<Record<Exclude<RouteType, "event">, string>> = {
  named: "ksr_route",
  failure: "ksr_failure",
  branch: "ksr_branch",
  onreply: "ksr_onreply",
  "branch-failure": "ksr_branch_failure",
};

/** The Lua function of a route block. */
export function functionName(type: Exclude<RouteType, "event">, name: string): string {
  return `${prefixes[type]}_${name}`;
}

/** The functions that Kamailio calls by itself. */
export const entryFunctions: Readonly<Record<EntryBlock, string>> = {
  request: "ksr_request_route",
  reply: "ksr_reply_route",
  onsend: "ksr_onsend_route",
};
