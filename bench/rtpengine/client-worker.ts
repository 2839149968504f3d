// One measurement in a process of its own: client-worker.ts <contender> <ping|pair> <in flight> <milliseconds> <port>
import { randomBytes } from "node:crypto";
import { type ContenderName, contenders } from "./contenders.js";
import { percentile } from "./measure.js";

const [name = "", what = "", inFlight = "", milliseconds = "", port = ""] = process.argv.slice(2);
const contender = await contenders[name as ContenderName](Number(port));
const prefix = randomBytes(4).toString("hex");
let next = 0;
/** 16 characters, as the plain socket's message has room for. */
const callId = () => prefix + (next++).toString(16).padStart(8, "0");
const once = what === "ping" ? () => contender.ping() : () => contender.pair(callId());

const latencies = new Float64Array(4_000_000);
let count = 0;

async function run(forMs: number): Promise<void> {
  const end = performance.now() + forMs;
  count = 0;
  await Promise.all(
    Array.from({ length: Number(inFlight) }, async () => {
      for (let begin = performance.now(); begin < end; ) {
        await once();
        const now = performance.now();
        latencies[count++ % latencies.length] = now - begin;
        begin = now;
      }
    }),
  );
}

await run(700);
const cpu = process.cpuUsage();
const begin = performance.now();
await run(Number(milliseconds));
const seconds = (performance.now() - begin) / 1000;
const { user, system } = process.cpuUsage(cpu);
const taken = latencies.slice(0, Math.min(count, latencies.length));
const result = {
  perSecond: count / seconds,
  cpuMicros: (user + system) / count,
  p50: percentile(taken, 0.5),
  p99: percentile(taken, 0.99),
};
process.stdout.write(`${JSON.stringify(result)}\n`, () => {
  void contender.close();
  process.exit(0);
});
