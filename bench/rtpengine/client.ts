// The client beside its peers against a real rtpengine, and against a stub that answers at once, in one run:
//   node --conditions=source --import tsx bench/rtpengine/client.ts [rounds] [milliseconds] [stub: against the stub only]
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { startRtpengine } from "../../test/support/index.js";
import { contenders } from "./contenders.js";
import { median } from "./measure.js";

interface Result {
  readonly perSecond: number;
  readonly cpuMicros: number;
  readonly p50: number;
  readonly p99: number;
}

const run = promisify(execFile);
const worker = await bundled();
const rounds = Number(process.argv[2] ?? 5);
const milliseconds = process.argv[3] ?? "1500";
const names = Object.keys(contenders);
console.log(
  `Node ${process.version}; medians of ${rounds} rounds of ${milliseconds} ms, contenders in turn, the daemon on the same machine\n`,
);
if (process.argv[4] !== "stub") {
  const engine = await startRtpengine({ args: ["--log-level=4", "--delete-delay=0"] });
  for (const what of ["ping", "pair"]) {
    for (const inFlight of [1, 16, 64]) await compare(what, inFlight, engine.ngPort, "");
  }
  await engine.stop();
}
const stub = await startStub();
await compare("pair", 16, stub.port, ", stub");
stub.stop();

async function compare(what: string, inFlight: number, port: number, remark: string): Promise<void> {
  const results = new Map<string, Result[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const { stdout } = await run(process.execPath, [
        worker,
        name,
        what,
        String(inFlight),
        milliseconds,
        String(port),
      ]);
      results.get(name)?.push(JSON.parse(stdout));
    }
  }
  print(`${what === "ping" ? "ping" : "offer + delete"}${remark}`, inFlight, results);
}

/** A daemon that costs nothing shows what the clients cost. */
async function startStub() {
  const file = fileURLToPath(new URL("stub.ts", import.meta.url));
  const child = spawn(process.execPath, ["--conditions=source", "--import", "tsx", file], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(child.stdout, "data");
  return { port: Number(String(line)), stop: () => child.kill() };
}

/** As users run it: without the helpers that tsx puts into every closure. */
async function bundled(): Promise<string> {
  const outfile = fileURLToPath(new URL("../../.cache/bench/client-worker.mjs", import.meta.url));
  const entry = fileURLToPath(new URL("client-worker.ts", import.meta.url));
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    conditions: ["source"],
    external: ["ws", "rtpengine-client"],
  });
  return outfile;
}

function print(what: string, inFlight: number, results: ReadonlyMap<string, readonly Result[]>): void {
  const plain = middle(results.get("plain socket") ?? []);
  console.log(
    `| ${what}, ${inFlight} in flight | per second | of the plain socket | p50 ms | p99 ms | CPU µs |\n|---|---|---|---|---|---|`,
  );
  for (const [name, list] of results) {
    const { perSecond, p50, p99, cpuMicros } = middle(list);
    const part = `${((100 * perSecond) / plain.perSecond).toFixed(0)} %`;
    console.log(
      `| ${name} | ${Math.round(perSecond)} | ${part} | ${p50.toFixed(3)} | ${p99.toFixed(3)} | ${cpuMicros.toFixed(1)} |`,
    );
  }
  console.log();
}

function middle(list: readonly Result[]): Result {
  return {
    perSecond: median(list.map((result) => result.perSecond)),
    cpuMicros: median(list.map((result) => result.cpuMicros)),
    p50: median(list.map((result) => result.p50)),
    p99: median(list.map((result) => result.p99)),
  };
}
