import type { RedisClient } from "./connection/connect.js";
import { Database, schemaVersion } from "./connection/database.js";
import { SchemaVersionError, translateError } from "./connection/errors.js";
import { type RedisKeys, routeKey, schemaKey, tableKeys, userIndexKey, userKey } from "./keys.js";
import { scanKeys } from "./paper/scan-keys.js";
import { checkGateway, gatewayOfUri } from "./routes/gateway.js";
import { encodeSteps } from "./routes/value.js";

export interface MigrationResult {
  /** The version that was found; `null` where there was no stamp. */
  readonly from: string | null;
  readonly tables: number;
  readonly routes: number;
  readonly users: number;
}

/**
 * Brings what stands in Redis to the version of the schema that this package works with. It may be interrupted and run again. Version
 * 1 had no stamp, no gateways of their own and no index of users.
 */
export async function migrateSchema(client: RedisClient, keys: RedisKeys = {}): Promise<MigrationResult> {
  const database = new Database(client, keys);
  const from = await database.run((redis) => redis.get(schemaKey(keys)));
  if (from !== null && Number(from) > Number(schemaVersion)) throw new SchemaVersionError(from, schemaVersion);
  try {
    const tables = await migrateTables(client, keys);
    const users = await migrateUsers(client, keys);
    await client.set(schemaKey(keys), schemaVersion);
    return { from, ...tables, users };
  } catch (error) {
    throw translateError(error);
  }
}

async function migrateTables(client: RedisClient, keys: RedisKeys) {
  let [tables, routes] = [0, 0];
  const pattern = routeKey("TABLE", keys).replace("TABLE", "*");
  for await (const found of scanKeys(client, pattern)) {
    for (const key of found) {
      const table = /\{([A-Za-z0-9_.-]+)\}$/.exec(key)?.[1];
      if (table === undefined) continue;
      const changed = await migrateTable(client, table, keys);
      routes += changed;
      if (changed > 0) tables += 1;
    }
  }
  return { tables, routes };
}

/** Values that begin with `sip:` are those of version 1. */
async function migrateTable(client: RedisClient, table: string, keys: RedisKeys): Promise<number> {
  const { live, gateways, meta } = tableKeys(table, keys);
  const old = Object.entries(await client.hgetall(live)).filter(([, value]) => value.startsWith("sip:"));
  if (old.length === 0) return 0;
  const made = new Map(old.flatMap(([, value]) => value.split(",").map(gatewayOfUri)).map((one) => [one.id, one]));
  await client.hset(gateways, ...[...made].flatMap(([id, gateway]) => [id, JSON.stringify(checkGateway(gateway))]));
  await client.hincrby(meta, "gateways", 1);
  const find = (id: string) => made.get(id) ?? gatewayOfUri(id);
  for (const [prefix, value] of old) {
    const steps = value.split(",").map((uri) => [{ gateway: gatewayOfUri(uri).id, weight: 1 }]);
    await client.hset(live, prefix, encodeSteps(steps, find));
  }
  return old.length;
}

async function migrateUsers(client: RedisClient, keys: RedisKeys): Promise<number> {
  let users = 0;
  for await (const found of scanKeys(client, userKey("*", keys))) {
    for (const key of found) {
      const identity = key.slice(userKey("", keys).length);
      const at = identity.lastIndexOf("@");
      const [name, realm] = [identity.slice(0, at), identity.slice(at + 1)];
      if (at < 1 || (await client.hexists(key, "name")) === 1) continue;
      await client.sadd(userIndexKey(realm, keys), name);
      const now = Math.floor(Date.now() / 1000);
      await client.hset(key, { name, realm, state: "enabled", created: now, changed: now });
      users += 1;
    }
  }
  return users;
}
