import { targets } from "@sipwright/compiler";
import { connectRedis, openStore, type RedisClient, type StoredRoutes } from "@sipwright/redis";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Phone } from "../support/index.js";
import { type HaVoipSystem, redisPassword, startHaVoip } from "../systems/ha-voip.js";

describe.each(targets)("calls by the routes of a table, on the %s target", (target) => {
  let system: HaVoipSystem;
  let client: RedisClient;
  let routes: StoredRoutes;
  let alice: Phone;
  let first: Phone;
  let second: Phone;
  beforeAll(async () => {
    system = await startHaVoip(target, { timers: { reply: 700, ringing: 1500 } });
    client = connectRedis({ port: system.redis.port, password: redisPassword });
    routes = openStore(client).routes("main");
    alice = await system.subscriber("alice");
    [first, second] = (await Promise.all(
      ["127.0.0.31", "127.0.0.32"].map((address) => system.phone("gateway", { address, domain: address })),
    )) as [Phone, Phone];
    for (const [id, phone] of [
      ["gw1", first],
      ["gw2", second],
    ] as const) {
      await routes.gateways.put({ id, host: phone.socket.address, port: phone.socket.port });
    }
    await routes.put({ prefix: "49", steps: "gw1;gw2" });
  });
  afterEach(async () => {
    for (const id of ["gw1", "gw2"]) await routes.gateways.setState(id, "active");
  });
  afterAll(async () => {
    client?.disconnect();
    await system?.stop();
  });

  /** Which gateway gets a call, and with which number. */
  async function gets(phone: Phone, number: string): Promise<string> {
    const call = alice.call(number);
    const incoming = await phone.incomingCall();
    await incoming.reject(486);
    await call.final();
    return /^sip:([^@]*)@/.exec(incoming.invite.requestUri)?.[1] ?? "";
  }

  it.each(["draining", "off"] as const)("a gateway that is %s gets no calls, from the next one on", async (state) => {
    expect(await gets(first, "4930")).toBe("4930");
    await routes.gateways.setState("gw1", state);
    expect(await gets(second, "4930")).toBe("4930");
    await first.noIncomingCall(0);
    await routes.gateways.setState("gw1", "active");
    expect(await gets(first, "4930")).toBe("4930");
  });

  it("a call that began goes on while its gateway drains", async () => {
    const call = alice.call("4930");
    const incoming = await first.incomingCall();
    await incoming.accept();
    await call.answered();
    await routes.gateways.setState("gw1", "draining");
    expect((await call.bye()).status).toBe(200);
    await incoming.waitForBye();
  });

  it("without any gateway that takes calls, the answer is 503", async () => {
    await routes.gateways.setState("gw1", "draining");
    await routes.gateways.setState("gw2", "off");
    expect((await alice.call("4930").final()).status).toBe(503);
  });

  it("the next gateway is not one that is out of service", async () => {
    await routes.gateways.setState("gw2", "off");
    const call = alice.call("4930");
    await (await first.incomingCall()).reject(503);
    expect((await call.final()).status).toBeGreaterThanOrEqual(500);
    await second.noIncomingCall(0);
  });

  it("each gateway gets the number as it wants it, also the second one", async () => {
    await routes.gateways.put({
      id: "gw1",
      host: first.socket.address,
      port: first.socket.port,
      strip: 2,
      prefix: "0",
    });
    expect(await gets(first, "4930123")).toBe("030123");
    await routes.gateways.put({ id: "gw2", host: second.socket.address, port: second.socket.port, prefix: "+" });
    const call = alice.call("4930123");
    await (await first.incomingCall()).reject(503);
    const incoming = await second.incomingCall();
    expect(incoming.invite.requestUri).toMatch(/^sip:\+4930123@/);
    await incoming.reject(486);
    expect((await call.final()).status).toBe(486);
  });
});
