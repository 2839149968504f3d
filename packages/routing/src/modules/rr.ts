import { type Call, makeCall } from "../function/call.js";

/** Puts this server into the route set of the dialog. Once per request. Module rr, RFC 3261 section 16.6. */
export function recordRoute(): Call<"request" | "failure" | "branch"> {
  return makeCall({ module: "rr", function: "record_route",
    zero: "never", routes: ["request", "failure", "branch"] });
}

/**
 * Follows the Route headers of a request inside a dialog; it fails where this server is not in them.
 * Module rr, RFC 3261 section 16.4.
 */
export function looseRoute(): Call<"request"> {
  return makeCall({ module: "rr", function: "loose_route", routes: ["request"] });
}
