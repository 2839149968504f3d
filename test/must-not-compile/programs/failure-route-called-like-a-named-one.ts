// expect: No overload matches
import { call, failureRoute } from "@sipwright/routing";

call(failureRoute("F", []));
