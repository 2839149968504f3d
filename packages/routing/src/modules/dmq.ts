import { type Call, makeCall } from "../function/call.js";

/**
 * Takes a KDMQ request of a peer and ends the route. Whoever may send one can change registrations and tables:
 * let none but peers on the peers' socket come this far. Module dmq.
 */
export function dmqHandleMessage(): Call<"request"> {
  return makeCall({
    module: "dmq",
    function: "dmq_handle_message",
    routes: ["request"],
    kemi: { module: "dmq", function: "handle_message", arguments: [] },
  });
}
