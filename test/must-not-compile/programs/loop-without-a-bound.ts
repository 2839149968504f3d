// expect: Expected 3 arguments
import { isSet, from, log, loop } from "@sipwright/routing";

loop(isSet(from.user), log.info("again"));
