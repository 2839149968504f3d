import type { RouteKind } from "@sipwright/catalog";
import { InvalidValueError } from "../errors.js";
import { type Call, makeCall } from "../function/call.js";
import { constant } from "./arguments.js";

function codecList(where: string, codecs: readonly string[]): string {
  if (codecs.length === 0 || codecs.some((codec) => !/^[A-Za-z0-9_.-]+$/.test(codec))) {
    throw new InvalidValueError(where, JSON.stringify(codecs), 'Name codecs as in SDP, such as "PCMU".');
  }
  return codecs.join(",");
}

/** Has the message a body of SDP? Module sdpops. */
export function sdpContent(): Call<RouteKind> {
  return makeCall({ module: "sdpops", function: "sdp_content",
    zero: "never" });
}

/** Leaves only these codecs in the SDP. Module sdpops, `sdp_keep_codecs_by_name`. */
export function keepCodecs(...codecs: readonly string[]): Call<RouteKind> {
  const list = constant(codecList("keepCodecs()", codecs), "keepCodecs()");
  return makeCall({ module: "sdpops", function: "sdp_keep_codecs_by_name",
    zero: "never", arguments: [list] });
}

/** Takes these codecs out of the SDP. Module sdpops, `sdp_remove_codecs_by_name`. */
export function removeCodecs(...codecs: readonly string[]): Call<RouteKind> {
  const list = constant(codecList("removeCodecs()", codecs), "removeCodecs()");
  return makeCall({ module: "sdpops", function: "sdp_remove_codecs_by_name",
    zero: "never", arguments: [list] });
}
