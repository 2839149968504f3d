// expect: null
import { from, redisCommand, redisReply, redisServer } from "@sipwright/routing";

redisCommand(redisServer({ name: "r", address: "127.0.0.1" }), "GET %s", [from.user], redisReply("a"));
