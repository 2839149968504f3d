import type { Value } from "../expression/expression.js";
import { oneLine } from "../expression/one-line.js";
import { type Call, makeCall } from "../function/call.js";
import { constant, format } from "./arguments.js";

/** Puts this server into the route set of the dialog. Once per request. Module rr, RFC 3261 section 16.6. */
export function recordRoute(): Call<"request" | "failure" | "branch"> {
  return makeCall({ module: "rr", function: "record_route", zero: "never", routes: ["request", "failure", "branch"] });
}

/**
 * Follows the Route headers of a request inside a dialog; it fails where this server is not in them.
 * Module rr, RFC 3261 section 16.4.
 */
export function looseRoute(): Call<"request"> {
  return makeCall({ module: "rr", function: "loose_route", routes: ["request"] });
}

/**
 * Adds a parameter, such as `;line=3`, to the Record-Route header that this server puts in. It comes back in the Route header
 * of every request of the dialog. Module rr, `add_rr_param`.
 */
export function addRecordRouteParameter(parameter: Value<string>): Call<"request" | "failure" | "branch"> {
  return makeCall({
    module: "rr",
    function: "add_rr_param",
    zero: "never",
    routes: ["request", "failure", "branch"],
    arguments: [format(oneLine(parameter), "addRecordRouteParameter()")],
  });
}

/** Does the request of a dialog go the way of the request that began it? Ask after `looseRoute()`. Module rr. */
export function isDirection(direction: "downstream" | "upstream"): Call<"request"> {
  return makeCall({
    module: "rr",
    function: "is_direction",
    zero: "never",
    routes: ["request"],
    arguments: [constant(direction, "isDirection()")],
  });
}
