import type { RedisClient } from "./connection/connect.js";
import type { RedisKeys } from "./keys.js";
import { gatewayOfUri } from "./routes/gateway.js";
import { openStore } from "./store.js";
import type { NewUser } from "./users/user.js";

/** Makes or changes a user: {@link openStore} in one step. */
export async function putUser(redis: RedisClient, user: NewUser, keys: RedisKeys = {}): Promise<void> {
  await openStore(redis, keys).users.put(user);
}

/**
 * Sends numbers that begin with a prefix to SIP URIs of host and port, in order: {@link openStore} in one step. Gateways are made
 * as needed, named by their addresses.
 */
export async function putRoute(
  redis: RedisClient,
  table: string,
  prefix: string,
  gateways: readonly string[],
  keys: RedisKeys = {},
): Promise<void> {
  const routes = openStore(redis, keys).routes(table);
  const made = gateways.map(gatewayOfUri);
  const known = new Set((await routes.gateways.list()).map(({ id }) => id));
  for (const gateway of made) if (!known.has(gateway.id)) await routes.gateways.put(gateway);
  await routes.put({ prefix, steps: made.map(({ id }) => id) });
}
