import type { RedisClient } from "../connection/connect.js";
import { translateError } from "../connection/errors.js";
import type { LineProblem } from "../errors.js";
import { RedisStoreError } from "../errors.js";
import { gatewayOfUri } from "../routes/gateway.js";
import type { LoadResult } from "../routes/load.js";
import type { StoredRoutes } from "../routes/routes.js";
import type { StoredUsers } from "../users/users.js";
import { scanKeys } from "./scan-keys.js";

/** A route of the plain layout: the key is the prefix, the value an address, `192.0.2.1` or `192.0.2.1:5060`. */
export interface PaperRoute {
  readonly prefix: string;
  readonly address: string;
}

/** A user of the plain layout: the key is the name, the hash has a field `password`. */
export interface PaperUser {
  readonly name: string;
  readonly password: string;
}

/** Reads the routes of a database in the plain layout (`GET 49` gives an address); keys that are no digits are left out. */
export async function* readPaperRoutes(client: RedisClient): AsyncGenerator<PaperRoute> {
  for await (const keys of scanKeys(client, "[0-9]*")) {
    for (const prefix of keys) {
      if (!/^[0-9]+$/.test(prefix)) continue;
      const address = await textUnder(() => client.get(prefix));
      if (address !== null) yield { prefix, address };
    }
  }
}

/** Reads the users of a database in the plain layout (`HMGET alice password`). */
export async function* readPaperUsers(client: RedisClient): AsyncGenerator<PaperUser> {
  for await (const keys of scanKeys(client, "*")) {
    for (const name of keys) {
      const password = await textUnder(() => client.hget(name, "password"));
      if (password !== null && password !== "") yield { name, password };
    }
  }
}

/** What is of another kind under a key is none of ours. */
async function textUnder(read: () => Promise<string | null>): Promise<string | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("WRONGTYPE")) return null;
    throw translateError(error);
  }
}

/** Loads the routes of the plain layout into a table, each address as a gateway. It replaces what was there. */
export async function migratePaperRoutes(client: RedisClient, routes: StoredRoutes): Promise<LoadResult> {
  const known = new Set<string>();
  async function* lines(): AsyncGenerator<string> {
    for await (const { prefix, address } of readPaperRoutes(client)) {
      const gateway = gatewayOfUri(address.startsWith("sip:") ? address : `sip:${address}`);
      if (!known.has(gateway.id)) await routes.gateways.put(gateway);
      known.add(gateway.id);
      yield `${JSON.stringify({ prefix, gateways: [[gateway.id]] })}\n`;
    }
  }
  // The gateways have to be there before the load begins, as it looks at them once.
  for await (const _ of lines());
  return routes.load(lines(), { format: "jsonl" });
}

export interface PaperUsersResult {
  readonly users: number;
  /** Users that cannot be taken over; `line` counts the users. */
  readonly problems: readonly LineProblem[];
}

/** Makes the users of the plain layout; their passwords become hashes. */
export async function migratePaperUsers(
  client: RedisClient,
  users: StoredUsers,
  realm: string,
): Promise<PaperUsersResult> {
  const problems: LineProblem[] = [];
  let [count, line] = [0, 0];
  for await (const { name, password } of readPaperUsers(client)) {
    line += 1;
    try {
      await users.put({ name, realm, password });
      count += 1;
    } catch (error) {
      if (!(error instanceof RedisStoreError) || error.code !== "SW4007") throw error;
      problems.push({ line, problem: error.problem });
    }
  }
  return { users: count, problems };
}
