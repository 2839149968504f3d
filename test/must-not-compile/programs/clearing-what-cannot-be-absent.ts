// expect: not assignable
import { clear, scriptVariable } from "@sipwright/routing";

clear(scriptVariable.text("t"));
