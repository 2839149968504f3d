// expect: Property '[writes]' is missing
import { set, source } from "@sipwright/routing";

set(source.address, "192.0.2.1");
