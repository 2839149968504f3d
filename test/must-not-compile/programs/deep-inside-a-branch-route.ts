// expect: "branch"
import { branchRoute, from, isSet, reply, when } from "@sipwright/routing";

branchRoute("B", [when(isSet(from.user), [[reply(404, "Not Found")]])]);
