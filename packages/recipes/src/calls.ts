import {
  type Block,
  type BranchRoute,
  branchRoute,
  clear,
  entry,
  equals,
  isSet,
  join,
  log,
  message,
  nextHop,
  orElse,
  requestUri,
  set,
  type Table,
  table,
  transaction,
  when,
} from "@sipwright/routing";

/**
 * Where each INVITE that is under way was sent. After a takeover the other node has no transaction of it, but with this it
 * can send CANCEL and ACK the same way, and they get the same Via branch there.
 */
export const callsUnderWay: Table<string> = table.text("calls", { expires: 300, replicate: true });

const destination = entry(callsUnderWay, join(message.callId, ":uri"));
const hop = entry(callsUnderWay, join(message.callId, ":hop"));

/** Remembers where the first branch of an INVITE goes. */
export const rememberDestination: BranchRoute = branchRoute("REMEMBER_DESTINATION", [
  when(equals(transaction.branchIndex, 0), [
    set(destination, requestUri.uri),
    when(isSet(nextHop), set(hop, orElse(nextHop, "")), clear(hop)),
  ]),
]);

/** Is it known where the INVITE of this call went? */
export const isUnderWay = isSet(destination);

/** Sends this request where the INVITE of its call went. */
export const followInvite: Block<"request"> = [
  set(requestUri.uri, orElse(destination, "")),
  when(isSet(hop), set(nextHop, orElse(hop, ""))),
  log.info("following the INVITE of ", message.callId, " to ", requestUri.uri),
];
