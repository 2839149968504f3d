import { targets } from "@sipwright/compiler";
import { connectRedis, openStore, type RedisClient, runAgent, type Store } from "@sipwright/redis";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
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
import { type LookupProgramOptions, lookupProgram } from "./lookup-program.js";

const address = "127.0.0.1";
let redis: RedisServer;
let client: RedisClient;
let store: Store;
beforeAll(async () => {
  redis = await startRedis();
  client = connectRedis({ port: redis.port });
});
afterAll(async () => {
  client?.disconnect();
  await redis?.stop();
});

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  await redis.cli("FLUSHALL");
});

async function start(options: Pick<LookupProgramOptions, "lookup" | "cache">, target: (typeof targets)[number]) {
  const place = { address, port: await freePort(), ctl: `${temporaryFolder("ctl")}/ctl` };
  const program = lookupProgram({ ...options, ...place, redis });
  const launch = () => startProgram({ program, target, address, port: place.port });
  let kamailio: KamailioServer = await launch();
  const asker = await Asker.open(place);
  ends.push(async () => {
    await asker.close();
    await kamailio.stop();
  });
  return {
    ...place,
    asker,
    async restart() {
      await kamailio.stop();
      kamailio = await launch();
    },
  };
}

function startAgent(lookup: "memory" | "cache", socket: string) {
  const abort = new AbortController();
  const state = { changes: -1, away: 0, disturbed: 0 };
  const agent = runAgent(store, "main", {
    lookup,
    sockets: [socket],
    signal: abort.signal,
    onCurrent: (_, changes) => {
      state.changes = changes;
    },
    onKamailioAway: () => {
      state.away += 1;
      state.changes = -1;
    },
    onDisturbance: () => {
      state.disturbed += 1;
    },
  });
  ends.push(async () => {
    abort.abort();
    await agent;
  });
  return {
    state,
    async settle() {
      const { changes } = await store.routes("main").info();
      await until(() => state.changes >= changes, { awaited: "the agent", timeoutMs: 20_000 });
    },
  };
}

describe.each(targets)("what follows Redis, on the %s target", (target) => {
  it("keeps the memory current, fills a Kamailio that starts anew, and routes while Redis is away", async () => {
    store = openStore(client);
    const routes = store.routes("main");
    await routes.gateways.put({ id: "a", host: "192.0.2.1" });
    await routes.gateways.put({ id: "b", host: "192.0.2.2" });
    const system = await start({ lookup: "memory" }, target);
    const { asker } = system;
    expect((await asker.ask("49")).status).toBe(503);
    await routes.put({ prefix: "49", steps: "a" });
    const agent = startAgent("memory", system.ctl);
    await agent.settle();
    expect(await asker.ask("4930")).toEqual({ status: 299, route: "192.0.2.1/a", off: "" });

    await routes.put({ prefix: "493", steps: "b" });
    await routes.gateways.setState("a", "draining");
    await agent.settle();
    expect(await asker.ask("4930")).toEqual({ status: 299, route: "192.0.2.2/b", off: "a" });
    await routes.delete("493");
    await routes.gateways.put({ id: "a", host: "192.0.2.9", port: 5070, state: "active" });
    await agent.settle();
    expect(await asker.ask("4930")).toEqual({ status: 299, route: "192.0.2.9:5070/a", off: "" });

    await system.restart();
    await until(async () => (await asker.ask("4930")).status === 299, {
      awaited: "the memory to be filled",
      timeoutMs: 10_000,
      everyMs: 50,
    });
    await agent.settle();

    redis.process.signal("SIGSTOP");
    try {
      expect((await asker.ask("4930")).route).toBe("192.0.2.9:5070/a");
      expect((await asker.ask("50")).route).toBe("");
      // Kamailio gets its routes of the agent, which knows them, without Redis.
      await system.restart();
      await until(async () => (await asker.ask("4930")).status === 299, {
        awaited: "the memory to be filled",
        timeoutMs: 10_000,
        everyMs: 50,
      });
    } finally {
      redis.process.signal("SIGCONT");
    }
    await routes.load(
      (async function* () {
        yield "50,b\n";
      })(),
      { format: "csv" },
    );
    await until(async () => (await asker.ask("50")).route === "192.0.2.2/b", {
      awaited: "the load",
      timeoutMs: 20_000,
      everyMs: 50,
    });
    expect((await asker.ask("4930")).route).toBe("");
  });

  it("empties the cache, also of what was not there", async () => {
    store = openStore(client);
    const routes = store.routes("main");
    await routes.gateways.put({ id: "a", host: "192.0.2.1" });
    const system = await start({ lookup: "redis", cache: 3600 }, target);
    const { asker } = system;
    expect(await asker.ask("49301234567890")).toEqual({ status: 299, route: "", off: "" });
    await routes.put({ prefix: "49", steps: "a" });
    // It is kept for an hour where nobody says otherwise.
    expect((await asker.ask("49301234567890")).route).toBe("");
    const agent = startAgent("cache", system.ctl);
    await agent.settle();
    expect((await asker.ask("49301234567890")).route).toBe("192.0.2.1/a");
    await routes.gateways.setState("a", "off");
    await agent.settle();
    expect(await asker.ask("49301234567890")).toEqual({ status: 299, route: "192.0.2.1/a", off: "a" });
    redis.process.signal("SIGSTOP");
    try {
      expect((await asker.ask("49301234567890")).route).toBe("192.0.2.1/a");
      expect((await asker.ask("50")).status).toBe(503);
    } finally {
      redis.process.signal("SIGCONT");
    }
  });

  it("the plain layout of the paper is read as it is", async () => {
    await redis.cli("MSET", "49", "192.0.2.1", "4930", "192.0.2.2:5070");
    const { asker } = await start({ lookup: "paper" }, target);
    expect((await asker.ask("4930123")).route).toBe("192.0.2.2:5070");
    expect((await asker.ask("4940")).route).toBe("192.0.2.1");
    expect(await asker.ask("50")).toEqual({ status: 299, route: "", off: "" });
    expect((await asker.ask("no-number")).route).toBe("");
  });
});
