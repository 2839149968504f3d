import type { RouteKind } from "@sipwright/catalog";
import { type Call, makeCall } from "../function/call.js";

/** Does the request belong to a dialog, that is, does To have a tag? Module siputils. */
export function hasToTag(): Call<RouteKind> {
  return makeCall({ module: "siputils", function: "has_totag",
    zero: "never" });
}

/** Is this message a request? Module siputils. */
export function isRequest(): Call<RouteKind> {
  return makeCall({ module: "siputils", function: "is_request",
    zero: "never" });
}

/** Is this message a reply? Module siputils. */
export function isReply(): Call<RouteKind> {
  return makeCall({ module: "siputils", function: "is_reply",
    zero: "never" });
}
