import { readFileSync } from "node:fs";
import {
  connectRedis,
  migratePaperRoutes,
  migratePaperUsers,
  migrateSchema,
  openStore,
  type RedisClient,
} from "@sipwright/redis";
import { afterEach, describe, expect, it } from "vitest";
import { freePort, type RedisServer, startRedis, until } from "../support/index.js";
import { makeCertificate } from "./deployments.js";

const open: { client: RedisClient[]; server: RedisServer[] } = { client: [], server: [] };
afterEach(async () => {
  for (const client of open.client.splice(0)) client.disconnect();
  await Promise.all(open.server.splice(0).map((server) => server.stop()));
});

async function server(options: Parameters<typeof startRedis>[0] = {}): Promise<RedisServer> {
  const started = await startRedis(options);
  open.server.push(started);
  return started;
}

function connect(options: Parameters<typeof connectRedis>[0]): RedisClient {
  const client = connectRedis(options);
  open.client.push(client);
  return client;
}

/** Uses everything that provisioning needs. */
async function useAll(client: RedisClient): Promise<void> {
  const store = openStore(client, { replicas: { count: 0, timeoutMs: 100 } });
  const routes = store.routes("main");
  await store.users.create({ name: "alice", realm: "voip.example", password: "x" });
  await store.users.disable("alice", "voip.example");
  await store.users.list({ realm: "voip.example" });
  await store.users.delete("alice", "voip.example");
  await routes.gateways.put({ id: "a", host: "a.example" });
  await routes.put({ prefix: "1", steps: "a" });
  const text = async function* () {
    yield "1,a\n2,a\n";
  };
  for await (const _ of routes.diff(text(), { format: "csv" }));
  await routes.load(text(), { format: "csv" });
  await routes.gateways.put({ id: "a", host: "b.example" });
  await routes.rollback();
  for await (const _ of routes.export("csv"));
  await routes.list();
  await routes.delete("1");
  await routes.info();
  const abort = new AbortController();
  const follower = { replace: async () => {}, change: async () => {}, changeGateways: async () => {} };
  await store.follow("main", { follower, signal: abort.signal, onPosition: () => abort.abort() });
}

/** The rules as the documentation gives them. */
function rulesFromDocumentation(): readonly string[] {
  const page = readFileSync(new URL("../../docs/redis-schema.md", import.meta.url), "utf8");
  const rules = /^ACL SETUSER provisioning on >PASSWORD (.*)$/m.exec(page)?.[1];
  if (rules === undefined) throw new Error("docs/redis-schema.md shows no ACL SETUSER");
  return rules.split(" ");
}

