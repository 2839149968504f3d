// expect: request
import { program } from "@sipwright/routing";

program({ name: "wrong", listen: [{ transport: "udp", address: "127.0.0.1" }] });
