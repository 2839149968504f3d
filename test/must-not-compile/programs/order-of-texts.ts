// expect: not assignable
import { lessThan, message } from "@sipwright/routing";

lessThan(message.method, 5);
