// expect: not assignable
import { configure } from "@sipwright/routing";

configure("tm", { fr_timer: "5000" });
