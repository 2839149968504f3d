import type { RouteKind } from "@sipwright/catalog";
import type { Value } from "../expression/expression.js";
import { type Call, makeCall } from "../function/call.js";
import { format } from "./arguments.js";

/** Is the address within the network, given as `192.0.2.0/24`? Several networks are divided by commas. Module ipops. */
export function isInSubnet(address: Value<string>, network: Value<string>): Call<RouteKind> {
  const where = "isInSubnet()";
  return makeCall({
    module: "ipops",
    function: "is_in_subnet",
    zero: "never",
    arguments: [format(address, where), format(network, where)],
  });
}

/** Is the text an IPv4 or IPv6 address? Module ipops. */
export function isIp(address: Value<string>): Call<RouteKind> {
  return makeCall({ module: "ipops", function: "is_ip", zero: "never", arguments: [format(address, "isIp()")] });
}
