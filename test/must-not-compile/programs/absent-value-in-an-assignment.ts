// expect: null
import { from, scriptVariable, set } from "@sipwright/routing";

set(scriptVariable.text("who"), from.user);
