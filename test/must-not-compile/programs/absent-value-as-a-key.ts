// expect: null
import { entry, from, table } from "@sipwright/routing";

entry(table.text("t"), from.user);
