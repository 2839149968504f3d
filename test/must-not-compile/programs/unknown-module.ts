// expect: not assignable
import { moduleFunction } from "@sipwright/routing";

moduleFunction("tmm", "t_relay");
