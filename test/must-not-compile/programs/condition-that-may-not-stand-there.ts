// expect: "reply"
import { log, lookup, program, when } from "@sipwright/routing";

program({
  name: "wrong",
  listen: [{ transport: "udp", address: "127.0.0.1" }],
  request: [],
  reply: when(lookup("location"), log.info("found")),
});
