import type { RouteKind } from "@sipwright/catalog";
import { InvalidValueError } from "../errors.js";
import type { Value } from "../expression/expression.js";
import { type Call, makeCall } from "../function/call.js";
import { format } from "./arguments.js";

/** Does the request belong to a dialog, that is, does To have a tag? Module siputils. */
export function hasToTag(): Call<RouteKind> {
  return makeCall({ module: "siputils", function: "has_totag", zero: "never" });
}

/** Is this message a request? Module siputils. */
export function isRequest(): Call<RouteKind> {
  return makeCall({ module: "siputils", function: "is_request", zero: "never" });
}

/** Is this message a reply? Module siputils. */
export function isReply(): Call<RouteKind> {
  return makeCall({ module: "siputils", function: "is_reply", zero: "never" });
}

/**
 * Does the text consist of ASCII letters, digits and the characters of `extra`, to its last byte? The empty text does not.
 * Module siputils, `is_alphanumex`.
 */
export function isAlphanumeric(value: Value<string>, extra = ""): Call<RouteKind> {
  const where = "isAlphanumeric()";
  if (/[^\x21-\x7e]/.test(extra))
    throw new InvalidValueError(where, "these characters", "Use visible ASCII characters.");
  if (extra === "") {
    return makeCall({ module: "siputils", function: "is_alphanum", zero: "never", arguments: [format(value, where)] });
  }
  return makeCall({
    module: "siputils",
    function: "is_alphanumex",
    zero: "never",
    arguments: [format(value, where), format(extra, where)],
  });
}

/** Is the text a URI that Kamailio can parse (sip, sips, tel)? Module siputils, `is_uri`. */
export function isUri(value: Value<string>): Call<RouteKind> {
  return makeCall({ module: "siputils", function: "is_uri", zero: "never", arguments: [format(value, "isUri()")] });
}

/** Is the text a telephone number: digits, with `+` before them or not? Module siputils, `is_tel_number`. */
export function isTelephoneNumber(value: Value<string>): Call<RouteKind> {
  return makeCall({
    module: "siputils",
    function: "is_tel_number",
    zero: "never",
    arguments: [format(value, "isTelephoneNumber()")],
  });
}
