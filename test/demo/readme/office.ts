import * as recipes from "@sipwright/recipes";
import * as sip from "@sipwright/routing";

const redis = sip.redisServer({ name: "voip", address: "10.0.2.15" });
const users = recipes.subscribers({ domain: "voip.example", redis });
const routes = recipes.routeTable({ redis, table: "main" });
const media = recipes.mediaRelay({ sockets: ["udp:10.0.2.16:2223"] });
const dialogs = recipes.dialogs({ secret: sip.secret("DIALOG_SECRET") });
const out = recipes.outgoing(dialogs, media);

const callee = sip.requestUri.user; // absent in sip:voip.example
const barred = sip.sequence(
  "Premium numbers are barred",
  sip.when(sip.startsWith(sip.orElse(callee, ""), "0900"), [
    sip.log.notice(sip.from.uri, " wants ", callee),
    sip.reply(403, "Premium Number"),
    sip.exit(),
  ]),
);

export default sip.program({
  name: "office",
  listen: [{ transport: "udp", address: "10.0.2.4" }],
  request: [
    recipes.screen(), // loops, malformed messages
    recipes.cancel(),
    recipes.inDialog(dialogs, media), // ACK, BYE, re-INVITE
    recipes.register(users), // digest against HA1 in Redis, then usrloc
    recipes.authenticateCalls(users, ["10.0.2.20"]), // but for calls from the gateway
    barred,
    recipes.toSubscriber(users, out), // all phones of the user, audio through RTPengine
    recipes.toPrefix(routes, out), // longest prefix in Redis, gateways in order
    sip.reply(404, "Not Found"),
  ],
  reply: media.answer,
});
