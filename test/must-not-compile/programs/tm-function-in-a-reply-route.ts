// expect: not assignable to type 'Block<"reply">
import { program, tRelay } from "@sipwright/routing";

program({
  name: "wrong",
  listen: [{ transport: "udp", address: "127.0.0.1" }],
  request: [],
  reply: tRelay(),
});
