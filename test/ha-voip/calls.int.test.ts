import { targets } from "@sipwright/compiler";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  bodyText,
  headerValues,
  type IncomingCall,
  Media,
  newRequest,
  type OutgoingCall,
  type Phone,
  parseSdp,
  requireHeader,
  SipSocket,
} from "../support/index.js";
import { expectNoMedia, expectRelayed, healthOf, mediaCommands } from "../systems/checks.js";
import { domain, type HaVoipSystem, startHaVoip } from "../systems/ha-voip.js";

const codecs = ["PCMA", "PCMU", "telephone-event"] as const;

describe.each(targets)("Calls on the %s target", (target) => {
  let system: HaVoipSystem;
  let checkHealth: ReturnType<typeof healthOf>;
  let media: Media[] = [];
  beforeAll(async () => {
    system = await startHaVoip(target, { codecs, timers: { reply: 1000, ringing: 2000 } });
    checkHealth = healthOf(system.kamailio);
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

  /** Two registered phones that nobody has used before. */
  async function pair(name: string): Promise<[Phone, Phone]> {
    return [await system.subscriber(`${name}-a`), await system.subscriber(`${name}-b`)];
  }

  async function audio(payloadByte: number): Promise<Media> {
    const made = await Media.open({ payloadByte });
    media.push(made);
    return made;
  }

  async function establish(alice: Phone, bob: Phone): Promise<{ call: OutgoingCall; incoming: IncomingCall }> {
    const call = alice.call(bob.name);
    const incoming = await bob.incomingCall();
    await incoming.ring();
    await incoming.accept();
    await call.answered();
    await incoming.acknowledged();
    return { call, incoming };
  }

  const commands = (call: OutgoingCall) => mediaCommands(system.rtpengine, call.callId);

  it("lets two phones talk through rtpengine", async () => {
    const [alice, bob] = await pair("talk");
    const [ours, theirs] = [await audio(0x11), await audio(0x22)];
    const call = alice.call(bob.name, { sdp: ours.sdp() });
    const incoming = await bob.incomingCall();
    expect(call.exchange.challenges.map(({ status }) => status)).toEqual([407]);
    expect(incoming.invite.requestUri).toBe(bob.contact.slice(1, -1));
    expect(headerValues(incoming.invite, "Proxy-Authorization")).toEqual([]);
    expect(requireHeader(incoming.invite, "Max-Forwards")).toBe("69");
    expectRelayed(system.rtpengine, incoming.remoteSdp);
    await incoming.ring();
    expect((await call.ringing()).status).toBe(180);
    await incoming.accept(theirs.sdp());
    await call.answered();
    expectRelayed(system.rtpengine, call.remoteSdp);
    expect(parseSdp(call.remoteSdp ?? "").port).not.toBe(parseSdp(incoming.remoteSdp ?? "").port);
    await incoming.acknowledged();
    expect(await system.rtpengine.calls()).toEqual([call.callId]);

    ours.start(call.remoteSdp ?? "");
    theirs.start(incoming.remoteSdp ?? "");
    await Promise.all([ours.waitForPackets(25), theirs.waitForPackets(25)]);
    ours.pause();
    theirs.pause();
    expect(ours.report()).toMatchObject({ lost: 0, streams: [{ ssrc: theirs.ssrc, lastPayloadByte: 0x22 }] });
    expect(theirs.report()).toMatchObject({ lost: 0, streams: [{ ssrc: ours.ssrc, lastPayloadByte: 0x11 }] });

    expect((await call.bye()).status).toBe(200);
    expect((await incoming.waitForBye()).method).toBe("BYE");
    await expectNoMedia(system.rtpengine);
    expect(commands(call)).toEqual(["offer", "answer", "delete"]);
  });

  it("the callee may hang up as well", async () => {
    const [alice, bob] = await pair("callee-bye");
    const { call, incoming } = await establish(alice, bob);
    expect((await incoming.bye()).status).toBe(200);
    const bye = await call.waitForBye();
    expect(bye.requestUri).toBe(alice.contact.slice(1, -1));
    expect(headerValues(bye, "Route")).toEqual([]);
    expect(commands(call)).toEqual(["offer", "answer", "delete"]);
  });

  it("early media goes through rtpengine too", async () => {
    const [alice, bob] = await pair("early");
    const theirs = await audio(0x33);
    const ours = await audio(0x44);
    const call = alice.call(bob.name, { sdp: ours.sdp() });
    const incoming = await bob.incomingCall();
    await incoming.progress(theirs.sdp());
    expect((await call.ringing()).status).toBe(183);
    expectRelayed(system.rtpengine, call.remoteSdp);
    theirs.start(incoming.remoteSdp ?? "");
    await ours.waitForPackets(10);
    theirs.pause();
    await incoming.accept();
    await call.answered();
    expectRelayed(system.rtpengine, call.remoteSdp);
    await call.bye();
  });

  it("offers only the codecs that are allowed", async () => {
    const [alice, bob] = await pair("codecs");
    const ours = await audio(0);
    const call = alice.call(bob.name, { sdp: ours.sdp({ payloadTypes: [9, 18, 8, 0, 101] }) });
    const incoming = await bob.incomingCall();
    expect(parseSdp(incoming.remoteSdp ?? "").payloadTypes).toEqual([8, 0, 101]);
    expect(incoming.remoteSdp).not.toMatch(/G722|G729/);
    expectRelayed(system.rtpengine, incoming.remoteSdp);
    expect(requireHeader(incoming.invite, "Content-Length")).toBe(String(incoming.invite.body.length));
    await incoming.accept();
    await call.answered();
    await call.bye();
  });

  it("leaves the codecs of pictures alone", async () => {
    const [alice, bob] = await pair("video");
    const ours = await audio(0);
    const video = ["m=video 9 RTP/AVP 96", "a=rtpmap:96 H264/90000", ""].join("\r\n");
    const call = alice.call(bob.name, { sdp: ours.sdp({ payloadTypes: [0, 9] }) + video });
    const incoming = await bob.incomingCall();
    expect(incoming.remoteSdp).toMatch(/^m=audio \d+ RTP\/AVP 0\r$/m);
    expect(incoming.remoteSdp).toMatch(/^m=video \d+ RTP\/AVP 96\r$/m);
    expect(incoming.remoteSdp).toMatch(/^a=rtpmap:96 H264\/90000\r$/m);
    await incoming.reject(486);
    await call.final();
  });

  it.each([
    ["none of the codecs that are allowed", [9, 18]],
    ["nothing but tones beside them", [9, 101]],
  ])("refuses who offers %s", async (_, payloadTypes) => {
    const [alice, bob] = await pair(`refused-${payloadTypes.join("-")}`);
    const ours = await audio(0);
    const call = alice.call(bob.name, { sdp: ours.sdp({ payloadTypes }) });
    expect(await call.final()).toMatchObject({ status: 488, reason: "Not Acceptable Here" });
    await bob.noIncomingCall(50);
    expect(commands(call)).toEqual([]);
  });

  it("media goes through rtpengine also where the callee offers", async () => {
    const [alice, bob] = await pair("late-offer");
    const [ours, theirs] = [await audio(0x55), await audio(0x66)];
    const call = alice.call(bob.name, { sdp: null, acknowledge: false });
    const incoming = await bob.incomingCall();
    expect(incoming.invite.body.length).toBe(0);
    await incoming.accept(theirs.sdp());
    await call.answered();
    expectRelayed(system.rtpengine, call.remoteSdp);
    await call.ack({ sdp: ours.sdp() });
    await incoming.acknowledged();
    expectRelayed(system.rtpengine, incoming.remoteSdp);
    ours.start(call.remoteSdp ?? "");
    theirs.start(incoming.remoteSdp ?? "");
    await Promise.all([ours.waitForPackets(10), theirs.waitForPackets(10)]);
    await call.bye();
    await expectNoMedia(system.rtpengine);
    expect(commands(call)).toEqual(["offer", "answer", "delete"]);
  });

  it("either side may offer new media", async () => {
    const [alice, bob] = await pair("reinvite");
    const { call, incoming } = await establish(alice, bob);
    const ours = await audio(0x77);
    expect((await call.reinvite({ sdp: ours.sdp({ version: 2 }) })).status).toBe(200);
    const first = await incoming.next("INVITE");
    expectRelayed(system.rtpengine, bodyText(first));
    expectRelayed(system.rtpengine, call.remoteSdp);
    await incoming.next("ACK");

    const theirs = await audio(0x78);
    expect((await incoming.reinvite({ sdp: theirs.sdp({ version: 2 }) })).status).toBe(200);
    const second = await call.next("INVITE");
    expectRelayed(system.rtpengine, bodyText(second));
    expectRelayed(system.rtpengine, incoming.remoteSdp);
    await call.next("ACK");

    ours.start(call.remoteSdp ?? "");
    theirs.start(incoming.remoteSdp ?? "");
    await Promise.all([ours.waitForPackets(10), theirs.waitForPackets(10)]);
    await call.bye();
    await expectNoMedia(system.rtpengine);
    expect(commands(call)).toEqual(["offer", "answer", "offer", "answer", "offer", "answer", "delete"]);
  });

  it("the answer may offer new media where the re-INVITE does not", async () => {
    const [alice, bob] = await pair("late-reinvite");
    const { call, incoming } = await establish(alice, bob);
    const [ours, theirs] = [await audio(0x31), await audio(0x32)];
    incoming.onRequest = ({ method }) => (method === "INVITE" ? { status: 200, body: theirs.sdp() } : undefined);
    const exchange = call.start("INVITE", { headers: { Contact: alice.contact } });
    const response = await exchange.final();
    expect(response.status).toBe(200);
    expectRelayed(system.rtpengine, bodyText(response));
    call.acknowledge(exchange, response, { body: ours.sdp(), headers: { "Content-Type": "application/sdp" } });
    const ack = await incoming.next("ACK");
    expectRelayed(system.rtpengine, bodyText(ack));
    ours.start(bodyText(response));
    theirs.start(bodyText(ack));
    await Promise.all([ours.waitForPackets(10), theirs.waitForPackets(10)]);
    await call.bye();
    await expectNoMedia(system.rtpengine);
    expect(commands(call)).toEqual(["offer", "answer", "offer", "answer", "delete"]);
  });

  it("an UPDATE is led through rtpengine as well", async () => {
    const [alice, bob] = await pair("update");
    const { call, incoming } = await establish(alice, bob);
    const [ours, theirs] = [await audio(0), await audio(0)];
    incoming.onRequest = ({ method }) => (method === "UPDATE" ? { status: 200, body: theirs.sdp() } : undefined);
    const headers = { "Content-Type": "application/sdp", Contact: alice.contact };
    const response = await call.request("UPDATE", { body: ours.sdp({ version: 2 }), headers });
    expectRelayed(system.rtpengine, bodyText(await incoming.next("UPDATE")));
    expectRelayed(system.rtpengine, bodyText(response));
    await call.bye();
    expect(commands(call).slice(0, 4)).toEqual(["offer", "answer", "offer", "answer"]);
  });

  it("a Route header that the caller made up leads nowhere", async () => {
    const [alice, bob] = await pair("route");
    const elsewhere = await SipSocket.open({ name: "elsewhere", address: "127.0.0.66" });
    const own = `<sip:${system.address}:${system.port};lr>`;
    const foreign = `<sip:${elsewhere.address}:${elsewhere.port};lr>`;
    for (const route of [[foreign], [own, foreign], [own]]) {
      const call = alice.call(bob.name, { headers: { Route: route } });
      const incoming = await bob.incomingCall();
      expect(headerValues(incoming.invite, "Route")).toEqual([]);
      await incoming.reject(486);
      expect((await call.final()).status).toBe(486);
    }
    expect((await alice.request("MESSAGE", bob.name, { headers: { Route: foreign }, body: "x" })).status).toBe(200);
    expect(headerValues(await bob.next("MESSAGE"), "Route")).toEqual([]);
    expect(elsewhere.received).toEqual([]);
    await elsewhere.close();
  });

  it("a refused re-INVITE leaves the call as it was", async () => {
    const [alice, bob] = await pair("reinvite-refused");
    const { call, incoming } = await establish(alice, bob);
    incoming.onRequest = ({ method }) => (method === "INVITE" ? { status: 488 } : undefined);
    expect((await call.reinvite()).status).toBe(488);
    await incoming.next("ACK");
    expect(await system.rtpengine.sessions()).toBe(1);
    expect(commands(call)).not.toContain("delete");
    await call.bye();
  });

  it("requests in a dialog need the route set that was handed out", async () => {
    const [alice, bob] = await pair("seal");
    const { call, incoming } = await establish(alice, bob);
    const [route = ""] = call.dialog.routeSet;
    const forged = await call.request("BYE", { headers: { Route: route.replace(/seal=[0-9a-f]{4}/, "seal=0000") } });
    expect(forged).toMatchObject({ status: 404, reason: "Not Here" });
    for (const unsealed of [`<sip:${system.address}:${system.port};lr>`, `<sip:${system.address}:${system.port}>`]) {
      expect((await call.request("BYE", { headers: { Route: unsealed } })).status).toBe(404);
    }
    const bare = await call.request("BYE", { headers: { Route: null } });
    expect(bare.status).toBe(404);
    expect(incoming.requests.left).toEqual([]);
    expect(await system.rtpengine.sessions()).toBe(1);
    expect((await call.bye()).status).toBe(200);
  });

  it("knows numbers that nobody has from subscribers that are away", async () => {
    const alice = await system.subscriber("asker");
    await system.addUser("away", "away");
    expect(await alice.call("nobody").final()).toMatchObject({ status: 404, reason: "Not Found" });
    expect(await alice.call("away").final()).toMatchObject({ status: 480, reason: "Temporarily Unavailable" });
    expect(await alice.call("sip:away@other.example").final()).toMatchObject({
      status: 403,
      reason: "Relaying Forbidden",
    });
    // The server's own address stands for its domain.
    expect((await alice.call(`sip:away@${system.address}`).final()).status).toBe(480);
  });

  it("nobody calls without a password, or with a wrong one", async () => {
    const bob = await system.subscriber("guarded");
    await system.addUser("intruder", "intruder");
    const wrong = await system.phone("intruder", { password: "wrong" });
    expect((await wrong.call(bob.name).final()).status).toBe(407);
    const disguised = await system.phone("intruder");
    expect((await disguised.call(bob.name, { from: bob.aor }).final()).status).toBe(403);
    expect((await disguised.call(bob.name, { from: "sip:intruder@other.example" }).final()).status).toBe(403);
    await bob.noIncomingCall(50);
  });

  it("passes on that the callee is busy, and ends the media", async () => {
    const [alice, bob] = await pair("busy");
    const call = alice.call(bob.name);
    const incoming = await bob.incomingCall();
    expect(await system.rtpengine.sessions()).toBe(1);
    await incoming.reject(486);
    expect(await call.final()).toMatchObject({ status: 486, reason: "Busy Here" });
    await incoming.acknowledged();
    await expectNoMedia(system.rtpengine);
    expect(commands(call)).toEqual(["offer", "delete"]);
  });

  it("gives up a phone that rings too long, and tells it so", async () => {
    const [alice, bob] = await pair("no-answer");
    const call = alice.call(bob.name);
    const incoming = await bob.incomingCall();
    await incoming.ring();
    expect((await call.final()).status).toBe(408);
    await incoming.cancelled();
    await incoming.acknowledged();
    await expectNoMedia(system.rtpengine);
    expect(commands(call)).toEqual(["offer", "delete"]);
  });

  it("gives up a phone that says nothing", async () => {
    const [alice, bob] = await pair("silent");
    bob.silent = true;
    const call = alice.call(bob.name);
    expect((await call.final()).status).toBe(408);
    await expectNoMedia(system.rtpengine);
    expect(commands(call)).toEqual(["offer", "delete"]);
  });

  it("a phone that cannot be reached at all leaves no media behind", async () => {
    const [alice, bob] = await pair("unreachable");
    const contact = `<sip:${bob.name}@127.0.0.1:5060;transport=tcp>`;
    await bob.unregister();
    expect((await bob.register({ contact })).status).toBe(200);
    const call = alice.call(bob.name);
    expect((await call.final()).status).toBe(500);
    await expectNoMedia(system.rtpengine);
    expect(commands(call)).toEqual(["offer", "delete"]);
    checkHealth([{ line: /t_fwd\.c|t_funcs\.c|ut\.h|forward\.h/, why: "this server speaks no TCP" }]);
  });

  it("the caller may give up at once", async () => {
    const [alice, bob] = await pair("cancel-at-once");
    bob.onInvite(async (incoming) => {
      await incoming.ring();
    });
    // Before, while and after the INVITE goes out to the callee.
    for (let turn = 0; turn < 20; turn++) {
      const call = alice.call(bob.name);
      await call.exchange.first("100", ({ status }) => status === 100, 1000);
      expect((await call.cancel()).status).toBe(200);
      expect((await call.final()).status).toBe(487);
    }
    await expectNoMedia(system.rtpengine);
  });

  it("the caller may give up while it rings", async () => {
    const [alice, bob] = await pair("cancel");
    const call = alice.call(bob.name);
    const incoming = await bob.incomingCall();
    await incoming.ring();
    await call.ringing();
    expect((await call.cancel()).status).toBe(200);
    expect(await call.final()).toMatchObject({ status: 487, reason: "Request Terminated" });
    await incoming.cancelled();
    await incoming.acknowledged();
    await expectNoMedia(system.rtpengine);
    expect(commands(call)).toEqual(["offer", "delete"]);
  });

  it("a CANCEL of nothing is told so", async () => {
    const alice = await SipSocket.open({ name: "stranger" });
    await alice.send(newRequest(alice, "CANCEL", `sip:nobody@${domain}`).raw, system.kamailio);
    expect((await alice.next("481 CANCEL")).message).toMatchObject({ reason: "Call/Transaction Does Not Exist" });
    await alice.close();
  });

  it("rings all phones of a user, and stops the others when one answers", async () => {
    const [alice, desk] = await pair("fork");
    const mobile = await system.phone(desk.name);
    expect((await mobile.register()).status).toBe(200);
    const call = alice.call(desk.name);
    const [atDesk, atMobile] = [await desk.incomingCall(), await mobile.incomingCall()];
    await atDesk.ring();
    await atMobile.ring();
    await atMobile.accept();
    await call.answered();
    await atDesk.cancelled();
    await atDesk.acknowledged();
    await atMobile.acknowledged();
    expect(await system.rtpengine.sessions()).toBe(1);
    expect(commands(call)).not.toContain("delete");
    expectRelayed(system.rtpengine, call.remoteSdp);
    expect((await call.bye()).status).toBe(200);
    await atMobile.waitForBye();
    await expectNoMedia(system.rtpengine);
  });

  it("a busy phone of a user does not end the media of the other", async () => {
    const [alice, desk] = await pair("fork-busy");
    const mobile = await system.phone(desk.name);
    await mobile.register();
    const [ours, theirs] = [await audio(0x21), await audio(0x12)];
    const call = alice.call(desk.name, { sdp: ours.sdp() });
    const [atDesk, atMobile] = [await desk.incomingCall(), await mobile.incomingCall()];
    await atDesk.reject(486);
    await atDesk.acknowledged();
    expect(await system.rtpengine.sessions()).toBe(1);
    await atMobile.ring();
    await call.ringing();
    await atMobile.accept(theirs.sdp());
    await call.answered();
    await atMobile.acknowledged();
    expect(commands(call)).toEqual(["offer", "answer"]);
    ours.start(call.remoteSdp ?? "");
    theirs.start(atMobile.remoteSdp ?? "");
    await Promise.all([ours.waitForPackets(10), theirs.waitForPackets(10)]);
    await call.bye();
  });

  it("both phones of a user are busy: one answer, and no media left", async () => {
    const [alice, desk] = await pair("fork-all-busy");
    const mobile = await system.phone(desk.name);
    await mobile.register();
    const call = alice.call(desk.name);
    const [atDesk, atMobile] = [await desk.incomingCall(), await mobile.incomingCall()];
    await atDesk.reject(486);
    await atMobile.reject(486);
    expect((await call.final()).status).toBe(486);
    await expectNoMedia(system.rtpengine);
  });

  it("a repeated INVITE rings once", async () => {
    const [alice, bob] = await pair("repeated");
    const call = alice.call(bob.name);
    const incoming = await bob.incomingCall();
    call.exchange.repeat();
    await call.exchange.next(100);
    await call.exchange.next(100);
    await bob.noIncomingCall(50);
    expect(commands(call)).toEqual(["offer"]);
    await incoming.reject(603);
    expect((await call.final()).status).toBe(603);
  });

  it("an INVITE that comes again after the end of its call opens no media", async () => {
    const [alice, bob] = await pair("late-repetition");
    const call = alice.call(bob.name);
    const incoming = await bob.incomingCall();
    await incoming.reject(486);
    await call.exchange.next(486);
    await incoming.acknowledged();
    await expectNoMedia(system.rtpengine);
    call.exchange.repeat();
    await call.exchange.next(486);
    await bob.noIncomingCall(50);
    expect(commands(call)).toEqual(["offer", "delete"]);
  });

  it("a gateway that is known calls a subscriber without a password", async () => {
    const bob = await system.subscriber("called-from-outside");
    const gateway = await system.phone("4930999", { address: "127.0.0.20", domain: "gateway.example" });
    const call = gateway.call(`sip:${bob.name}@${system.address}`);
    const incoming = await bob.incomingCall();
    expect(call.exchange.challenges).toEqual([]);
    expectRelayed(system.rtpengine, incoming.remoteSdp);
    await incoming.accept();
    await call.answered();
    expect((await call.bye()).status).toBe(200);

    const stranger = await system.phone("4930999", { address: "127.0.0.21", domain: "gateway.example" });
    expect((await stranger.call(`sip:${bob.name}@${system.address}`).final()).status).toBe(403);
  });

  it("messages between subscribers pass, outside of calls too", async () => {
    const [alice, bob] = await pair("message");
    const response = await alice.request("MESSAGE", bob.name, {
      body: "hello",
      headers: { "Content-Type": "text/plain" },
    });
    expect(response.status).toBe(200);
    expect(bodyText(await bob.next("MESSAGE"))).toBe("hello");
  });

  it("answers health checks", async () => {
    const peer = await SipSocket.open({ name: "peer" });
    await peer.send(newRequest(peer, "OPTIONS", `sip:${system.address}:${system.port}`).raw, system.kamailio);
    const { message } = await peer.next("200 OPTIONS");
    expect(message).toMatchObject({ reason: "Alive" });
    expect(requireHeader(message, "Server")).toBe("Sipwright");
    await peer.close();
  });

  it("stops what goes round in circles", async () => {
    const peer = await SipSocket.open({ name: "looper" });
    const looping = newRequest(peer, "INVITE", `sip:anyone@${domain}`, { headers: { "Max-Forwards": "0" } });
    await peer.send(looping.raw, system.kamailio);
    expect((await peer.next("483 INVITE")).message).toMatchObject({ reason: "Too Many Hops" });
    await peer.close();
  });
});
