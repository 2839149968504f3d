import type { RouteKind } from "@sipwright/catalog";
import type { Value } from "../expression/expression.js";
import { type Call, makeCall } from "../function/call.js";
import { checkIdentifier } from "../names.js";
import { configureNode } from "../statement/configure.js";
import { constant, format, plain } from "./arguments.js";

function location(name: string) {
  checkIdentifier("a location table", name);
  // KEMI functions find a table only if it was loaded at the start; the native ones would load it themselves.
  return [configureNode("usrloc", { preload: name })];
}

export interface SaveOptions {
  /** Keep what was registered but do not answer the request. */
  readonly withoutReply?: boolean;
}

/** Registers or removes the contacts of a REGISTER and answers it. Module registrar, RFC 3261 section 10.3. */
export function save(table: string, options: SaveOptions = {}): Call<"request" | "failure" | "onreply" | "reply"> {
  const where = "save()";
  const flags = options.withoutReply === true ? 2 : 0;
  return makeCall({
    module: "registrar",
    function: "save",
    routes: ["request", "failure", "onreply", "reply"],
    arguments: flags === 0 ? [constant(table, where)] : [constant(table, where), constant(`0x0${flags}`, where)],
    kemi: { module: "registrar", function: "save", arguments: [plain(table, where), plain(flags, where)] },
    uses: location(table),
  });
}

/** Replaces the Request-URI by the contacts registered for it, one branch each. Module registrar. */
export function lookup(table: string): Call<"request" | "failure"> {
  return makeCall({
    module: "registrar",
    function: "lookup",
    zero: "never",
    routes: ["request", "failure"],
    arguments: [constant(table, "lookup()")],
    uses: location(table),
  });
}

/** Does the address of record of the Request-URI have a contact? Module registrar. */
export function registered(table: string): Call<"request" | "failure" | "onreply" | "reply" | "branch"> {
  return makeCall({
    module: "registrar",
    function: "registered",
    zero: "never",
    arguments: [constant(table, "registered()")],
    uses: location(table),
  });
}

/** Removes all contacts of an address of record, such as `sip:alice@example.org`. Module registrar. */
export function unregister(table: string, addressOfRecord: Value<string>): Call<RouteKind> {
  const where = "unregister()";
  return makeCall({
    module: "registrar",
    function: "unregister",
    zero: "never",
    arguments: [constant(table, where), format(addressOfRecord, where)],
    uses: location(table),
  });
}
