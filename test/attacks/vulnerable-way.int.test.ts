import { targets } from "@sipwright/compiler";
import {
  appendToReply,
  equals,
  exit,
  method,
  nextHop,
  orElse,
  type Program,
  program,
  raw,
  redisServer,
  scriptVariable,
  set,
  slSendReply,
  when,
} from "@sipwright/routing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort, type KamailioServer, type RedisServer, startRedis } from "../support/index.js";
import { Attacker } from "../systems/attacker.js";
import { canary, canaryHeader, injected } from "../systems/hostile-values.js";
import { monitorRedis, type RedisMonitor } from "../systems/redis-monitor.js";
import { startProgram } from "../systems/start-program.js";

const modules = ["ndb_redis", "kex", "textops", "tm", "sl"];

/** What a hurried engineer writes, in the marked way out of the language. */
function vulnerable(address: string, port: number, redis: RedisServer): Program {
  const realm = scriptVariable.text("realm_of_request");
  return program({
    name: "vulnerable",
    listen: [{ transport: "udp", address, port }],
    settings: { workers: 1 },
    request: [
      redisServer({ name: "r", address: redis.address, port: redis.port }) as never,
      when(method("MESSAGE"), [
        raw.native('redis_cmd("r", "HGET user:$fU ha1", "q");', { modules }),
        slSendReply(200, "OK"),
        exit(),
      ]),
      when(method("INFO"), [
        raw.native("setdsturi($hdr(X-Value));", { modules }),
        appendToReply("X-Next", orElse(nextHop, "none")),
        slSendReply(200, "OK"),
        exit(),
      ]),
      when(method("REFER"), [
        raw.native('append_to_reply("X-Value: $(hdr(X-Value){s.decode.hexa})\\r\\n");', { modules }),
        slSendReply(200, "OK"),
        exit(),
      ]),
      when(method("REGISTER"), [
        raw.native("$var(realm_of_request) = $fd;", { modules }),
        when(equals(realm, "evil.example"), [slSendReply(200, "OK"), exit()]),
      ]),
      set(realm, ""),
      slSendReply(404, "Not Found"),
    ],
  });
}

describe.each(targets)("the vulnerable way is seen by these tests, on the %s target", (target) => {
  let redis: RedisServer;
  let kamailio: KamailioServer;
  let thief: Attacker;
  let monitor: RedisMonitor;
  beforeAll(async () => {
    redis = await startRedis();
    const address = "127.0.0.1";
    const port = await freePort();
    kamailio = await startProgram({ program: vulnerable(address, port, redis), target, address, port });
    thief = await Attacker.open({ address, port });
    monitor = await monitorRedis(redis);
  });
  afterAll(async () => {
    monitor?.close();
    await thief?.close();
    await kamailio?.stop();
    await redis?.stop();
  });

  const uri = "sip:x@voip.example";
  const headers = { [canaryHeader]: canary };

  it("a value in the text of a Redis command becomes something else", async () => {
    for (const user of ["%lld%lld", "%.9d"]) {
      await monitor.settle();
      monitor.clear();
      await thief.ask("MESSAGE", uri, { from: `sip:${user}@voip.example`, headers });
      await monitor.settle();
      expect(monitor.commands).not.toEqual([["HGET", `user:${user}`, "ha1"]]);
    }
    monitor.clear();
    await thief.ask("MESSAGE", uri, { from: "sip:x&ha1@voip.example", headers });
    await monitor.settle();
    expect(monitor.commands).toEqual([["HGET", "user:x&ha1", "ha1"]]);
  });

  it("an expression as the argument of a function that parses it again shows the canary", async () => {
    const { raw: answers } = await thief.ask("INFO", uri, {
      headers: { ...headers, "X-Value": `sip:$hdr(${canaryHeader})@x` },
    });
    expect(answers.join("")).toContain(`X-Next: sip:${canary}@x`);
  });

  it("a value with a line break in a header becomes a header", async () => {
    const hexa = Buffer.from(`a\r\n${injected}: 1`).toString("hex");
    const { raw: answers } = await thief.ask("REFER", uri, { headers: { ...headers, "X-Value": hexa } });
    expect(answers.join("")).toMatch(new RegExp(`\\r\\n${injected}: 1\\r\\n`));
  });

  it("a domain of the sender's own choice is believed", async () => {
    const { status } = await thief.ask("REGISTER", uri, { from: "sip:a@evil.example" });
    expect(status).toBe(200);
  });
});
