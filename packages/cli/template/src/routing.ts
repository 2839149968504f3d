import { answerHealthChecks, relay, screen } from "@sipwright/recipes";
import {
  call,
  differs,
  exit,
  hasToTag,
  isInSubnet,
  lookup,
  looseRoute,
  method,
  program,
  recordRoute,
  removeHeader,
  reply,
  requestUri,
  save,
  sequence,
  slSendReply,
  source,
  tCheckTransaction,
  unless,
  when,
} from "@sipwright/routing";

/** The SIP domain that this server is responsible for. */
const domain = "pbx.example";

/** Whoever sends from here may register and call. Phones elsewhere need authentication first. */
const phones = "127.0.0.0/8,10.0.0.0/8,192.168.0.0/16";

/** Where module usrloc keeps who is registered. */
const location = "location";

const strangers = sequence(
  "Turn away strangers",
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
  request: [screen(), strangers, answerHealthChecks(), inDialog, transactions, registrations, calls],
});
