import { type Call, makeCall } from "../function/call.js";
import { constant, format, plain } from "./arguments.js";
import { checkReason, checkStatus } from "./reply-line.js";

function replyArguments(where: string, status: number, reason: string) {
  checkStatus(where, status);
  checkReason(where, reason);
  return {
    native: [constant(status, where), format(reason, where)],
    kemi: [plain(status, where), plain(reason, where)],
  };
}

/**
 * Answers the request: with its transaction where there is one, else without. The reason is a constant of one line.
 * Module sl, `send_reply`.
 *
 * @example
 * ```ts
 * const away = [reply(503, "Service Unavailable"), exit()];
 * ```
 */
export function reply(status: number, reason: string): Call<"request" | "failure" | "onreply" | "reply"> {
  const values = replyArguments("reply()", status, reason);
  return makeCall({
    module: "sl",
    function: "send_reply",
    zero: "never",
    routes: ["request", "failure", "onreply", "reply"],
    arguments: values.native,
    kemi: { module: "sl", function: "send_reply", arguments: values.kemi },
  });
}

/** Answers without a transaction. Module sl, `sl_send_reply`. */
export function slSendReply(status: number, reason: string): Call<"request"> {
  const values = replyArguments("slSendReply()", status, reason);
  return makeCall({
    module: "sl",
    function: "sl_send_reply",
    zero: "never",
    routes: ["request"],
    arguments: values.native,
    kemi: { module: "sl", function: "sl_send_reply", arguments: values.kemi },
  });
}

/** Answers with what the last failing function of this message found wrong. Module sl, `sl_reply_error`. */
export function slReplyError(): Call<"request"> {
  return makeCall({ module: "sl", function: "sl_reply_error", zero: "never", routes: ["request"] });
}
