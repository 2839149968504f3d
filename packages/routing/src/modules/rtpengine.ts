import type { RouteKind } from "@sipwright/catalog";
import { InvalidValueError } from "../errors.js";
import { type Call, makeCall } from "../function/call.js";
import { constant } from "./arguments.js";

function control(name: string, flags: readonly string[]): Call<RouteKind> {
  for (const flag of flags) {
    if (!/^[A-Za-z0-9_=.:/+-]+$/.test(flag)) {
      throw new InvalidValueError(
        name,
        `the flag ${JSON.stringify(flag)}`,
        'Write flags one by one, such as "replace-origin".',
      );
    }
  }
  if (flags.length === 0) {
    return makeCall({
      module: "rtpengine",
      function: name,
      zero: "never",
      kemi: { module: "rtpengine", function: `${name}0`, arguments: [] },
    });
  }
  return makeCall({ module: "rtpengine", function: name, zero: "never", arguments: [constant(flags.join(" "), name)] });
}

/**
 * Does what the message asks for: offer or answer for SDP, delete for BYE and CANCEL. It fails where no daemon answered.
 * Module rtpengine.
 */
export function rtpengineManage(...flags: readonly string[]): Call<RouteKind> {
  return control("rtpengine_manage", flags);
}

/** Sends the SDP of the message as an offer and takes over what the daemon answers. Module rtpengine. */
export function rtpengineOffer(...flags: readonly string[]): Call<RouteKind> {
  return control("rtpengine_offer", flags);
}

/** Sends the SDP of the message as an answer. Module rtpengine. */
export function rtpengineAnswer(...flags: readonly string[]): Call<RouteKind> {
  return control("rtpengine_answer", flags);
}

/** Ends the media session of the call. Module rtpengine. */
export function rtpengineDelete(...flags: readonly string[]): Call<RouteKind> {
  return control("rtpengine_delete", flags);
}
