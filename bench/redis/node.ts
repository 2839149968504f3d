/**
 * The longest prefix from Node, one way beside the other; bytes for each route; the trie:
 *
 *     node --expose-gc --conditions=source --import tsx bench/redis/node.ts [prefixes]
 */
import { connectRedis, openStore, PrefixTrie, tableKeys } from "@sipwright/redis";
import type { Redis } from "ioredis";
import { startRedis } from "../../test/support/index.js";
import { fillAll } from "./fill.js";
import { evalScript, walkScript } from "./kamailio-variants.js";
import { anyNumbers, makeNumbers, makePrefixes } from "./table.js";

const count = Number(process.argv[2] ?? 100_000);
const longest = count > 200_000 ? 9 : 8;
const prefixes = makePrefixes(count);
const numbers = makeNumbers(1000);
const redis = await startRedis();
const client = connectRedis({ port: redis.port }) as Redis;
const store = openStore(client);
await fillAll(client, store, prefixes);
const get = String(await client.script("LOAD", evalScript));
const walk = String(await client.script("LOAD", walkScript));
const routes = store.routes("main", { maxDigits: longest });

const beginnings = (number: string) => Array.from({ length: longest }, (_, index) => number.slice(0, index + 1));
const ways: Readonly<Record<string, (number: string) => Promise<string | null | undefined>>> = {
  "the paper's GET loop": async (number) => {
    for (let length = number.length; length > 0; length--) {
      const found = await client.get(number.slice(0, length));
      if (found !== null) return found;
    }
    return null;
  },
  "MGET of keys": async (number) => (await client.mget(beginnings(number))).findLast((one) => one !== null),
  "EVALSHA, a loop of GET": async (number) => (await client.evalsha(get, 0, number)) as string,
  "EVALSHA, a walk of a sorted set": async (number) => (await client.evalsha(walk, 2, "z", "t", number)) as string,
  "bounded HMGET, as lookup() sends it": async (number) =>
    (await client.hmget(tableKeys("main").live, "off", ...beginnings(number))).findLast((one) => one !== null),
  "lookup(), with the reason": async (number) => (await routes.lookup(number)).gateways[0]?.uri,
};

async function rateOf(
  way: (number: string) => Promise<unknown>,
  together: number,
  milliseconds: number,
): Promise<number> {
  let [done, next] = [0, 0];
  const end = performance.now() + milliseconds;
  await Promise.all(
    Array.from({ length: together }, async () => {
      while (performance.now() < end) {
        await way(numbers[next++ % numbers.length] as string);
        done += 1;
      }
    }),
  );
  return done / (milliseconds / 1000);
}

/** CPU time of the server for each lookup. */
async function serverCpu(): Promise<number> {
  const text = await redis.cli("INFO", "cpu");
  return ["used_cpu_user", "used_cpu_sys"].reduce(
    (sum, name) => sum + Number(new RegExp(`${name}:([\\d.]+)`).exec(text)?.[1]),
    0,
  );
}

console.log(`${count} prefixes, 12 digits, match at length 3, lengths up to ${longest}\n`);
console.log("| | one at a time /s | 64 at a time /s | Redis CPU µs |\n|---|---|---|---|");
for (const [name, way] of Object.entries(ways)) {
  if ((await way(numbers[0] as string)) === null) throw new Error(`${name} found nothing`);
  await rateOf(way, 8, 200);
  const single = await rateOf(way, 1, 1500);
  const before = await serverCpu();
  const many = await rateOf(way, 64, 1500);
  const cpu = ((await serverCpu()) - before) / (many * 1.5);
  console.log(`| ${name} | ${Math.round(single)} | ${Math.round(many)} | ${(cpu * 1e6).toFixed(1)} |`);
}

const bytes = Number(await redis.cli("MEMORY", "USAGE", tableKeys("main").live, "SAMPLES", "0"));
console.log(`\nOur table: ${(bytes / count).toFixed(1)} bytes for each route (two gateways each)`);
const bare =
  Number(await redis.cli("MEMORY", "USAGE", "t", "SAMPLES", "0")) +
  Number(await redis.cli("MEMORY", "USAGE", "z", "SAMPLES", "0"));
console.log(`Sorted set with hash, one address: ${(bare / count).toFixed(1)} bytes`);

globalThis.gc?.();
const heap = process.memoryUsage();
const begin = performance.now();
const trie = new PrefixTrie<number>(count);
for (const [index, prefix] of prefixes.entries()) trie.set(prefix, index % 50);
console.log(
  `\nTrie: filled in ${Math.round(performance.now() - begin)} ms, ${(trie.bytes / count).toFixed(1)} bytes for each prefix`,
);
globalThis.gc?.();
const grown = process.memoryUsage();
console.log(
  `(resident ${((grown.arrayBuffers + grown.heapUsed - heap.arrayBuffers - heap.heapUsed) / count).toFixed(1)} bytes for each prefix, all told)`,
);
for (const [name, some] of [
  ["match at length 3", numbers],
  ["numbers of any kind", anyNumbers(100_000)],
] as const) {
  const rates = Array.from({ length: 5 }, () => {
    const start = performance.now();
    let sum = 0;
    for (let turn = 0; turn < 3_000_000; turn++) sum += trie.longest(some[turn % some.length] as string) ?? 0;
    return sum < 0 ? 0 : 3_000_000 / ((performance.now() - start) / 1000);
  }).sort((left, right) => left - right);
  console.log(`Trie, ${name}: ${((rates[2] ?? 0) / 1e6).toFixed(1)} M lookups/s (median of 5)`);
}
client.disconnect();
await redis.stop();
