// expect: argument
import { moduleFunction } from "@sipwright/routing";

moduleFunction("tmx", "t_is_request_route", "1");
