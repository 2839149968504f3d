/**
 * The longest prefix inside Kamailio, one way beside the other:
 *
 *     node --conditions=source --import tsx bench/redis/kamailio.ts [rounds] [milliseconds] [prefixes] [only]
 */
import { writeFileSync } from "node:fs";
import { connectRedis, openStore, runAgent } from "@sipwright/redis";
import type { Redis } from "ioredis";
import { freePort, runProgram, startKamailio, startRedis, temporaryFolder, until } from "../../test/support/index.js";
import { fillAll } from "./fill.js";
import { evalScript, type Variant, variants, walkScript } from "./kamailio-variants.js";
import { generateLoad, type LoadResult } from "./load-generator.js";
import { makeNumbers, makePrefixes } from "./table.js";

const rounds = Number(process.argv[2] ?? 3);
const milliseconds = Number(process.argv[3] ?? 2000);
const count = Number(process.argv[4] ?? 100_000);
const only = process.argv[5];
/** `SIPWRIGHT_PIN=no` leaves it to the scheduler. */
const isPinned = process.env.SIPWRIGHT_PIN !== "no";
const isLarge = count > 200_000;

const prefixes = makePrefixes(count);
const numbers = makeNumbers(2000);
const redis = await startRedis();
/**
 * Redis and this program run on the first processor, Kamailio on the second: as on two machines, an answer wakes another processor. Left
 * alone, the scheduler at times puts Kamailio and Redis on one, where a round trip costs a fifth, and the figures jump.
 */
async function pin(processor: number, pids: readonly number[]): Promise<void> {
  for (const pid of pids)
    await runProgram("taskset", ["-apc", String(processor), String(pid)], { debianPackage: "util-linux" });
}
if (isPinned) await pin(0, [process.pid, ...redis.process.processes()]);
const client = connectRedis({ port: redis.port }) as Redis;
const store = openStore(client);
await fillAll(client, store, prefixes);
const shas = {
  get: String(await client.script("LOAD", evalScript)),
  walk: String(await client.script("LOAD", walkScript)),
};

async function measure(variant: Variant): Promise<LoadResult> {
  const folder = temporaryFolder("bench");
  const place = {
    folder,
    port: await freePort(),
    redisPort: redis.port,
    ctl: `${folder}/ctl`,
    maxDigits: isLarge ? 9 : 8,
  };
  variant.prepare?.(prefixes, place);
  for (const { name, text } of variant.files(place)) writeFileSync(`${folder}/${name}`, text);
  const kamailio = await startKamailio({
    folder,
    address: "127.0.0.1",
    port: place.port,
    sharedMemoryMiB: isLarge ? 2048 : 512,
    packageMemoryMiB: isLarge ? 1024 : 64,
  });
  const abort = new AbortController();
  let isFilled = variant.needsAgent !== true;
  const begin = performance.now();
  const agent = isFilled
    ? Promise.resolve()
    : runAgent(store, "main", {
        sockets: [place.ctl],
        lookup: "memory",
        signal: abort.signal,
        onCurrent: () => {
          if (!isFilled) console.log(`  (filled in ${Math.round(performance.now() - begin)} ms)`);
          isFilled = true;
        },
      });
  await until(() => isFilled, { awaited: "the agent", timeoutMs: 60_000 });
  abort.abort();
  await agent;
  // The worker is the process that burns; all of Kamailio's are counted, the others are idle.
  const pids = kamailio.process.processes();
  if (isPinned) await pin(1, pids);
  const load = { port: place.port, numbers, window: 4, pids, expected: "192.0.2." };
  try {
    await generateLoad({ ...load, milliseconds: 300 });
    return await generateLoad({ ...load, milliseconds });
  } catch (error) {
    console.error(kamailio.log().slice(-1500));
    throw error;
  } finally {
    await kamailio.stop();
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const all = variants(shas).filter(({ name }) => only === undefined || new RegExp(only).test(name));
const results = new Map<string, LoadResult[]>(all.map(({ name }) => [name, []]));
for (let round = 0; round < rounds; round++) {
  for (const variant of all) results.get(variant.name)?.push(await measure(variant));
}
const base = median((results.get("the paper's GET loop") ?? []).map((one) => one.messagesPerSecond));
console.log("\n| | messages/s | times the loop | CPU µs/message |\n|---|---|---|---|");
for (const [name, runs] of results) {
  const rate = median(runs.map((one) => one.messagesPerSecond));
  const cpu = median(runs.map((one) => one.cpuMicroseconds));
  console.log(`| ${name} | ${Math.round(rate)} | ${(rate / base).toFixed(1)} | ${cpu.toFixed(1)} |`);
}
client.disconnect();
await redis.stop();
