import { InvalidValueError } from "../errors.js";
import { type Call, makeCall } from "../function/call.js";
import { configureNode } from "../statement/configure.js";
import { constant, plain } from "./arguments.js";

/** Takes one off Max-Forwards, or sets it to `limit` where it is missing; it fails at 0. Module maxfwd, RFC 3261 section 16.6. */
export function processMaxForwards(limit: number): Call<"request"> {
  const where = "processMaxForwards()";
  if (!Number.isInteger(limit) || limit < 1 || limit > 255) {
    throw new InvalidValueError(where, String(limit), "Use a whole number from 1 to 255.");
  }
  return makeCall({
    module: "maxfwd",
    function: "mf_process_maxfwd_header",
    zero: "never",
    routes: ["request"],
    arguments: [constant(limit, where)],
    kemi: { module: "maxfwd", function: "process_maxfwd", arguments: [plain(limit, where)] },
  });
}

/**
 * Is the message well formed? It answers those that are not by itself. `messageChecks` and `uriChecks` are the sums of checks
 * that module sanity lists; 17895 and 7 are those that do no harm to real phones.
 */
export function sanityCheck(messageChecks: number, uriChecks: number): Call<"request" | "onreply" | "reply"> {
  const where = "sanityCheck()";
  return makeCall({
    module: "sanity",
    function: "sanity_check",
    routes: ["request", "onreply", "reply"],
    arguments: [constant(messageChecks, where), constant(uriChecks, where)],
    kemi: {
      module: "sanity",
      function: "sanity_check",
      arguments: [plain(messageChecks, where), plain(uriChecks, where)],
    },
    // With its default the native function ends the script by itself, and that of KEMI does not.
    uses: [configureNode("sanity", { autodrop: 0 })],
  });
}

/** Is the source of this message below the rate that module pike allows? It fails for a flood. */
export function pikeCheckRequest(): Call<"request" | "onreply" | "reply"> {
  return makeCall({
    module: "pike",
    function: "pike_check_req",
    zero: "never",
    routes: ["request", "onreply", "reply"],
  });
}
