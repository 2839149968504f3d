import type { RouteKind } from "@sipwright/catalog";
import { InvalidValueError } from "../errors.js";
import { type Call, makeCall } from "../function/call.js";
import { constant, plain } from "./arguments.js";

function codecList(where: string, codecs: readonly string[]): string {
  if (codecs.length === 0 || codecs.some((codec) => !/^[A-Za-z0-9_.-]+$/.test(codec))) {
    throw new InvalidValueError(where, JSON.stringify(codecs), 'Name codecs as in SDP, such as "PCMU".');
  }
  return codecs.join(",");
}

/** Has the message a body of SDP? Module sdpops. */
export function sdpContent(): Call<RouteKind> {
  return makeCall({ module: "sdpops", function: "sdp_content", zero: "never" });
}

function byName(name: "keep" | "remove", codecs: readonly string[]): Call<RouteKind> {
  const where = `${name}Codecs()`;
  const list = codecList(where, codecs);
  return makeCall({
    module: "sdpops",
    function: `sdp_${name}_codecs_by_name`,
    zero: "never",
    arguments: [constant(list, where)],
    kemi: {
      module: "sdpops",
      function: `${name}_codecs_by_name`,
      arguments: [plain(list, where), plain("", where)],
      success: "zero",
    },
  });
}

/** Leaves only these codecs in the SDP. Another module that changes the SDP needs `applyChanges()` before it. Module sdpops. */
export function keepCodecs(...codecs: readonly string[]): Call<RouteKind> {
  return byName("keep", codecs);
}

/** Takes these codecs out of the SDP. Another module that changes the SDP needs `applyChanges()` before it. Module sdpops. */
export function removeCodecs(...codecs: readonly string[]): Call<RouteKind> {
  return byName("remove", codecs);
}

/** Has the SDP one of these codecs? Module sdpops, `sdp_with_codecs_by_name`. */
export function withCodecs(...codecs: readonly string[]): Call<RouteKind> {
  const where = "withCodecs()";
  return makeCall({
    module: "sdpops",
    function: "sdp_with_codecs_by_name",
    zero: "never",
    arguments: [constant(codecList(where, codecs), where)],
  });
}
