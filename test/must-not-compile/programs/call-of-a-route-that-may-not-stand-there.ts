// expect: "failure"
import { call, failureRoute, looseRoute, namedRoute } from "@sipwright/routing";

failureRoute("F", call(namedRoute("N", looseRoute())));
