import { targets } from "@sipwright/compiler";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  branchOf,
  type Endpoint,
  freePort,
  headerValues,
  Media,
  type OutgoingCall,
  type Phone,
  parseMessage,
  requireHeader,
  responseTo,
  type SipRequest,
  SipSocket,
  until,
} from "../support/index.js";
import { complaints, expectNoMedia, expectRelayed, healthOf, lonely } from "../systems/checks.js";
import { domain, type HaVoipSystem, startHaVoip } from "../systems/ha-voip.js";

/** What both nodes write into Via and Record-Route. Kamailio wants it to resolve; phones here do not look it up. */
const serviceName = "localhost";

/** Two nodes that share Redis, rtpengine, the secrets, and the service address that they write into messages. */
interface Pair {
  readonly first: HaVoipSystem;
  readonly second: HaVoipSystem;
  /** Stands for the floating address: where phones send to at present. */
  readonly floating: { address: string; port: number };
  stop(): Promise<void>;
}

async function startPair(target: (typeof targets)[number]): Promise<Pair> {
  const [port, peerPort] = [await freePort(), await freePort()];
  const [one, two] = ["127.0.0.1", "127.0.0.2"] as const;
  const node = (own: string, peer: string, serverId: number) => ({
    service: { transport: "udp", address: own, port, advertise: `${serviceName}:${port}` } as const,
    node: { address: own, port: peerPort, serverId },
    peers: [peer] as const,
    timers: { reply: 5000, ringing: 30_000 },
  });
  const first = await startHaVoip(target, node(one, two, 1), { address: one, port, peerPort });
  const servers = { redis: first.redis, rtpengine: first.rtpengine };
  const second = await startHaVoip(target, node(two, one, 2), { address: two, port, peerPort, servers });
  return {
    first,
    second,
    floating: { address: one, port },
    async stop() {
      await second.stop();
      await first.stop();
    },
  };
}

/** A phone whose answers the test sends by hand, to whichever node has the service address. */
class SlowPhone {
  constructor(
    readonly socket: SipSocket,
    private readonly floating: Endpoint,
    private readonly media: Media,
  ) {}

  async next(method: string): Promise<SipRequest> {
    const { message } = await this.socket.next(method);
    if (message.kind !== "request") throw new Error(`${method} is no request`);
    return message;
  }

  async answer(request: SipRequest, status: number, withSdp = false): Promise<void> {
    const contact = `<sip:callee@${this.socket.address}:${this.socket.port}>`;
    const body = withSdp ? this.media.sdp() : undefined;
    const response = responseTo(request, this.floating, status, { toTag: "callee", contact, body });
    await this.socket.send(response.raw, this.floating);
  }
}

