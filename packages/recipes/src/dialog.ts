import {
  addRecordRouteParameter,
  and,
  type Block,
  call,
  contains,
  equals,
  exit,
  hasToTag,
  header,
  isSet,
  join,
  lessThan,
  looseRoute,
  md5,
  message,
  method,
  type NamedRoute,
  namedRoute,
  orElse,
  parameter,
  recordRoute,
  removeHeader,
  reply,
  routeUri,
  type Secret,
  type Statement,
  scriptVariable,
  sequence,
  set,
  sharedVariable,
  slSendReply,
  storeCode,
  tCheckTransaction,
  text,
  tRelay,
  uriPart,
  when,
} from "@sipwright/routing";
import { followInvite, isUnderWay } from "./calls.js";
import type { MediaRelay } from "./media.js";

/** Return code of `t_relay` for a Request-URI that leads nowhere: the only failure that tm does not answer itself. */
const badRequestUri = -400;

const relayed = scriptVariable.number("relayed");

/** Sends the request on; where that is impossible, the sender hears why, and `onFailure` runs: no failure route does. */
export function sendOn(onFailure: Block<"request"> = []): Block<"request"> {
  return [
    storeCode(relayed, tRelay()),
    when(lessThan(relayed, 1), [onFailure, when(equals(relayed, badRequestUri), slSendReply(400, "Bad Request-URI"))]),
    exit(),
  ];
}

/** Sends the request on; where that is impossible, the sender hears why. */
export const relay: NamedRoute<"request"> = namedRoute("RELAY", sendOn());

export interface DialogsOptions {
  /** Signs the route sets that this server hands out. All nodes need the same. */
  readonly secret: Secret;
}

/**
 * The dialogs that this server let begin. Their route set carries a seal over the Call-ID, so that nobody can pass a request
 * off as part of a dialog to have it relayed: a To tag and a Route header alone open nothing.
 */
export interface Dialogs {
  /** Puts this server into the route set of the dialog that the request begins. */
  readonly begin: Block<"request">;
  /** Was this request's route set handed out by one of our nodes, for this call? */
  readonly checkSeal: Block<"request">;
  readonly isSealed: ReturnType<typeof equals>;
}

const seal = scriptVariable.text("dialog_seal");

export function dialogs(options: DialogsOptions): Dialogs {
  const key = sharedVariable.text("dialog_key", options.secret);
  const expected = md5(join(key, message.callId, key));
  const parameters = orElse(uriPart(orElse(routeUri, ""), "params"), "");
  return Object.freeze({
    begin: [removeHeader("Route"), recordRoute(), addRecordRouteParameter(text`;seal=${expected}`)],
    checkSeal: [
      when(
        and(isSet(header("Route")), contains(orElse(routeUri, ""), ";seal=")),
        set(seal, parameter(parameters, "seal")),
      ),
    ],
    isSealed: equals(seal, expected),
  });
}

/**
 * Requests inside a dialog, and ACK. They follow their route set. An ACK that ends a refused INVITE goes the way of the INVITE,
 * also on a node that took over in between. RFC 3261 sections 16.4 and 17.1.1.3.
 */
export function inDialog(known: Dialogs, media: MediaRelay): Statement<"request"> {
  return sequence(
    "Requests inside a dialog",
    when(hasToTag(), [
      known.checkSeal,
      when(and(known.isSealed, looseRoute()), [media.inDialog, call(relay)]),
      when(method("ACK"), [
        when(tCheckTransaction(), [tRelay(), exit()]),
        when(isUnderWay, [followInvite, tRelay()]),
        exit(),
      ]),
      reply(404, "Not Here"),
      exit(),
    ]),
    when(method("ACK"), [when(tCheckTransaction(), tRelay()), exit()]),
  );
}

/** CANCEL goes the way of its INVITE, also on a node that took over in between. RFC 3261 section 16.10. */
export function cancel(): Statement<"request"> {
  return sequence(
    "CANCEL goes the way of its INVITE",
    when(method("CANCEL"), [
      when(tCheckTransaction(), [tRelay(), exit()]),
      when(isUnderWay, [followInvite, call(relay)]),
      reply(481, "Call/Transaction Does Not Exist"),
      exit(),
    ]),
  );
}
