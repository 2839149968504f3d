// expect: not assignable
import { failureRoute, onBranch } from "@sipwright/routing";

onBranch(failureRoute("F", []));
