import { putRoute, putUser } from "@sipwright/redis";
import { Redis } from "ioredis";
import type { Endpoint, RedisServer } from "../support/index.js";
import { domain, passwordOf, redisPassword } from "./servers.js";

export const users = ["alice", "bob", "carol"] as const;

/** Redis holds digests (HA1), never a password. */
export function putUsers(redis: RedisServer): Promise<void> {
  return withRedis(redis, async (client) => {
    for (const name of users) await putUser(client, { name, realm: domain, password: passwordOf(name) });
  });
}

/** Numbers that begin so go to this gateway from now on. */
export function putGateway(redis: RedisServer, prefix: string, gateway: Endpoint): Promise<void> {
  return withRedis(redis, (client) => putRoute(client, "main", prefix, [`sip:${gateway.address}:${gateway.port}`]));
}

async function withRedis(redis: RedisServer, use: (client: Redis) => Promise<void>): Promise<void> {
  const client = new Redis({ host: redis.address, port: redis.port, password: redisPassword });
  try {
    await use(client);
  } finally {
    client.disconnect();
  }
}
