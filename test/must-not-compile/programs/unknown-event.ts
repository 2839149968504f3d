// expect: not assignable
import { eventRoute } from "@sipwright/routing";

eventRoute("htable:mod-ini", []);
