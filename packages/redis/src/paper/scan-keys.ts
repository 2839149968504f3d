import { Cluster } from "ioredis";
import type { RedisClient } from "../connection/connect.js";
import { translateError } from "../connection/errors.js";

/** All keys that match, on all masters of a cluster, some at a time. It looks at every key: for migrations only. */
export async function* scanKeys(client: RedisClient, pattern: string): AsyncGenerator<readonly string[]> {
  const nodes = client instanceof Cluster ? client.nodes("master") : [client];
  for (const node of nodes) {
    let cursor = "0";
    do {
      try {
        const [next, keys] = await node.scan(cursor, "MATCH", pattern, "COUNT", 1000);
        cursor = next;
        if (keys.length > 0) yield keys;
      } catch (error) {
        throw translateError(error);
      }
    } while (cursor !== "0");
  }
}
