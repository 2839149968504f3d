import {
  connectRedis,
  type InputError,
  openLocalRoutes,
  openStore,
  putRoute,
  putUser,
  type RedisClient,
  type Store,
  userKey,
} from "@sipwright/redis";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type RedisServer, startRedis, until } from "../support/index.js";
import { gatewayNames, longestByHand, tables } from "./random-tables.js";

let redis: RedisServer;
let client: RedisClient;
let store: Store;
beforeAll(async () => {
  redis = await startRedis();
  client = connectRedis({ address: redis.address, port: redis.port });
});
beforeEach(async () => {
  await redis.cli("FLUSHALL");
  store = openStore(client);
});
afterAll(async () => {
  client?.disconnect();
  await redis?.stop();
});

async function* from(...pieces: readonly (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* pieces;
}

async function gateways(...ids: readonly string[]): Promise<void> {
  for (const id of ids) await store.routes("main").gateways.put({ id, host: `${id}.example` });
}

/** Everything in Redis. */
async function everything(): Promise<Record<string, string>> {
  const keys = (await redis.cli("KEYS", "*")).split("\n").sort();
  const dumps = await Promise.all(keys.map((key) => redis.cli("DUMP", key)));
  return Object.fromEntries(keys.map((key, index) => [key, dumps[index] ?? ""]));
}

describe("users", () => {
  it("are made, changed, disabled, listed and deleted; no password is stored", async () => {
    const { users } = store;
    await users.create({
      name: "alice",
      realm: "voip.example",
      password: "wonder land",
      callerId: "+4930123",
      maxCalls: 2,
    });
    await expect(users.create({ name: "alice", realm: "voip.example", password: "x" })).rejects.toMatchObject({
      code: "SW4008",
    });
    expect(await users.find("alice", "voip.example")).toMatchObject({
      isEnabled: true,
      callerId: "+4930123",
      maxCalls: 2,
    });
    const key = userKey("alice@voip.example");
    // md5sum and sha256sum of "alice:voip.example:wonder land"
    expect(await redis.cli("HMGET", key, "ha1", "ha1_sha256")).toMatch(/^[0-9a-f]{32}\n[0-9a-f]{64}$/);
    expect(await redis.cli("HGETALL", key)).not.toContain("wonder");
    const hash = await redis.cli("HGET", key, "ha1");

    await users.disable("alice", "voip.example");
    expect(await redis.cli("HGET", key, "ha1")).toBe("");
    expect((await users.find("alice", "voip.example")).isEnabled).toBe(false);
    await users.change("alice", "voip.example", { callerId: null });
    expect(await redis.cli("HGET", key, "ha1")).toBe("");
    await users.enable("alice", "voip.example");
    expect(await redis.cli("HGET", key, "ha1")).toBe(hash);
    expect((await users.find("alice", "voip.example")).callerId).toBeUndefined();
    await users.change("alice", "voip.example", { password: "other" });
    expect(await redis.cli("HGET", key, "ha1")).not.toBe(hash);

    for (let index = 0; index < 250; index++)
      await users.put({ name: `u${index}`, realm: "voip.example", ha1: "0".repeat(32) });
    const names = new Set<string>();
    let cursor: string | null = "0";
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof users.list>> = await users.list({
        realm: "voip.example",
        cursor,
        count: 50,
      });
      for (const { name } of page.users) names.add(name);
      cursor = page.cursor;
    }
    expect(names.size).toBe(251);
    await users.delete("alice", "voip.example");
    await expect(users.delete("alice", "voip.example")).rejects.toMatchObject({ code: "SW4009" });
    await expect(users.change("alice", "voip.example", {})).rejects.toMatchObject({ code: "SW4009" });
    expect((await users.list({ realm: "voip.example", startingWith: "al" })).users).toEqual([]);
  });

  it("come from CSV and JSON lines, all or none", async () => {
    const { users } = store;
    const csv = '\uFEFFname,password,caller_id\r\nalice,"se,cret",+4930\r\nbob,pass,\r\n';
    expect(await users.import(() => from(csv), { format: "csv", realm: "voip.example" })).toMatchObject({
      users: 2,
      skipped: 0,
    });
    const json = `${JSON.stringify({ name: "carol", realm: "voip.example", ha1: "a".repeat(32), state: "disabled" })}\n`;
    await users.import(() => from(json), { format: "jsonl" });
    expect(await users.find("carol", "voip.example")).toMatchObject({ isEnabled: false });
    const before = await everything();
    const bad = "dave,hush hush\nal ice,secret\ndave,x\nerin,\n";
    const failure: InputError = await users
      .import(() => from(bad), { format: "csv", realm: "voip.example" })
      .then(
        () => expect.fail("It was taken"),
        (error) => error,
      );
    expect(failure.code).toBe("SW4010");
    expect(failure.problems.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(String(failure)).not.toMatch(/hush|secret/);
    expect(await everything()).toEqual(before);
    await users.import(() => from(bad), { format: "csv", realm: "voip.example", onBadLine: "skip" });
    expect((await users.find("dave", "voip.example")).isEnabled).toBe(true);
  });
});

describe("a load", () => {
  it("replaces all routes at once, and can be taken back", async () => {
    await gateways("a", "b");
    const routes = store.routes("main");
    await routes.load(from("1,a\n2,a\n"), { format: "csv" });
    expect(await routes.load(from("2,b\n", "3,b;a\n"), { format: "csv" })).toMatchObject({ routes: 2, isLoaded: true });
    expect((await routes.lookup("1")).prefix).toBeNull();
    expect(await routes.info()).toMatchObject({ generation: 2, routes: 2, previousRoutes: 2 });
    await routes.rollback();
    expect((await routes.lookup("1")).prefix).toBe("1");
    await routes.rollback();
    expect((await routes.lookup("30")).gateways.map(({ gateway }) => gateway)).toEqual(["b", "a"]);
    expect(await redis.cli("KEYS", "*:load:*")).toBe("");
  });

  it("is compared and tried without a change", async () => {
    await gateways("a", "b");
    const routes = store.routes("main");
    await routes.load(from("1,a\n2,a\n4,a|b\n"), { format: "csv" });
    const before = await everything();
    const found = [];
    for await (const one of routes.diff(from("2,b\n3,b\n4,a|b\n"), { format: "csv" })) found.push(one);
    expect(found.sort((left, right) => Number(left.prefix) - Number(right.prefix))).toEqual([
      { prefix: "1", before: "a", after: null },
      { prefix: "2", before: "a", after: "b" },
      { prefix: "3", before: null, after: "b" },
    ]);
    await routes.load(from("9,a\n"), { format: "csv", dryRun: true });
    expect(await everything()).toEqual(before);
    const lines = [];
    for await (const text of routes.export("jsonl")) lines.push(text);
    await routes.load(from(...lines), { format: "jsonl" });
    expect((await routes.find("4")).steps).toHaveLength(1);
  });

  it.each([
    ["an invalid prefix", "1,a\n+49,a\n", 2, /"\+49" is not 1 to 12 digits/],
    ["a prefix that is too long", "1234567890123,a\n", 1, /not 1 to 12 digits/],
    ["a gateway that there is not", "1,a\n2,nobody\n", 2, /no gateway "nobody"/],
    ["a gateway twice", "1,a;a\n", 1, /stands twice/],
    ["two gateways of one address", "1,a;twin\n", 1, /are the same/],
    ["a prefix twice", "1,a\n2,a\n1,a\n", 3, /stands in line 1 already/],
    ["a quote that is not closed", '1,a\n2,"a\n', 2, /quote/],
    ["no gateways", "1\n", 1, /fields/],
    ["a line of 10 MB", `1,a\n2,${"a".repeat(10_000_000)}\n`, 2, /longer than/],
    ["no routes at all", "prefix,gateways\n", 1, /no routes/],
  ])("with %s changes nothing", async (_, text, line, problem) => {
    await gateways("a");
    await store.routes("main").gateways.put({ id: "twin", host: "a.example" });
    await store.routes("main").put({ prefix: "7", steps: "a" });
    const before = await everything();
    const failure: InputError = await store
      .routes("main")
      .load(from(text), { format: "csv" })
      .then(
        () => expect.fail("It was loaded"),
        (error) => error,
      );
    expect(failure).toMatchObject({
      code: "SW4010",
      count: 1,
      problems: [{ line, problem: expect.stringMatching(problem) }],
    });
    expect(await everything()).toEqual(before);
  });

  it("skips bad lines where it is told to", async () => {
    await gateways("a");
    const result = await store.routes("main").load(from("1,a\nx,a\n2,a\n"), { format: "csv", onBadLine: "skip" });
    expect(result).toMatchObject({ routes: 2, skipped: 1, problems: [{ line: 2 }] });
  });

  it("follows a gateway that changes in the middle of it", async () => {
    await gateways("a");
    const routes = store.routes("main");
    async function* source() {
      yield "1,a\n";
      await routes.gateways.put({ id: "a", host: "new.example" });
      await routes.gateways.setState("a", "off");
      yield "2,a\n";
    }
    await routes.load(source(), { format: "csv" });
    expect((await routes.lookup("1")).gateways).toEqual([{ gateway: "a", uri: "sip:1@new.example", isOut: true }]);
  });
});

describe("gateways", () => {
  it("are changed in all routes, taken out of service, and not removed while they are needed", async () => {
    await gateways("a", "b");
    const routes = store.routes("main");
    await routes.put({ prefix: "49", steps: "a*50|b*50" }, { prefix: "4930", steps: "b" });
    await routes.gateways.put({ id: "b", host: "b.example", port: 5070, strip: 2, prefix: "0" });
    expect((await routes.lookup("4930123")).gateways).toEqual([
      { gateway: "b", uri: "sip:030123@b.example:5070", isOut: false },
    ]);
    await routes.gateways.setState("b", "draining");
    const { reason, gateways: found } = await routes.lookup("49", { draw: 900 });
    expect(found.map(({ gateway, isOut }) => [gateway, isOut])).toEqual([
      ["b", true],
      ["a", false],
    ]);
    expect(reason).toBe("49 is the longest prefix of 49 with a route; tried in this order: a; out of service: b.");
    await expect(routes.gateways.delete("b")).rejects.toMatchObject({ code: "SW4006" });
    await expect(routes.gateways.setState("c", "off")).rejects.toMatchObject({ code: "SW4005" });
    await routes.put({ prefix: "49", steps: "a" });
    expect(await routes.delete("4930", "5")).toBe(1);
    await routes.gateways.delete("b");
    expect((await routes.gateways.list()).map(({ id }) => id)).toEqual(["a"]);
    await expect(routes.find("4930")).rejects.toMatchObject({ code: "SW4011" });
    await expect(routes.rollback()).rejects.toMatchObject({ code: "SW4013" });
    await expect(routes.lookup("+49")).rejects.toMatchObject({ code: "SW4012" });
    expect((await routes.list({ startingWith: "4" })).routes.map(({ prefix }) => prefix)).toEqual(["49"]);
  });

  it("of this system itself are refused", async () => {
    const routes = store.routes("main", { own: ["192.0.2.1"] });
    await expect(routes.gateways.put({ id: "me", host: "192.0.2.1" })).rejects.toMatchObject({ code: "SW4004" });
  });

  it("come of themselves with putRoute", async () => {
    await putUser(client, { name: "alice", realm: "voip.example", password: "x" });
    await putRoute(client, "main", "49", ["sip:192.0.2.1:5060", "sip:gw.example;transport=tls"]);
    await putRoute(client, "main", "50", ["sip:192.0.2.1:5060"]);
    expect((await store.routes("main").lookup("491")).gateways.map(({ uri }) => uri)).toEqual([
      "sip:491@192.0.2.1:5060",
      "sip:491@gw.example;transport=tls",
    ]);
  });
});

describe("a table in this process", () => {
  it("agrees with Redis and with the naive one, for random tables, changes and numbers", async () => {
    await gateways(...gatewayNames);
    const routes = store.routes("main");
    const local = await openLocalRoutes(store, "main");
    await fc.assert(
      fc.asyncProperty(tables, fc.boolean(), async ({ table, out, numbers }, byLoad) => {
        const lines = table.map(({ prefix, steps }) => `${JSON.stringify({ prefix, gateways: steps })}\n`);
        if (byLoad) await routes.load(from(...lines), { format: "jsonl" });
        else {
          const old = (await routes.list({ count: 10_000 })).routes.map(({ prefix }) => prefix);
          await routes.delete(...old);
          await routes.put(...table);
        }
        for (const id of gatewayNames) await routes.gateways.setState(id, out.includes(id) ? "off" : "active");
        await local.settle();
        for (const number of numbers) {
          const draw = (number.length * 49) % 1000;
          const found = await routes.lookup(number, { draw });
          expect(found.prefix).toBe(longestByHand(table, number)?.prefix ?? null);
          expect(local.lookup(number, { draw })).toEqual(found);
        }
      }),
      { numRuns: 25 },
    );
    await redis.cli("FLUSHALL");
    await gateways("a");
    await routes.put({ prefix: "1", steps: "a" });
    // Another table under the same name.
    await until(() => local.size === 1, { awaited: "the new table" });
    await local.close();
  });
});
