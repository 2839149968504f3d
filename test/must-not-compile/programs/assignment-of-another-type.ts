// expect: not assignable
import { scriptVariable, set } from "@sipwright/routing";

set(scriptVariable.number("n"), "5");
