import {
  call,
  equals,
  exit,
  lookup,
  lowerCase,
  method,
  type NamedRoute,
  namedRoute,
  not,
  onBranch,
  onFailure,
  or,
  orElse,
  redisReply,
  removeHeader,
  reply,
  replyValue,
  requestUri,
  type Statement,
  sequence,
  source,
  unless,
  when,
} from "@sipwright/routing";
import { rememberDestination } from "./calls.js";
import { type Dialogs, sendOn } from "./dialog.js";
import type { MediaRelay } from "./media.js";
import { redisAway } from "./redis-away.js";
import type { Subscribers } from "./subscribers.js";

/** The way of a request that leaves this server for the first time. */
export interface Outgoing {
  readonly media: MediaRelay;
  /** Arm what shall happen on failure, then call this. */
  readonly send: NamedRoute<"request">;
}

/** Leads the media through rtpengine, puts this server into the route set, and sends. */
export function outgoing(dialogs: Dialogs, media: MediaRelay): Outgoing {
  const send = namedRoute("SEND", [
    when(method("INVITE"), [media.offer, onBranch(rememberDestination)]),
    // No Route of the sender's own making goes on with the request.
    when(method("INVITE", "SUBSCRIBE", "REFER"), dialogs.begin, removeHeader("Route")),
    // The caller gave up just now, or the target cannot be reached at all: nothing else would end the media.
    sendOn(when(method("INVITE"), media.end)),
  ]);
  return Object.freeze({ media, send });
}

/** Nothing is sent anywhere but for the users of this server. `addresses` stand for its domain. */
export function refuseForeignDomains(users: Subscribers, addresses: readonly string[] = []): Statement<"request"> {
  const own = [users.domain, ...addresses].map((domain) => equals(lowerCase(requestUri.domain), domain));
  return sequence("No open relay", unless(or(...own), [reply(403, "Relaying Forbidden"), exit()]));
}

/** Whoever wants something sent has to prove who he is, but for the machines at `trusted` addresses. */
export function authenticateCalls(users: Subscribers, trusted: readonly string[] = []): Statement<"request"> {
  const prove = call(users.authentication);
  const isTrusted = or(...trusted.map((address) => equals(source.address, address)));
  return sequence("Who calls?", trusted.length === 0 ? prove : unless(isTrusted, prove));
}

const known = redisReply("known");

/** Sends the request to all phones of the subscriber it is for; a subscriber without one is answered with 480. */
export function toSubscriber(users: Subscribers, out: Outgoing): Statement<"request"> {
  return sequence(
    "To the phones of a subscriber",
    when(lookup(users.location), [when(method("INVITE"), onFailure(out.media.refused)), call(out.send)]),
    when(not(users.isKnown(orElse(requestUri.user, ""), known)), redisAway()),
    when(equals(replyValue(known), "1"), [reply(480, "Temporarily Unavailable"), exit()]),
  );
}
