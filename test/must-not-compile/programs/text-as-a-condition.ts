// expect: not assignable
import { log, message, when } from "@sipwright/routing";

when(message.method, log.info("yes"));
