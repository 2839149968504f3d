import {
  connectRedis,
  openStore,
  orderOf,
  parseSteps,
  type RedisClient,
  RedisStoreError,
  type Store,
} from "@sipwright/redis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startRedis, until } from "../support/index.js";
import { type SentinelTrio, startCluster, startSentinels, type TestCluster } from "./deployments.js";

const replicas = { count: 1, timeoutMs: 2000 };
const size = 30_000;

async function makeGateways(store: Store): Promise<void> {
  for (const id of ["old", "new"]) await store.routes("main").gateways.put({ id, host: `${id}.example` });
}

/** Prefixes that all lead to one gateway, some at a time; `between` is done in the middle. */
async function* routesTo(gateway: string, between: () => Promise<void> = async () => {}): AsyncGenerator<string> {
  for (let from = 0; from < size; from += 1000) {
    if (from === size / 2) await between();
    yield Array.from({ length: 1000 }, (_, index) => `${100_000 + from + index},${gateway}\n`).join("");
  }
}

/** All routes, by gateway. */
async function census(store: Store): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for await (const text of store.routes("main").export("csv")) {
    for (const line of text.split("\n")) {
      const [, gateway] = line.split(",");
      if (gateway !== undefined && gateway !== "gateways") counts[gateway] = (counts[gateway] ?? 0) + 1;
    }
  }
  return counts;
}

const eventually = <T>(action: () => Promise<T>): Promise<T> =>
  until(
    async () => {
      try {
        return { value: await action() };
      } catch (error) {
        if (error instanceof RedisStoreError) return undefined;
        throw error;
      }
    },
    { awaited: "Redis to be back", timeoutMs: 30_000, everyMs: 100 },
  ).then(({ value }) => value);

