// expect: does not exist
import { configure } from "@sipwright/routing";

configure("tm", { fr_tmer: 5 });
