// expect: not assignable
import { from, text } from "@sipwright/routing";

text`hello ${from.user}`;
