import {
  and,
  exit,
  from,
  isAbsent,
  isAlphanumeric,
  isSet,
  method,
  not,
  or,
  orElse,
  processMaxForwards,
  reply,
  requestUri,
  type Statement,
  sanityCheck,
  sequence,
  tCheckTransaction,
  to,
  tPrecheckTransaction,
  unless,
  when,
} from "@sipwright/routing";

export interface ScreenOptions {
  /** How many servers a request may pass before it is taken for a loop; 10 if not given. */
  readonly maxForwards?: number;
}

/** Everything that module sanity can check in a message but for the required extensions, which are the phones' affair. */
const messageChecks = 17895 & ~16 & ~16384;
/** Request-URI, From and To must be proper URIs. */
const uriChecks = 7;

/** What may stand in the user part of a SIP URI beside letters and digits, and `#`, which phones dial. RFC 3261 section 25.1. */
export const userCharacters = "-_.!~*'()&=+$,;?/%#";

/** Is there a user that no SIP URI can have? Control characters, quotes and bytes beyond ASCII are of no good here. */
const hasStrangeUser = or(
  ...[requestUri.user, from.user, to.user].map((user) =>
    and(isSet(user), not(isAlphanumeric(orElse(user, ""), userCharacters))),
  ),
);

/** Turns away what is malformed or goes round in circles. Put it first. RFC 3261 section 16.3. */
export function screen(options: ScreenOptions = {}): Statement<"request"> {
  return sequence(
    "Turn away what is malformed or goes round in circles",
    unless(processMaxForwards(options.maxForwards ?? 10), [reply(483, "Too Many Hops"), exit()]),
    unless(sanityCheck(messageChecks, uriChecks), exit()),
    when(hasStrangeUser, [reply(400, "Bad User"), exit()]),
  );
}

/** Answers OPTIONS that are meant for this server itself: health checks of peers, keepalived and phones. */
export function answerHealthChecks(): Statement<"request"> {
  return sequence(
    "Answer health checks",
    when(and(method("OPTIONS"), isAbsent(requestUri.user)), [reply(200, "Alive"), exit()]),
  );
}

/**
 * Answers a request that comes again as it was answered before, instead of asking Redis and rtpengine once more: an INVITE that
 * comes late would open media for a call that is over. Put it after what handles CANCEL. RFC 3261 section 17.2.
 */
export function absorbRetransmissions(): Statement<"request"> {
  return sequence(
    "Requests that come again",
    unless(method("ACK"), [when(tPrecheckTransaction(), [tCheckTransaction(), exit()]), tCheckTransaction()]),
  );
}
