import {
  and,
  call,
  differs,
  exit,
  hasToTag,
  isAbsent,
  isInSubnet,
  lookup,
  looseRoute,
  method,
  namedRoute,
  processMaxForwards,
  program,
  recordRoute,
  removeHeader,
  reply,
  requestUri,
  sanityCheck,
  save,
  sequence,
  slReplyError,
  slSendReply,
  source,
  tCheckTransaction,
  tRelay,
  unless,
  when,
} from "@sipwright/routing";

/** The SIP domain that this server is responsible for. */
const domain = "pbx.example";

/** Whoever sends from here may register and call. Phones elsewhere need authentication first. */
const phones = "127.0.0.0/8,10.0.0.0/8,192.168.0.0/16";

/** Where module usrloc keeps who is registered. */
const location = "location";

const relay = namedRoute("RELAY", [unless(tRelay(), slReplyError()), exit()]);

const screening = sequence(
  "Turn away what loops, is malformed or comes from strangers",
  unless(processMaxForwards(10), [slSendReply(483, "Too Many Hops"), exit()]),
  unless(sanityCheck(17895, 7), exit()),
  unless(isInSubnet(source.address, phones), [slSendReply(403, "Forbidden"), exit()]),
);

const inDialog = sequence(
  "Requests inside a dialog follow their route set",
  when(hasToTag(), [
    when(looseRoute(), call(relay)),
    // The ACK to a negative reply belongs to the INVITE; any other has nowhere to go.
    when(method("ACK"), [when(tCheckTransaction(), call(relay)), exit()]),
    slSendReply(404, "Not Found"),
    exit(),
  ]),
);

const transactions = sequence(
  "CANCEL finds its INVITE, retransmissions are absorbed",
  when(method("CANCEL"), [when(tCheckTransaction(), call(relay)), exit()]),
  when(method("ACK"), exit()),
  tCheckTransaction(),
);

const healthChecks = sequence(
  "Answer health checks",
  when(and(method("OPTIONS"), isAbsent(requestUri.user)), [slSendReply(200, "Alive"), exit()]),
);

const registrations = sequence(
  "Keep registrations",
  when(differs(requestUri.domain, domain), [slSendReply(404, "Not Found"), exit()]),
  when(method("REGISTER"), [save(location), exit()]),
);

const calls = sequence(
  "Connect registered users",
  removeHeader("Route"),
  when(method("INVITE", "SUBSCRIBE"), recordRoute()),
  unless(lookup(location), [reply(404, "Not Found"), exit()]),
  call(relay),
);

export default program({
  name: "registrar",
  listen: [{ transport: "udp", address: "127.0.0.1", port: 5060 }],
  settings: { aliases: [domain] },
  request: [screening, inDialog, transactions, healthChecks, registrations, calls],
});
