// expect: not assignable
import { log, source, when } from "@sipwright/routing";

when(source.port, log.info("yes"));