describe("access", () => {
  it("the rules of the documentation are enough for provisioning, and for nothing else", async () => {
    const redis = await server();
    await redis.cli("ACL", "SETUSER", "provisioning", "on", ">secret", ...rulesFromDocumentation());
    const client = connect({ port: redis.port, username: "provisioning", password: "secret" });
    await useAll(client);
    await expect(openStore(client, { prefix: "other" }).users.list({ realm: "a" })).rejects.toMatchObject({
      code: "SW4105",
    });
    expect(await redis.cli("ACL", "LOG")).not.toContain("FLUSHALL");
    await expect(client.flushall()).rejects.toThrow(/NOPERM/);
  });

  it("speaks TLS", async () => {
    const { certificate, key } = await makeCertificate();
    const tlsPort = await freePort();
    const files = ["--tls-cert-file", certificate, "--tls-key-file", key, "--tls-ca-cert-file", certificate];
    await server({ args: ["--tls-port", String(tlsPort), "--tls-auth-clients", "no", ...files] });
    await useAll(connect({ port: tlsPort, tls: { ca: readFileSync(certificate) } }));
    const stranger = connect({ port: tlsPort, tls: {} });
    await expect(openStore(stranger).users.list({ realm: "a" })).rejects.toMatchObject({ code: "SW4101" });
  });

  it.each([
    ["a wrong password", { password: "wrong" }],
    ["no password", {}],
    ["an unknown user", { username: "nobody", password: "secret" }],
  ])("%s is told", async (_, credentials) => {
    const redis = await server({ password: "secret" });
    const store = openStore(connect({ port: redis.port, ...credentials }));
    await expect(store.users.list({ realm: "a" })).rejects.toMatchObject({ code: "SW4104" });
    await expect(store.routes("main").gateways.put({ id: "a", host: "a" })).rejects.toMatchObject({ code: "SW4104" });
  });

  it("a server that is not there is told", async () => {
    const store = openStore(connect({ port: await freePort() }));
    await expect(store.routes("main").lookup("49")).rejects.toMatchObject({ code: "SW4101" });
    const cluster = openStore(connect({ cluster: [{ address: "127.0.0.1", port: await freePort() }] }));
    await expect(cluster.routes("main").lookup("49")).rejects.toMatchObject({ code: "SW4101" });
  });

  it("a full Redis is told, and nothing has changed", async () => {
    const redis = await server({ args: ["--maxmemory-policy", "noeviction"] });
    const routes = openStore(connect({ port: redis.port })).routes("main");
    await routes.gateways.put({ id: "a", host: "a.example" });
    await routes.put({ prefix: "7", steps: "a" });
    const used = Number(/used_memory:(\d+)/.exec(await redis.cli("INFO", "memory"))?.[1]);
    await redis.cli("CONFIG", "SET", "maxmemory", String(used + 2_000_000));
    const many = async function* () {
      for (let from = 0; from < 200_000; from += 1000)
        yield Array.from({ length: 1000 }, (_, at) => `${100_000 + from + at},a\n`).join("");
    };
    await expect(routes.load(many(), { format: "csv" })).rejects.toMatchObject({ code: "SW4102" });
    expect(await routes.info()).toMatchObject({ routes: 1, generation: 0 });
    expect(await redis.cli("KEYS", "*:load:*")).toBe("");
  });

  it("a replica is told", async () => {
    const master = await server();
    const replica = await server({ args: ["--replicaof", "127.0.0.1", String(master.port)] });
    await openStore(connect({ port: master.port }))
      .routes("main")
      .gateways.put({ id: "a", host: "a.example" });
    await until(async () => (await replica.cli("EXISTS", "sipwright:schema")) === "1", {
      awaited: "the replica",
      timeoutMs: 20_000,
    });
    const routes = openStore(connect({ port: replica.port })).routes("main");
    expect(await routes.gateways.list()).toHaveLength(1);
    await expect(routes.put({ prefix: "1", steps: "a" })).rejects.toMatchObject({ code: "SW4103" });
  });
});

describe("what others left behind", () => {
  it("another version of the schema is refused, an older one brought up", async () => {
    const redis = await server();
    await redis.cli("SET", "sipwright:schema", "3");
    const client = connect({ port: redis.port });
    for (const attempt of [() => useAll(client), () => migrateSchema(client)]) {
      await expect(attempt()).rejects.toMatchObject({ code: "SW4106", found: "3" });
    }
    await redis.cli("DEL", "sipwright:schema");
    await redis.cli("HSET", "sipwright:routes:{main}", "49", "sip:192.0.2.1:5060,sip:192.0.2.2", "50", "sip:192.0.2.2");
    await redis.cli("HSET", "sipwright:user:alice@voip.example", "ha1", "0".repeat(32));
    const store = openStore(client);
    await expect(store.routes("main").lookup("49")).rejects.toMatchObject({ code: "SW4106", found: "1" });
    const expected = { from: null, tables: 1, routes: 2, users: 1 };
    expect(await migrateSchema(client)).toEqual(expected);
    expect(await migrateSchema(client)).toEqual({ from: "2", tables: 0, routes: 0, users: 0 });
    expect((await store.routes("main").lookup("49")).gateways.map(({ uri }) => uri)).toEqual([
      "sip:49@192.0.2.1:5060",
      "sip:49@192.0.2.2",
    ]);
    expect((await store.users.list({ realm: "voip.example" })).users).toHaveLength(1);
  });

  it("the paper's plain layout is taken over", async () => {
    const redis = await server();
    await redis.cli("-n", "3", "MSET", "49", "192.0.2.1", "4930", "192.0.2.2:5070", "note", "x");
    await redis.cli("-n", "4", "HSET", "alice", "password", "secret");
    await redis.cli("-n", "4", "HSET", "a@b", "password", "secret");
    const store = openStore(connect({ port: redis.port }));
    const [routes, users] = [connect({ port: redis.port, database: 3 }), connect({ port: redis.port, database: 4 })];
    expect(await migratePaperRoutes(routes, store.routes("main"))).toMatchObject({ routes: 2 });
    expect((await store.routes("main").lookup("49301")).gateways[0]?.uri).toBe("sip:49301@192.0.2.2:5070");
    expect(await migratePaperUsers(users, store.users, "voip.example")).toMatchObject({
      users: 1,
      problems: [{ line: expect.any(Number) }],
    });
    expect(await redis.cli("HGETALL", "sipwright:user:alice@voip.example")).not.toContain("secret");
  });
});
