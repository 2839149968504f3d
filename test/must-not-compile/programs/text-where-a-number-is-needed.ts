// expect: not assignable
import { add, message } from "@sipwright/routing";

add(message.method, 1);
