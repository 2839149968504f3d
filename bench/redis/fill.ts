import type { Store } from "@sipwright/redis";
import type { Redis } from "ioredis";
import { gatewayCount, wayOf } from "./table.js";

export async function makeGateways(store: Store): Promise<void> {
  const { gateways } = store.routes("main");
  for (let index = 0; index < gatewayCount; index++)
    await gateways.put({ id: `gw${index}`, host: `192.0.2.${index}`, port: 5060 });
}

/** A CSV of routes, in pieces. */
export async function* csvOf(prefixes: readonly string[]): AsyncGenerator<string> {
  for (let from = 0; from < prefixes.length; from += 2000) {
    yield prefixes
      .slice(from, from + 2000)
      .map((prefix, index) => `${prefix},${wayOf(from + index)}\n`)
      .join("");
  }
}

/** The same table in the forms that the other ways need: keys of their own, a sorted set with a hash, and our table. */
export async function fillAll(client: Redis, store: Store, prefixes: readonly string[]): Promise<void> {
  await makeGateways(store);
  await store.routes("main").load(csvOf(prefixes), { format: "csv" });
  for (let from = 0; from < prefixes.length; from += 2000) {
    const some = prefixes.slice(from, from + 2000);
    const values = some.flatMap((prefix, index) => [prefix, `192.0.2.${(from + index) % gatewayCount}:5060`]);
    await Promise.all([
      client.mset(...values),
      client.hset("t", ...values),
      client.zadd("z", ...some.flatMap((prefix) => [0, prefix])),
    ]);
  }
}
