export { encodeGateways, gatewaySeparator } from "./gateways.js";
export { ha1 } from "./ha1.js";
export { type DigestAlgorithm, ha1Field, type RedisKeys, routeKey, userKey } from "./keys.js";
export { putRoute, putUser, type User } from "./write.js";