describe.each(targets)("A second node takes over, on the %s target", (target) => {
  let pair: Pair;
  let alice: Phone;
  let media: Media;
  const sockets: SipSocket[] = [];
  beforeAll(async () => {
    pair = await startPair(target);
    media = await Media.open({ payloadByte: 0x5a });
    await pair.first.addUser("alice", "alice");
    alice = await pair.first.phone("alice", { proxy: pair.floating });
  });
  afterAll(async () => {
    for (const socket of sockets) await socket.close();
    await media?.close();
    await pair?.stop();
  });

  async function callee(name: string): Promise<SlowPhone> {
    const socket = await SipSocket.open({ name });
    sockets.push(socket);
    await pair.first.addUser(name, name);
    const owner = await pair.first.phone(name, { proxy: pair.floating });
    const { status } = await owner.register({ contact: `<sip:${name}@${socket.address}:${socket.port}>` });
    expect(status).toBe(200);
    return new SlowPhone(socket, pair.floating, media);
  }

  const replicated = (callId: string) =>
    until(async () => (await pair.second.kamailio.rpc("htable.dump", "calls")).includes(`${callId}:uri`), {
      awaited: `the destination of ${callId} at the second node`,
    });

  /** A call to a new phone, up to ringing, through the first node. */
  async function ringingAt(name: string): Promise<{ call: OutgoingCall; phone: SlowPhone; invite: SipRequest }> {
    const phone = await callee(name);
    const call = alice.call(name);
    const invite = await phone.next("INVITE");
    await phone.answer(invite, 180);
    expect((await call.ringing()).status).toBe(180);
    await replicated(call.callId);
    return { call, phone, invite };
  }

  it("registrations arrive at the peer", async () => {
    expect((await alice.register()).status).toBe(200);
    const contact = alice.contact.slice(1, -1);
    const known = async () => (await pair.second.kamailio.rpc("ul.dump")).includes(contact);
    await until(known, { awaited: "the registration at the second node" });
    // And a call through the peer finds the phone.
    await pair.first.addUser("early", "early");
    const early = await pair.second.phone("early");
    const call = early.call("alice");
    const incoming = await alice.incomingCall();
    await incoming.reject(486);
    expect((await call.final()).status).toBe(486);
    expect((await alice.unregister()).status).toBe(200);
    await until(async () => !(await known()), { awaited: "the end of the registration at the second node" });
  });

  it("a nonce of one node is good at the other", async () => {
    await pair.first.addUser("wanderer", "wanderer");
    const floating = { ...pair.floating };
    const phone = await pair.first.phone("wanderer", { proxy: floating });
    const exchange = phone.start("REGISTER", `sip:${domain}`, { to: phone.aor, headers: { Contact: phone.contact } });
    floating.address = pair.second.address;
    // The nodes are told apart by the exchange's endpoint, which the phone keeps: both attempts are sent to it.
    expect((await exchange.final()).status).toBe(200);
    expect(exchange.challenges).toHaveLength(1);
  });

  it("only the peer may replicate", async () => {
    const stranger = await SipSocket.open({ name: "stranger", address: "127.0.0.66" });
    sockets.push(stranger);
    for (const port of [pair.second.peerPort, pair.second.port]) {
      const request = [
        `KDMQ sip:usrloc@${pair.second.address}:${pair.second.peerPort} SIP/2.0`,
        `Via: SIP/2.0/UDP ${stranger.address}:${stranger.port};branch=z9hG4bKforged${port}`,
        "Max-Forwards: 1",
        `From: <sip:usrloc@${stranger.address}>;tag=1`,
        "To: <sip:usrloc@x>",
        `Call-ID: forged-${port}`,
        "CSeq: 1 KDMQ",
        "Content-Length: 0",
        "",
        "",
      ].join("\r\n");
      await stranger.send(request, { address: pair.second.address, port });
      expect((await stranger.next("403 KDMQ")).message).toMatchObject({ reason: "Forbidden" });
    }
  });

  describe("in the middle of calls", () => {
    let cancelled: Awaited<ReturnType<typeof ringingAt>>;
    let answered: Awaited<ReturnType<typeof ringingAt>>;
    let refused: Awaited<ReturnType<typeof ringingAt>>;
    let unacknowledged: Awaited<ReturnType<typeof ringingAt>>;
    let running: Awaited<ReturnType<typeof ringingAt>>;
    let checkHealth: ReturnType<typeof healthOf>;

    beforeAll(async () => {
      cancelled = await ringingAt("is-cancelled");
      answered = await ringingAt("is-answered");
      refused = await ringingAt("is-refused");
      unacknowledged = await ringingAt("is-busy");
      running = await ringingAt("is-talking");
      await running.phone.answer(running.invite, 200, true);
      await running.call.answered();
      await running.phone.next("ACK");
      expect(complaints(pair.first.kamailio.log(), [lonely])).toEqual([]);
      expect(pair.first.kamailio.crashed()).toBe(false);
      checkHealth = healthOf(pair.second.kamailio);
      await pair.first.kamailio.process.kill();
      pair.floating.address = pair.second.address;
    });

    it("a CANCEL goes where the INVITE went, and its 487 comes back", async () => {
      const { call, phone, invite } = cancelled;
      const cancelling = call.cancel();
      const cancel = await phone.next("CANCEL");
      expect(cancel.requestUri).toBe(invite.requestUri);
      // To the callee both nodes are one: the same name, the same branch.
      expect(headerValues(cancel, "Via")[0]).toBe(headerValues(invite, "Via")[0]);
      expect(headerValues(cancel, "Via")[0]).toContain(`${serviceName}:${pair.second.port}`);
      expect(requireHeader(cancel, "CSeq").split(" ")[0]).toBe(requireHeader(invite, "CSeq").split(" ")[0]);
      await phone.answer(cancel, 200);
      expect((await cancelling).status).toBe(200);
      await phone.answer(invite, 487);
      expect((await call.final()).status).toBe(487);
      const ack = await phone.next("ACK");
      expect(ack.requestUri).toBe(invite.requestUri);
      expect(branchOf(ack)).toBe(branchOf(invite));
    });

    it("a 200 reaches the caller with its media, and ACK and BYE go through", async () => {
      const { call, phone, invite } = answered;
      await phone.answer(invite, 200, true);
      expect((await call.answered()).status).toBe(200);
      expectRelayed(pair.second.rtpengine, call.remoteSdp);
      const ack = await phone.next("ACK");
      expect(ack.requestUri).toBe(`sip:callee@${phone.socket.address}:${phone.socket.port}`);
      const ending = call.bye();
      await phone.answer(await phone.next("BYE"), 200);
      expect((await ending).status).toBe(200);
    });

    it.each([486, 603])("a refusal reaches the caller, its ACK the callee: %d", async (status) => {
      const { call, phone, invite } = status === 486 ? refused : unacknowledged;
      await phone.answer(invite, status);
      expect((await call.final()).status).toBe(status);
      const ack = await phone.next("ACK");
      expect(branchOf(ack)).toBe(branchOf(invite));
      expect(ack.requestUri).toBe(invite.requestUri);
      expect(await pair.second.rtpengine.calls()).not.toContain(call.callId);
    });

    it("a running call is re-negotiated and ended", async () => {
      const { call, phone } = running;
      const again = call.reinvite({ sdp: media.sdp({ version: 2 }) });
      const invite = await phone.next("INVITE");
      expectRelayed(pair.second.rtpengine, parseMessage(invite.raw).body.toString());
      await phone.answer(invite, 200, true);
      expect((await again).status).toBe(200);
      expectRelayed(pair.second.rtpengine, call.remoteSdp);
      await phone.next("ACK");
      const ending = call.bye();
      await phone.answer(await phone.next("BYE"), 200);
      expect((await ending).status).toBe(200);
    });

    it("new calls find the phones that had registered at the other node", async () => {
      const call = alice.call("is-busy");
      const invite = await unacknowledged.phone.next("INVITE");
      await unacknowledged.phone.answer(invite, 486);
      expect((await call.final()).status).toBe(486);
      await unacknowledged.phone.next("ACK");
    });

    it("requests that belong to no call are still turned away", async () => {
      const socket = await SipSocket.open({ name: "stray" });
      sockets.push(socket);
      const { raw } = cancelled.call.exchange.request;
      const stray = raw
        .toString("latin1")
        .replace(/^INVITE/, "CANCEL")
        .replace(/\d+ INVITE/, "1 CANCEL")
        .replace(cancelled.call.callId, "never-seen@127.0.0.1")
        .replace(/127\.0\.0\.1:\d+;rport/, `127.0.0.1:${socket.port};rport`)
        .replace(/Content-Length: \d+/, "Content-Length: 0")
        .replace(/\r\n\r\n.*$/s, "\r\n\r\n");
      await socket.send(stray, pair.floating);
      expect((await socket.next("481 CANCEL")).message.kind).toBe("response");
    });

    it("nothing was left behind", async () => {
      await expectNoMedia(pair.second.rtpengine);
      checkHealth();
    });

    it("the first node comes back and knows the registrations", async () => {
      await pair.first.restartKamailio();
      const contact = `${running.phone.socket.address}:${running.phone.socket.port}`;
      await until(async () => (await pair.first.kamailio.rpc("ul.dump")).includes(contact), {
        awaited: "the registrations at the node that came back",
        timeoutMs: 10_000,
      });
      await expectNoMedia(pair.first.rtpengine);
      healthOf(pair.first.kamailio)();
      checkHealth();
    });
  });
});
