// expect: not assignable
import { appendHeader, source } from "@sipwright/routing";

appendHeader("X-Port", source.port);
