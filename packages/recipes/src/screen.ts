import {
  exit,
  isAbsent,
  method,
  processMaxForwards,
  reply,
  requestUri,
  type Statement,
  sanityCheck,
  sequence,
  unless,
  when,
  and,
} from "@sipwright/routing";

export interface ScreenOptions {
  /** How many servers a request may pass before it is taken for a loop; 10 if not given. */
  readonly maxForwards?: number;
}

/** Everything that module sanity can check in a message but for the required extensions, which are the phones' affair. */
const messageChecks = 17895 & ~16 & ~16384;
/** Request-URI, From and To must be proper URIs. */
const uriChecks = 7;

/** Turns away what is malformed or goes round in circles. Put it first. RFC 3261 section 16.3. */
export function screen(options: ScreenOptions = {}): Statement<"request"> {
  return sequence(
    "Turn away what is malformed or goes round in circles",
    unless(processMaxForwards(options.maxForwards ?? 10), [reply(483, "Too Many Hops"), exit()]),
    unless(sanityCheck(messageChecks, uriChecks), exit()),
  );
}

/** Answers OPTIONS that are meant for this server itself: health checks of peers, keepalived and phones. */
export function answerHealthChecks(): Statement<"request"> {
  return sequence(
    "Answer health checks",
    when(and(method("OPTIONS"), isAbsent(requestUri.user)), [reply(200, "Alive"), exit()]),
  );
}
