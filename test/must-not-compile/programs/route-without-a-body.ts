// expect: Expected 2 arguments
import { namedRoute } from "@sipwright/routing";

namedRoute("N");
