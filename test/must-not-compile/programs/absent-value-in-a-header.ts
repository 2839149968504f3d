// expect: null
import { appendHeader, header } from "@sipwright/routing";

appendHeader("X-Copy", header("X-Given"));
