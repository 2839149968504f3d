/**
 * From a written change to the first call that it decides, through the agent:
 *
 *     node --conditions=source --import tsx bench/redis/latency.ts [changes] [routes]
 */
import { writeFileSync } from "node:fs";
import { compile } from "@sipwright/compiler";
import { connectRedis, openStore, runAgent } from "@sipwright/redis";
import { Asker } from "../../test/redis/asker.js";
import { lookupProgram } from "../../test/redis/lookup-program.js";
import { freePort, startKamailio, startRedis, temporaryFolder, until } from "../../test/support/index.js";
import { csvOf, makeGateways } from "./fill.js";
import { makePrefixes } from "./table.js";

const changes = Number(process.argv[2] ?? 200);
const count = Number(process.argv[3] ?? 100_000);
const redis = await startRedis();
const store = openStore(connectRedis({ port: redis.port }));
await makeGateways(store);
const routes = store.routes("main");
await routes.load(csvOf(makePrefixes(count)), { format: "csv" });

const abort = new AbortController();
const nodes = [];
const currentOf = new Map<string, number>();
for (let index = 0; index < 2; index++) {
  const folder = temporaryFolder("latency");
  const place = { address: "127.0.0.1", port: await freePort(), ctl: `${folder}/ctl` };
  const program = lookupProgram({ lookup: "memory", ...place, redis });
  for (const { name, text } of compile(program, { target: "native", release: "5.6", installedIn: folder }).files) {
    writeFileSync(`${folder}/${name}`, text);
  }
  const kamailio = await startKamailio({ folder, ...place, sharedMemoryMiB: 512 });
  const agent = runAgent(store, "main", {
    sockets: [place.ctl],
    lookup: "memory",
    signal: abort.signal,
    onCurrent: (socket, position) => currentOf.set(socket, position),
  });
  nodes.push({ kamailio, agent, asker: await Asker.open(place), ctl: place.ctl });
}
await until(() => currentOf.size === 2, { awaited: "both agents", timeoutMs: 120_000 });

const sees = (wanted: string) => (answer: { readonly route: string }) => answer.route.includes(`/${wanted}`);
const times: number[] = [];
for (let turn = 0; turn < changes; turn++) {
  const gateway = `gw${turn % 50}`;
  const begin = performance.now();
  await routes.put({ prefix: "499", steps: gateway });
  await Promise.all(
    nodes.map(async ({ asker }) => {
      while (!sees(gateway)(await asker.ask("4991234")));
    }),
  );
  times.push(performance.now() - begin);
}
const begin = performance.now();
await routes.load(csvOf([...makePrefixes(count), "4988"]), { format: "csv" });
const loaded = performance.now();
await Promise.all(
  nodes.map(async ({ asker }) => {
    while ((await asker.ask("4988123")).route === "") await new Promise((resolve) => setTimeout(resolve, 5));
  }),
);
const whole = performance.now();
times.sort((left, right) => left - right);
const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
console.log(
  `a route changed, two nodes, ${count} routes: median ${at(0.5)} ms, 99 % ${at(0.99)} ms, most ${at(1 - 1e-9)} ms`,
);
console.log(
  `a load of ${count} routes: written in ${Math.round(loaded - begin)} ms, in force on both nodes ${Math.round(whole - loaded)} ms later`,
);
abort.abort();
for (const { kamailio, agent, asker } of nodes) {
  await agent;
  await asker.close();
  await kamailio.stop();
}
await redis.stop();
process.exit();