/** Asks again and again; an answer is the right one, or an error of ours. */
function storm(store: Store, allowed: readonly string[]) {
  const seen = { answers: 0, failures: 0, wrong: [] as unknown[] };
  let goesOn = true;
  const ask = async () => {
    while (goesOn) {
      try {
        const { prefix, gateways } = await store.routes("main").lookup("1000015");
        seen.answers += 1;
        if (prefix !== "100001" || !allowed.includes(gateways[0]?.gateway ?? "")) seen.wrong.push({ prefix, gateways });
      } catch (error) {
        seen.failures += 1;
        if (!(error instanceof RedisStoreError)) seen.wrong.push(error);
      }
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };
  const running = Promise.all(Array.from({ length: 8 }, ask));
  return {
    async end() {
      goesOn = false;
      await running;
      return seen;
    },
  };
}

describe("Sentinel", () => {
  let trio: SentinelTrio;
  let client: RedisClient;
  let store: Store;
  beforeAll(async () => {
    trio = await startSentinels();
    client = connectRedis({ sentinel: { name: "routes", sentinels: trio.sentinels } });
    store = openStore(client, { replicas });
    await makeGateways(store);
    await store.routes("main").load(routesTo("old"), { format: "csv" });
  });
  afterAll(async () => {
    client?.disconnect();
    await trio?.stop();
  });

  it("loses no write that was waited for, and shows no half table, when the master dies in a load", async () => {
    const routes = store.routes("main");
    await routes.put({ prefix: "7", steps: "new" });
    const lookups = storm(store, ["old", "new"]);
    const failure = await routes
      .load(
        routesTo("new", async () => {
          (await trio.master()).process.signal("SIGKILL");
        }),
        { format: "csv" },
      )
      .catch((error: unknown) => error);
    // The load may even succeed, where its first half had reached the new master and the rest went there.
    if (failure instanceof Error) expect(failure).toBeInstanceOf(RedisStoreError);
    const after = await eventually(() => census(store));
    expect([{ old: size, new: 1 }, { new: size }]).toContainEqual(after);
    if (failure instanceof Error) expect(after).toEqual({ old: size, new: 1 });
    const before = (await routes.info()).changes;
    await eventually(() => routes.put({ prefix: "8", steps: "new" }));
    expect((await routes.info()).changes).toBeGreaterThan(before);
    const { answers, wrong } = await lookups.end();
    expect(wrong).toEqual([]);
    expect(answers).toBeGreaterThan(0);
    await eventually(() => routes.load(routesTo("new"), { format: "csv" }));
    expect(await census(store)).toEqual({ new: size });
  });
});

it("says that a write was done but did not reach the replica", async () => {
  const master = await startRedis();
  const replica = await startRedis({
    args: ["--replicaof", master.address, String(master.port), "--repl-diskless-sync-delay", "0"],
  });
  const client = connectRedis({ port: master.port });
  try {
    const store = openStore(client, { replicas: { count: 1, timeoutMs: 100 } });
    await until(async () => (await master.cli("INFO", "replication")).includes("state=online"), {
      awaited: "the replica",
      timeoutMs: 20_000,
    });
    await eventually(() => makeGateways(store));
    replica.process.signal("SIGSTOP");
    const write = store.routes("main").put({ prefix: "9", steps: "new" });
    await expect(write).rejects.toMatchObject({ code: "SW4107", reached: 0, wanted: 1 });
  } finally {
    replica.process.signal("SIGCONT");
    client.disconnect();
    await Promise.all([replica.stop(), master.stop()]);
  }
});

describe("a cluster of three masters", () => {
  let cluster: TestCluster;
  let client: RedisClient;
  let store: Store;
  beforeAll(async () => {
    cluster = await startCluster();
    client = connectRedis({ cluster: cluster.addresses });
    store = openStore(client);
    await makeGateways(store);
  });
  afterAll(async () => {
    client?.disconnect();
    await cluster?.stop();
  });

  it("holds users, and many tables, on all its nodes", async () => {
    for (let index = 0; index < 20; index++) {
      await store.users.create({ name: `user${index}`, realm: "voip.example", password: "secret" });
      const routes = store.routes(`table${index}`);
      await routes.gateways.put({ id: "gw", host: "gw.example" });
      await routes.put({ prefix: "49", steps: "gw" });
      expect((await routes.lookup("4930")).prefix).toBe("49");
    }
    expect((await store.users.list({ realm: "voip.example" })).users).toHaveLength(20);
    await store.users.delete("user3", "voip.example");
    await expect(store.users.find("user3", "voip.example")).rejects.toMatchObject({ code: "SW4009" });
    const sizes = await Promise.all(cluster.nodes.map((node) => node.cli("DBSIZE")));
    for (const one of sizes) expect(Number(one)).toBeGreaterThan(0);
  });

  it("loads, compares, swaps and rolls back", async () => {
    const routes = store.routes("main");
    await routes.load(routesTo("old"), { format: "csv" });
    await routes.load(routesTo("new"), { format: "csv" });
    expect(await census(store)).toEqual({ new: size });
    await routes.rollback();
    expect(await census(store)).toEqual({ old: size });
    await routes.gateways.put({ id: "old", host: "other.example", prefix: "00", strip: 2 });
    expect((await routes.lookup("100000")).gateways).toEqual([
      { gateway: "old", uri: "sip:000000@other.example", isOut: false },
    ]);
  });

  it("answers with an error of ours when the node of a table dies", async () => {
    const slot = await cluster.nodes[0]?.cli("CLUSTER", "KEYSLOT", "sipwright:routes:{main}");
    const owner = await ownerOf(cluster, Number(slot));
    const lookups = storm(store, ["old", "new"]);
    owner.process.signal("SIGKILL");
    await expect(store.routes("main").put({ prefix: "7", steps: "new" })).rejects.toBeInstanceOf(RedisStoreError);
    const { failures, wrong } = await lookups.end();
    expect(wrong).toEqual([]);
    expect(failures).toBeGreaterThan(0);
  });
});

async function ownerOf(cluster: TestCluster, slot: number) {
  for (const node of cluster.nodes) {
    const lines = (await node.cli("CLUSTER", "NODES")).split("\n");
    const own =
      lines
        .find((line) => line.includes("myself"))
        ?.split(" ")
        .slice(8) ?? [];
    const holds = own.some((range) => {
      const [from = "", to = from] = range.split("-");
      return slot >= Number(from) && slot <= Number(to);
    });
    if (holds) return node;
  }
  throw new Error(`No node holds slot ${slot}`);
}

it("draws are the same everywhere", () => {
  expect(orderOf(parseSteps("a*1|b*3;c"), 0)).toEqual(["a", "b", "c"]);
  expect(orderOf(parseSteps("a*1|b*3;c"), 250)).toEqual(["b", "a", "c"]);
});
