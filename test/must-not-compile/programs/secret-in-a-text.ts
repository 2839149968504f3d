// expect: not assignable
import { secret, text } from "@sipwright/routing";

text`pass ${secret("PASSWORD")}`;
