// expect: not assignable
import { moduleFunction } from "@sipwright/routing";

moduleFunction("tm", "t_realy");
