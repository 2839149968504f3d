// expect: Expected 3 arguments
import { from, isSet, log, loop } from "@sipwright/routing";

loop(isSet(from.user), log.info("again"));
