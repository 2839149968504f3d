// expect: No overload matches
import { equals, message } from "@sipwright/routing";

equals(message.method, 5);
