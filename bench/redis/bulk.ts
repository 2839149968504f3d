/**
 * A bulk load beside `redis-cli --pipe` with the same data, in turns:
 *
 *     node --conditions=source --import tsx bench/redis/bulk.ts [routes] [rounds]
 */

import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { connectRedis, openStore, tableKeys } from "@sipwright/redis";
import type { Redis } from "ioredis";
import { runProgram, startRedis, temporaryFolder } from "../../test/support/index.js";
import { csvOf, makeGateways } from "./fill.js";
import { makePrefixes } from "./table.js";

const count = Number(process.argv[2] ?? 1_000_000);
const rounds = Number(process.argv[3] ?? 3);
const folder = temporaryFolder("bulk");
if (process.argv[4] !== undefined) {
  // In a process of its own, so that its memory does not count.
  const csv = createWriteStream(process.argv[4]);
  for await (const text of csvOf(makePrefixes(count))) if (!csv.write(text)) await once(csv, "drain");
  csv.end();
  await once(csv, "finish");
  process.exit();
}
const redis = await startRedis();
const client = connectRedis({ port: redis.port, commandTimeout: 60_000 }) as Redis;
const store = openStore(client);
await makeGateways(store);
execFileSync(process.execPath, [
  ...process.execArgv,
  ...process.argv.slice(1, 2),
  String(count),
  String(rounds),
  `${folder}/routes.csv`,
]);
const load = () =>
  store
    .routes("main")
    .load(createReadStream(`${folder}/routes.csv`, { highWaterMark: Number(process.env.CHUNK ?? 64) * 1024 }), {
      format: "csv",
    });
await load();
// What our load has written, as commands for the pipe.
const pipe = createWriteStream(`${folder}/routes.pipe`);
let cursor = "0";
do {
  const [next, flat] = await client.hscan(tableKeys("main").live, cursor, "COUNT", 5000);
  cursor = next;
  let text = "";
  for (let index = 0; index < flat.length; index += 2) {
    const [prefix = "", value = ""] = [flat[index], flat[index + 1]];
    text += `*4\r\n$4\r\nHSET\r\n$4\r\npipe\r\n$${prefix.length}\r\n${prefix}\r\n$${value.length}\r\n${value}\r\n`;
  }
  if (!pipe.write(text)) await once(pipe, "drain");
} while (cursor !== "0");
pipe.end();
await once(pipe, "finish");

const times: { ours: number[]; pipe: number[] } = { ours: [], pipe: [] };
let most = 0;
for (let round = 0; round < rounds; round++) {
  await client.unlink(tableKeys("main").live, tableKeys("main").previous, "pipe");
  // Redis frees them in the background.
  await sleep(1500);
  globalThis.gc?.();
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  let begin = performance.now();
  await load();
  times.ours.push(performance.now() - begin);
  clearInterval(watch);
  begin = performance.now();
  const { code } = await runProgram(
    "sh",
    ["-c", `redis-cli -p ${redis.port} --pipe < ${folder}/routes.pipe > /dev/null`],
    {
      debianPackage: "redis-tools",
      timeoutMs: 120_000,
    },
  );
  times.pipe.push(performance.now() - begin);
  if (code !== 0) throw new Error("redis-cli --pipe failed");
}
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const rate = (milliseconds: number) => Math.round(count / (milliseconds / 1000));
const [ours, theirs] = [median(times.ours), median(times.pipe)];
console.log(`${count} routes, median of ${rounds}`);
console.log(`our load (CSV read, checked, staged, swapped): ${rate(ours)} routes/s`);
console.log(`redis-cli --pipe with HSET: ${rate(theirs)} routes/s`);
console.log(
  `ours is ${((theirs / ours) * 100).toFixed(0)} % of its rate; most memory of Node ${Math.round(most / 2 ** 20)} MiB`,
);
client.disconnect();
await redis.stop();
