import { compile, targets } from "@sipwright/compiler";
import { connectRedis, openStore, orderOf, parseSteps, type RedisClient, runAgent, type Store } from "@sipwright/redis";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  freePort,
  type KamailioServer,
  type RedisServer,
  startRedis,
  temporaryFolder,
  until,
} from "../support/index.js";
import { startProgram } from "../systems/start-program.js";
import { Asker } from "./asker.js";
import { lookupProgram } from "./lookup-program.js";
import { gatewayNames, longestByHand, tables } from "./random-tables.js";

const lookups = ["redis", "memory"] as const;
/** 2,000 cases and more with `SIPWRIGHT_CASES=70`. */
const runs = Number(process.env.SIPWRIGHT_CASES ?? 6);

const addresses = new Map(gatewayNames.map((name, index) => [name, `192.0.2.${index + 1}`] as const));

/** All orders that a draw can give, as header X-Route shows them. */
function possibleOrders(steps: string): ReadonlySet<string> {
  const parsed = parseSteps(steps);
  const written = (name: string) => `${addresses.get(name as (typeof gatewayNames)[number])}/${name}`;
  return new Set(Array.from({ length: 1000 }, (_, draw) => orderOf(parsed, draw).map(written).join(",")));
}

describe.each(targets.flatMap((target) => lookups.map((lookup) => ({ target, lookup }))))(
  "the lookup $lookup in Kamailio, on the $target target",
  ({ target, lookup }) => {
    let redis: RedisServer;
    let client: RedisClient;
    let store: Store;
    let kamailio: KamailioServer;
    let asker: Asker;
    const abort = new AbortController();
    let agent: Promise<void> | undefined;
    let current = -1;

    beforeAll(async () => {
      redis = await startRedis();
      client = connectRedis({ address: redis.address, port: redis.port });
      store = openStore(client);
      const routes = store.routes("main");
      for (const [id, host] of addresses) await routes.gateways.put({ id, host });
      const port = await freePort();
      const ctl = `${temporaryFolder("ctl")}/ctl`;
      const address = "127.0.0.1";
      const program = lookupProgram({ lookup, address, port, redis, ctl });
      kamailio = await startProgram({ program, target, address, port });
      if (lookup === "memory") {
        agent = runAgent(store, "main", {
          lookup,
          sockets: [ctl],
          signal: abort.signal,
          onCurrent: (_, changes) => {
            current = changes;
          },
        });
      }
      asker = await Asker.open(kamailio);
    });
    afterAll(async () => {
      abort.abort();
      await agent;
      await asker?.close();
      await kamailio?.stop();
      client?.disconnect();
      await redis?.stop();
    });

    async function settle(): Promise<void> {
      if (lookup !== "memory") return;
      const { changes } = await store.routes("main").info();
      await until(() => current >= changes, { awaited: "the agent" });
    }

    it("agrees with the naive one, for random tables and numbers", async () => {
      const routes = store.routes("main");
      await fc.assert(
        fc.asyncProperty(tables, async ({ table, out, numbers }) => {
          const text = table.map((route) => `${JSON.stringify({ prefix: route.prefix, gateways: route.steps })}\n`);
          await routes.load(
            (async function* () {
              yield* text;
            })(),
            { format: "jsonl" },
          );
          for (const id of gatewayNames) await routes.gateways.setState(id, out.includes(id) ? "draining" : "active");
          await settle();
          for (const number of numbers) {
            const expected = longestByHand(table, number);
            const answer = await asker.ask(number);
            expect(answer.status).toBe(299);
            expect(answer.off).toBe([...out].sort().join(","));
            if (expected === undefined) expect(answer.route).toBe("");
            else expect([...possibleOrders(String(expected.steps))]).toContain(answer.route);
          }
        }),
        { numRuns: runs },
      );
    });

    it("draws the first gateway by weight", async () => {
      const routes = store.routes("main");
      await routes.put({ prefix: "77", steps: "gw1*90|gw2*10;gw3" });
      await settle();
      const firsts: string[] = [];
      for (let turn = 0; turn < 200; turn++) firsts.push((await asker.ask("771")).route.split(/[,/]/)[1] ?? "");
      const share = firsts.filter((name) => name === "gw1").length;
      // Of 200, 180 on the average; beyond these bounds once in ten billion runs.
      expect(share).toBeGreaterThan(150);
      expect(share).toBeLessThan(200);
    });
  },
);

it("compiles for all releases", () => {
  for (const lookup of [...lookups, "paper"] as const) {
    for (const release of ["5.6", "6.0", "6.1"] as const) {
      for (const target of targets) {
        const program = lookupProgram({
          lookup,
          address: "127.0.0.1",
          port: 5060,
          redis: { address: "127.0.0.1", port: 6379 },
        });
        expect(compile(program, { target, release }).diagnostics).toEqual([]);
      }
    }
  }
});
