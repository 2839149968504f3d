// expect: "request"
import { moduleFunction, namedRoute } from "@sipwright/routing";

namedRoute("N", moduleFunction("tm", "t_drop_replies"));
