import type { RouteKind } from "@sipwright/catalog";
import type { Value } from "../expression/expression.js";
import { toNode } from "../expression/literal.js";
import { oneLine } from "../expression/one-line.js";
import { join } from "../expression/text.js";
import { type Call, makeCall } from "../function/call.js";
import { checkHeaderName } from "../names.js";
import { constant, format, plain } from "./arguments.js";

/** A header field whose value cannot begin another one: a value with a line break in it is left out. */
function headerField(name: string, value: Value<string>) {
  return join(`${checkHeaderName(name)}: `, oneLine(value), "\r\n");
}

/** Adds a header after the others. Only the message that leaves has it. Module textops, `append_hf`. */
export function appendHeader(name: string, value: Value<string>): Call<RouteKind> {
  const where = "appendHeader()";
  const line = headerField(name, value);
  return makeCall({
    module: "textops",
    function: "append_hf",
    zero: "never",
    arguments: [format(line, where)],
    kemi: { module: "hdr", function: "append", arguments: [plain(line, where)] },
  });
}

/** Adds a header before the others. Only the message that leaves has it. Module textops, `insert_hf`. */
export function insertHeader(name: string, value: Value<string>): Call<RouteKind> {
  const where = "insertHeader()";
  const line = headerField(name, value);
  return makeCall({
    module: "textops",
    function: "insert_hf",
    zero: "never",
    arguments: [format(line, where)],
    kemi: { module: "hdr", function: "insert", arguments: [plain(line, where)] },
  });
}

/** Takes away every header of this name. Module textops, `remove_hf`. */
export function removeHeader(name: string): Call<RouteKind> {
  const where = "removeHeader()";
  checkHeaderName(name);
  return makeCall({
    module: "textops",
    function: "remove_hf",
    zero: "never",
    arguments: [{ style: "constant", value: toNode(name, where) }],
    kemi: { module: "hdr", function: "remove", arguments: [plain(name, where)] },
  });
}

/** Adds a header to whatever reply this server makes itself. Module textops, `append_to_reply`. */
export function appendToReply(name: string, value: Value<string>): Call<"request" | "failure" | "branch"> {
  const where = "appendToReply()";
  const line = headerField(name, value);
  return makeCall({
    module: "textops",
    function: "append_to_reply",
    zero: "never",
    routes: ["request", "failure", "branch"],
    arguments: [format(line, where)],
    kemi: { module: "hdr", function: "append_to_reply", arguments: [plain(line, where)] },
  });
}

/** Has the message a body, or one of this type? Module textops, `has_body`. */
export function hasBody(contentType?: string): Call<RouteKind> {
  if (contentType === undefined) return makeCall({ module: "textops", function: "has_body", zero: "never" });
  const where = "hasBody()";
  return makeCall({
    module: "textops",
    function: "has_body",
    arguments: [constant(contentType, where)],
    kemi: { module: "textops", function: "has_body_type", arguments: [plain(contentType, where)] },
  });
}

/** Makes changes to the message visible to what follows, such as a body that two modules change one after the other. Module textopsx. */
export function applyChanges(): Call<"request" | "reply" | "onreply"> {
  return makeCall({
    module: "textopsx",
    function: "msg_apply_changes",
    zero: "never",
    routes: ["request", "reply", "onreply"],
  });
}
