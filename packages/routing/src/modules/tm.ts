import { InvalidValueError } from "../errors.js";
import { type Call, makeCall } from "../function/call.js";
import { constant, plain } from "./arguments.js";
import { checkReason, checkStatus } from "./reply-line.js";

/** Sends the request on, statefully; it fails where no branch could be sent. The branch route runs inside. Module tm. */
export function tRelay(): Call<"request" | "failure"> {
  return makeCall({ module: "tm", function: "t_relay", routes: ["request", "failure"] });
}

/**
 * Does this message belong to a transaction that this server knows? A retransmission is answered and the route ends; an ACK or
 * CANCEL finds the INVITE that it belongs to. Module tm.
 */
export function tCheckTransaction(): Call<"request" | "branch" | "onreply" | "reply"> {
  return makeCall({ module: "tm", function: "t_check_trans", routes: ["request", "branch", "onreply", "reply"] });
}

/** Is a request of the same transaction being handled already? Unlike {@link tCheckTransaction} it does nothing about it. Module tmx. */
export function tPrecheckTransaction(): Call<"request"> {
  return makeCall({ module: "tmx", function: "t_precheck_trans", routes: ["request"] });
}

/** Opens a transaction, so that retransmissions are absorbed from here on. It fails where there is one. Module tm. */
export function tNewTransaction(): Call<"request"> {
  return makeCall({ module: "tm", function: "t_newtran", routes: ["request"] });
}

/** Forgets a transaction that was opened and will not be answered. Module tm. */
export function tRelease(): Call<"request"> {
  return makeCall({ module: "tm", function: "t_release", routes: ["request"] });
}

/** Answers the transaction. The reason is a constant. Module tm. */
export function tReply(status: number, reason: string): Call<"request" | "failure" | "onreply" | "reply"> {
  const where = "tReply()";
  checkStatus(where, status);
  checkReason(where, reason);
  return makeCall({
    module: "tm",
    function: "t_reply",
    zero: "never",
    routes: ["request", "failure", "onreply", "reply"],
    arguments: [constant(status, where), constant(reason, where)],
    kemi: { module: "tm", function: "t_reply", arguments: [plain(status, where), plain(reason, where)] },
  });
}

/** Has the caller cancelled this transaction? Ask in failure routes before trying elsewhere. Module tm. */
export function tIsCanceled(): Call<"request" | "failure" | "onreply" | "branch"> {
  return makeCall({
    module: "tm",
    function: "t_is_canceled",
    zero: "never",
    routes: ["request", "failure", "onreply", "branch"],
  });
}

/**
 * Is the status of the reply (in a failure route the winning one) among these? `"486|6[0-9][0-9]"` is a POSIX extended
 * regular expression. Module tm.
 */
export function tCheckStatus(pattern: string): Call<"request" | "failure" | "onreply" | "reply"> {
  const where = "tCheckStatus()";
  if (!/^[0-9|()[\].-]+$/.test(pattern)) {
    throw new InvalidValueError(
      where,
      JSON.stringify(pattern),
      'Write status codes and alternatives, such as "486|408|6[0-9][0-9]".',
    );
  }
  return makeCall({
    module: "tm",
    function: "t_check_status",
    zero: "never",
    routes: ["request", "failure", "onreply", "reply"],
    arguments: [constant(pattern, where)],
  });
}

/**
 * Sets the timers of this transaction, both in milliseconds: how long an INVITE may ring after a provisional reply, and how long
 * to wait for any reply at all. Module tm, `t_set_fr`.
 */
export function tSetTimers(timers: {
  readonly ringing: number;
  readonly reply: number;
}): Call<"request" | "failure" | "onreply" | "branch"> {
  const where = "tSetTimers()";
  for (const [name, value] of Object.entries(timers)) {
    if (!Number.isInteger(value) || value < 0 || value > 3_600_000) {
      throw new InvalidValueError(where, `${name} ${value}`, "Use milliseconds, from 0 to an hour.");
    }
  }
  return makeCall({
    module: "tm",
    function: "t_set_fr",
    zero: "never",
    routes: ["request", "failure", "onreply", "branch"],
    arguments: [constant(timers.ringing, where), constant(timers.reply, where)],
    kemi: { module: "tm", function: "t_set_fr", arguments: [plain(timers.ringing, where), plain(timers.reply, where)] },
  });
}

/** Did a branch of this transaction get no final reply in time? Module tm, `t_any_timeout`. */
export function tAnyTimeout(): Call<"request" | "failure" | "onreply" | "branch"> {
  return makeCall({
    module: "tm",
    function: "t_any_timeout",
    zero: "never",
    routes: ["request", "failure", "onreply", "branch"],
  });
}

/** Did the branch that won get any reply at all, if only a provisional one? Module tm, `t_branch_replied`. */
export function tBranchReplied(): Call<"failure"> {
  return makeCall({ module: "tm", function: "t_branch_replied", zero: "never", routes: ["failure"] });
}

/** Did the branch that won get no final reply in time? Module tm, `t_branch_timeout`. */
export function tBranchTimeout(): Call<"failure"> {
  return makeCall({ module: "tm", function: "t_branch_timeout", zero: "never", routes: ["failure"] });
}
