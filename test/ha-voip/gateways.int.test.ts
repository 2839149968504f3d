import { targets } from "@sipwright/compiler";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { freePort, Media, type Phone, requireHeader, until } from "../support/index.js";
import { expectNoMedia, expectRelayed, healthOf, mediaCommands } from "../systems/checks.js";
import { type HaVoipSystem, startHaVoip } from "../systems/ha-voip.js";

describe.each(targets)("Calls to gateways on the %s target", (target) => {
  let system: HaVoipSystem;
  let checkHealth: ReturnType<typeof healthOf>;
  let alice: Phone;
  let media: Media[] = [];
  beforeAll(async () => {
    system = await startHaVoip(target, { timers: { reply: 700, ringing: 1500 } });
    checkHealth = healthOf(system.kamailio);
    alice = await system.subscriber("alice");
  });
  afterAll(async () => {
    await system?.stop();
  });
  afterEach(async () => {
    for (const each of media) await each.close();
    media = [];
    await expectNoMedia(system.rtpengine);
    checkHealth();
  });

  /** A gateway takes every call; it knows no password. */
  async function gateway(address: string): Promise<Phone> {
    return system.phone("gateway", { address, domain: address });
  }

  const uriOf = (phone: Phone) => `sip:${phone.socket.address}:${phone.socket.port}`;
  const deadGateway = async () => `sip:127.0.0.39:${await freePort()}`;

  it("the longest prefix decides", async () => {
    const [country, city, block] = [
      await gateway("127.0.0.31"),
      await gateway("127.0.0.32"),
      await gateway("127.0.0.33"),
    ];
    await system.addRoute("49", [uriOf(country)]);
    await system.addRoute("4930", [uriOf(city)]);
    await system.addRoute("493012345678", [uriOf(block)]);
    for (const [number, wanted] of [
      ["49401234567", country],
      ["4930", city],
      ["49301234567", city],
      ["493012345678", block],
      ["4930123456789012", block],
    ] as const) {
      const call = alice.call(number);
      const incoming = await wanted.incomingCall();
      expect(incoming.invite.requestUri).toBe(`sip:${number}@${wanted.socket.address}:${wanted.socket.port}`);
      expectRelayed(system.rtpengine, incoming.remoteSdp);
      await incoming.reject(486);
      expect((await call.final()).status).toBe(486);
      await incoming.acknowledged();
      expect(mediaCommands(system.rtpengine, call.callId)).toEqual(["offer", "delete"]);
    }
    for (const phone of [country, city, block]) await phone.noIncomingCall(0);
  });

  it("talks with a gateway, and either side hangs up", async () => {
    const far = await gateway("127.0.0.31");
    await system.addRoute("331", [uriOf(far)]);
    for (const hangsUp of ["caller", "gateway"]) {
      const [ours, theirs] = [await Media.open({ payloadByte: 0x11 }), await Media.open({ payloadByte: 0x22 })];
      media.push(ours, theirs);
      const call = alice.call("3315550", { sdp: ours.sdp() });
      const incoming = await far.incomingCall();
      await incoming.accept(theirs.sdp());
      await call.answered();
      await incoming.acknowledged();
      ours.start(call.remoteSdp ?? "");
      theirs.start(incoming.remoteSdp ?? "");
      await Promise.all([ours.waitForPackets(10), theirs.waitForPackets(10)]);
      if (hangsUp === "caller") {
        expect((await call.bye()).status).toBe(200);
        expect((await incoming.waitForBye()).requestUri).toBe(far.contact.slice(1, -1));
      } else {
        expect((await incoming.bye()).status).toBe(200);
        await call.waitForBye();
      }
      await expectNoMedia(system.rtpengine);
    }
  });

  it("a number without a route is not found, nor one that is no number", async () => {
    await system.addRoute("44", [await deadGateway()]);
    const lookups = async () => /cmdstat_hmget:calls=(\d+)/.exec(await system.redis.cli("info", "commandstats"))?.[1];
    expect(await alice.call("88123").final()).toMatchObject({ status: 404, reason: "Not Found" });
    const before = await lookups();
    for (const target of ["+4412345", "44abc", "44-123", "44%20GET", "44.5", "*44", "44#"]) {
      expect(await alice.call(target).final(), target).toMatchObject({ status: 404, reason: "Not Found" });
    }
    expect(await lookups()).toBe(before);
  });

  it("tries the second gateway where the first is dead", async () => {
    const second = await gateway("127.0.0.32");
    await system.addRoute("45", [await deadGateway(), uriOf(second)]);
    const call = alice.call("4512345");
    const incoming = await second.incomingCall();
    expect(incoming.invite.requestUri).toBe(`sip:4512345@${second.socket.address}:${second.socket.port}`);
    expectRelayed(system.rtpengine, incoming.remoteSdp);
    await incoming.accept();
    expect((await call.answered()).status).toBe(200);
    expectRelayed(system.rtpengine, call.remoteSdp);
    await incoming.acknowledged();
    expect((await call.bye()).status).toBe(200);
    await incoming.waitForBye();
    expect(mediaCommands(system.rtpengine, call.callId)).toEqual(["offer", "answer", "delete"]);
  });

  it("tries the second gateway where the first is out of order, and media finds the way", async () => {
    const [first, second] = [await gateway("127.0.0.31"), await gateway("127.0.0.32")];
    await system.addRoute("46", [uriOf(first), uriOf(second)]);
    const [ours, lost, theirs] = [await Media.open(), await Media.open(), await Media.open({ payloadByte: 0x2a })];
    media.push(ours, lost, theirs);
    const call = alice.call("4612345", { sdp: ours.sdp() });
    const failing = await first.incomingCall();
    // It even announces something before it gives up.
    await failing.progress(lost.sdp());
    expect((await call.ringing()).status).toBe(183);
    await failing.reject(503);
    const incoming = await second.incomingCall();
    await failing.acknowledged();
    expect(call.exchange.responses.history.map(({ status }) => status)).not.toContain(503);
    expectRelayed(system.rtpengine, incoming.remoteSdp);
    expect(requireHeader(incoming.invite, "Call-ID")).toBe(call.callId);
    await incoming.accept(theirs.sdp());
    await call.answered();
    await incoming.acknowledged();
    ours.start(call.remoteSdp ?? "");
    theirs.start(incoming.remoteSdp ?? "");
    await Promise.all([ours.waitForPackets(10), theirs.waitForPackets(10)]);
    expect(ours.report().streams.at(-1)).toMatchObject({ ssrc: theirs.ssrc, lastPayloadByte: 0x2a });
    expect(lost.report().received).toBe(0);
    await call.bye();
    await incoming.waitForBye();
  });

  it("tries gateways in order until the last, and then tells the failure", async () => {
    const gateways = [await gateway("127.0.0.31"), await gateway("127.0.0.32"), await gateway("127.0.0.33")];
    await system.addRoute("47", gateways.map(uriOf));
    const call = alice.call("4712345");
    for (const each of gateways) {
      const incoming = await each.incomingCall();
      await incoming.reject(503);
      await incoming.acknowledged();
    }
    // A 503 says that this server is overloaded, and is not passed on as such (RFC 3261 section 16.7).
    expect((await call.final()).status).toBe(500);
    await expectNoMedia(system.rtpengine);
    expect(mediaCommands(system.rtpengine, call.callId)).toEqual(["offer", "delete"]);
    for (const each of gateways) await each.noIncomingCall(20);
  });

  it("all gateways are dead", async () => {
    await system.addRoute("48", [await deadGateway(), await deadGateway()]);
    const call = alice.call("4812345");
    expect((await call.final()).status).toBe(408);
    await expectNoMedia(system.rtpengine);
    expect(mediaCommands(system.rtpengine, call.callId)).toEqual(["offer", "delete"]);
  });

  it.each([404, 486, 603])("what the callee answers is final: %d", async (status) => {
    const [first, second] = [await gateway("127.0.0.31"), await gateway("127.0.0.32")];
    await system.addRoute("51", [uriOf(first), uriOf(second)]);
    const call = alice.call("5112345");
    const incoming = await first.incomingCall();
    await incoming.ring();
    await incoming.reject(status);
    expect((await call.final()).status).toBe(status);
    await second.noIncomingCall(20);
  });

  it("a callee that does not answer is not called once more through the second gateway", async () => {
    const [first, second] = [await gateway("127.0.0.31"), await gateway("127.0.0.32")];
    await system.addRoute("52", [uriOf(first), uriOf(second)]);
    const call = alice.call("5212345");
    const incoming = await first.incomingCall();
    await incoming.ring();
    expect((await call.final()).status).toBe(408);
    await incoming.cancelled();
    await second.noIncomingCall(20);
    await expectNoMedia(system.rtpengine);
  });

  it("the caller gives up while the second gateway is tried", async () => {
    const [first, second] = [await gateway("127.0.0.31"), await gateway("127.0.0.32")];
    const third = await gateway("127.0.0.33");
    await system.addRoute("53", [uriOf(first), uriOf(second), uriOf(third)]);
    const call = alice.call("5312345");
    await (await first.incomingCall()).reject(503);
    const incoming = await second.incomingCall();
    await incoming.ring();
    await call.ringing();
    expect((await call.cancel()).status).toBe(200);
    expect((await call.final()).status).toBe(487);
    await incoming.cancelled();
    await incoming.acknowledged();
    await third.noIncomingCall(20);
    await expectNoMedia(system.rtpengine);
    expect(mediaCommands(system.rtpengine, call.callId)).toEqual(["offer", "delete"]);
  });

  it("the caller gives up while a dead gateway is waited for", async () => {
    const [silent, second] = [await gateway("127.0.0.31"), await gateway("127.0.0.32")];
    silent.silent = true;
    await system.addRoute("54", [uriOf(silent), uriOf(second)]);
    const call = alice.call("5412345");
    await call.exchange.next(100);
    await until(() => silent.socket.received.length > 0, { awaited: "the INVITE at the silent gateway" });
    expect((await call.cancel()).status).toBe(200);
    expect((await call.final()).status).toBe(487);
    // Longer than the dead gateway is waited for.
    await second.noIncomingCall(1000);
    await expectNoMedia(system.rtpengine);
    expect(mediaCommands(system.rtpengine, call.callId)).toEqual(["offer", "delete"]);
  });

  it("the caller gives up at once", async () => {
    const second = await gateway("127.0.0.32");
    await system.addRoute("56", [await deadGateway(), uriOf(second)]);
    for (let turn = 0; turn < 3; turn++) {
      const call = alice.call("5612345");
      await call.exchange.next(100);
      expect((await call.cancel()).status).toBe(200);
      expect((await call.final()).status).toBe(487);
      await expectNoMedia(system.rtpengine);
    }
    await second.noIncomingCall(20);
  });

  it("the caller gives up while a gateway breaks down", async () => {
    const [first, second] = [await gateway("127.0.0.31"), await gateway("127.0.0.32")];
    await system.addRoute("55", [uriOf(first), uriOf(second)]);
    const call = alice.call("5512345");
    const incoming = await first.incomingCall();
    await incoming.ring();
    await call.ringing();
    // It does not hear the CANCEL.
    first.silent = true;
    expect((await call.cancel()).status).toBe(200);
    await incoming.reject(503);
    expect((await call.final()).status).toBe(500);
    await second.noIncomingCall(100);
    await expectNoMedia(system.rtpengine);
  });
});
