import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  bodyText,
  CallRefusedError,
  checkConfiguration,
  drawLadder,
  freePort,
  header,
  headerValues,
  type KamailioServer,
  Media,
  newRequest,
  Phone,
  type PhoneOptions,
  parseSdp,
  SipSocket,
  startKamailio,
} from "./index.js";

const folder = fileURLToPath(new URL("test-proxy", import.meta.url));
const DOMAIN = "example.org";

let kamailio: KamailioServer;
beforeAll(async () => {
  kamailio = await startKamailio({ folder, address: "127.0.0.1", port: await freePort(), listen: true });
});
afterAll(async () => {
  await kamailio.stop();
  expect(kamailio.crashed()).toBe(false);
  expect(kamailio.process.processes()).toEqual([]);
});

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

async function phone(user: string, options: Partial<PhoneOptions> = {}): Promise<Phone> {
  const one = await Phone.open({ user, password: "secret", domain: DOMAIN, proxy: kamailio, ...options });
  open.push(one);
  return one;
}

let bobs = 0;

/** The callee has a new name each time: Kamailio would fork to the contacts of earlier phones of the same name. */
async function twoPhones(options: Partial<PhoneOptions> = {}): Promise<[Phone, Phone]> {
  const alice = await phone("alice", options);
  const bob = await phone(`bob${++bobs}`, { address: "127.0.0.2", ...options });
  expect((await bob.register()).status).toBe(200);
  return [alice, bob];
}

describe("a phone at a real Kamailio", () => {
  test("the proxy of this test is a valid configuration", async () => {
    expect(await checkConfiguration(`${folder}/kamailio.cfg`)).toMatchObject({ ok: true });
  });

  test("registers with digest, asks for its bindings, and unregisters", async () => {
    const alice = await phone("alice");
    const response = await alice.register({ expires: 60 });
    expect(response.status).toBe(200);
    expect(header(response, "Contact")).toMatch(new RegExp(`^<sip:alice@127.0.0.1:${alice.socket.port}>;expires=60`));
    expect(alice.socket.received.map(({ message }) => message.kind === "response" && message.status)).toEqual([
      401, 200,
    ]);
    expect(header(await alice.register({ contact: null }), "Contact")).toContain("sip:alice@");
    expect(header(await alice.unregister(), "Contact")).toBeUndefined();
  });

  test("a wrong password and a forged user name are refused", async () => {
    const alice = await phone("alice", { password: "wrong" });
    expect((await alice.register()).status).toBe(401);
    const credentials = { username: "alice", password: "secret", fields: { username: "bob" } };
    expect((await alice.register({ credentials })).status).toBe(401);
    expect((await alice.register({ credentials: { username: "alice", password: "secret" } })).status).toBe(200);
  });

  test("calls, with authentication, ringing, record route, re-INVITE and BYE", async () => {
    const [alice, bob] = await twoPhones();
    const call = alice.call(bob.name, { headers: { "X-Test": ["one", "two"] } });
    const incoming = await bob.incomingCall();
    expect(headerValues(incoming.invite, "X-Test")).toEqual(["one", "two"]);
    expect(incoming.remoteSdp).toBe(alice.defaultSdp);
    await incoming.ring();
    expect((await call.ringing()).status).toBe(180);
    await incoming.accept();
    expect((await call.answered()).status).toBe(200);
    await incoming.acknowledged();
    expect(call.remoteSdp).toBe(bob.defaultSdp);
    expect(call.dialog.routeSet).toHaveLength(1);
    expect(incoming.dialog.routeSet).toHaveLength(1);

    const sdp = alice.defaultSdp.replace("sendrecv", "sendonly");
    expect((await call.reinvite({ sdp })).status).toBe(200);
    expect(bodyText(await incoming.next("INVITE"))).toBe(sdp);
    await incoming.acknowledged();
    expect((await incoming.reinvite()).status).toBe(200);
    await call.next("ACK");
    expect((await incoming.bye()).status).toBe(200);
    await call.waitForBye();
    expect(call.ended).toBe(true);

    const ladder = drawLadder([alice.socket, bob.socket], {
      names: { [`127.0.0.1:${kamailio.port}`]: "kamailio" },
      order: ["alice", "kamailio", bob.name],
      callId: call.callId,
    });
    expect(Math.max(...ladder.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(ladder).toMatch(/\|-- INVITE bob\d+ -+>\|/);
    expect(ladder).toMatch(/\|<-- 407 Proxy Authentication -?\|/);
    expect(ladder).toMatch(/\| +\|<-- 180 Ringing -+\|/);
  });

  test("CANCEL: the callee gets it, the caller gets 487", async () => {
    const [alice, bob] = await twoPhones();
    const call = alice.call(bob.name);
    const incoming = await bob.incomingCall();
    await incoming.ring();
    await call.ringing();
    expect((await call.cancel()).status).toBe(200);
    await incoming.cancelled();
    expect((await call.final()).status).toBe(487);
    await incoming.acknowledged();
    await expect(call.answered()).rejects.toThrow(CallRefusedError);
  });

  test("busy, nobody there, and the silence of other phones", async () => {
    const [alice, bob] = await twoPhones();
    bob.onInvite(async (incoming) => {
      await incoming.reject(486);
      await incoming.acknowledged();
    });
    await expect(alice.call(bob.name).answered()).rejects.toThrow("486 Busy Here");
    await expect(alice.call("nobody").answered()).rejects.toThrow("404 Not Found");
    await alice.noIncomingCall(50);
  });

  test("forged From, and a call without credentials", async () => {
    const [alice, bob] = await twoPhones();
    const call = alice.call(bob.name, { headers: { From: '"Mallory" <sip:mallory@example.org>;tag=forged' } });
    const incoming = await bob.incomingCall();
    expect(incoming.header("f")).toBe('"Mallory" <sip:mallory@example.org>;tag=forged');
    await incoming.accept();
    await call.answered();
    await incoming.acknowledged();
    expect((await call.bye()).status).toBe(200);
    const stranger = await phone("stranger", { credentials: { username: "stranger", algorithm: "SHA-256" } });
    expect((await stranger.call(bob.name).final()).status).toBe(407);
  });

  test("two phones of one user that answer at once: two dialogs, both acknowledged", async () => {
    const [alice, bob] = await twoPhones();
    const second = await phone(bob.name, { address: "127.0.0.3" });
    expect((await second.register()).status).toBe(200);
    const call = alice.call(bob.name);
    const both = await Promise.all([bob.incomingCall(), second.incomingCall()]);
    await Promise.all(both.map((incoming) => incoming.accept()));
    await Promise.all(both.map((incoming) => incoming.acknowledged()));
    expect(call.forks).toHaveLength(1);
    expect((await call.bye()).status).toBe(200);
    expect((await call.forks[0]?.bye())?.status).toBe(200);
    await Promise.all(both.map((incoming) => incoming.waitForBye()));
  });

  test("an offer in the 200 and the answer in the ACK", async () => {
    const [alice, bob] = await twoPhones();
    const call = alice.call(bob.name, { sdp: null, acknowledge: false });
    const incoming = await bob.incomingCall();
    expect(incoming.remoteSdp).toBeUndefined();
    await incoming.accept();
    expect(bodyText(await call.answered())).toBe(bob.defaultSdp);
    await call.ack({ sdp: alice.defaultSdp });
    expect(header(await incoming.acknowledged(), "Content-Type")).toBe("application/sdp");
    expect(incoming.remoteSdp).toBe(alice.defaultSdp);
    incoming.onRequest = () => ({ status: 603 });
    expect((await call.request("INFO")).status).toBe(603);
    expect((await call.bye({ headers: { "X-Reason": "over" } })).status).toBe(603);
  });

  test("requests outside of a call", async () => {
    const [alice, bob] = await twoPhones();
    expect((await alice.request("OPTIONS", "sip:127.0.0.1")).reason).toBe("Alive");
    expect((await alice.request("MESSAGE", bob.name, { body: "hello" })).status).toBe(200);
    expect(bodyText(await bob.next("MESSAGE"))).toBe("hello");
    bob.onRequest = () => ({ status: 480 });
    expect((await alice.request("MESSAGE", bob.name)).status).toBe(480);
  });

  test("an error in a handler comes out when the phone is closed", async () => {
    const [alice, bob] = await twoPhones();
    bob.onInvite(() => {
      throw new Error("the handler's own");
    });
    expect((await alice.call(bob.name).final()).status).toBe(500);
    open.splice(open.indexOf(bob), 1);
    await expect(bob.close()).rejects.toMatchObject({ errors: [new Error("the handler's own")] });
  });

  test("lost requests are repeated if wanted", async () => {
    const [alice, bob] = await twoPhones({ retransmit: true });
    bob.silent = true;
    const call = alice.call(bob.name);
    await bob.socket.next("BYE", 10).catch(() => undefined);
    expect(await call.exchange.next(100)).toMatchObject({ status: 100 });
    bob.silent = false;
    const incoming = await bob.incomingCall();
    await incoming.accept();
    await call.answered();
    await incoming.acknowledged();
    await call.bye();
  });

  test("audio passes between two phones, and is counted", async () => {
    const [alice, bob] = await twoPhones();
    const [speaker, listener] = [await Media.open({ payloadByte: 0x11 }), await Media.open({ address: "127.0.0.2" })];
    open.push(speaker, listener);
    const call = alice.call(bob.name, { sdp: speaker.sdp() });
    const incoming = await bob.incomingCall();
    await incoming.accept(listener.sdp());
    await call.answered();
    speaker.start(call.remoteSdp ?? "");
    listener.start(incoming.remoteSdp ?? "");
    await Promise.all([speaker.waitForPackets(20), listener.waitForPackets(20)]);
    await incoming.acknowledged();
    await call.bye();
    speaker.pause();
    expect(listener.report()).toMatchObject({ lost: 0, streams: [{ lastPayloadByte: 0x11, payloadTypes: [0] }] });
    expect(parseSdp(incoming.remoteSdp ?? "")).toMatchObject({ address: "127.0.0.1", port: speaker.port });
  });
});

describe("SHA-256", () => {
  test("registers where only SHA-256 is offered", async () => {
    const port = await freePort();
    const define = { ALGORITHM: '"SHA-256"' };
    const server = await startKamailio({ folder, address: "127.0.0.1", port, listen: true, define });
    open.push({ close: () => server.stop() });
    const alice = await phone("alice", { proxy: server });
    expect((await alice.register()).status).toBe(200);
    expect(header(alice.socket.received[0]?.message ?? { headers: [] }, "WWW-Authenticate")).toContain("SHA-256");
  });
});

describe("a raw socket", () => {
  test("sends any bytes, and says what came instead of what was awaited", async () => {
    const socket = await SipSocket.open({ name: "raw" });
    open.push(socket);
    const options = newRequest(socket, "OPTIONS", `sip:127.0.0.1:${kamailio.port}`, {
      headers: { "Call-ID": "raw-1", "X-Bytes": "nul \0 high \xff" },
    });
    await socket.send("\r\n\r\n", kamailio);
    await socket.send(options.raw, kamailio);
    await expect(socket.next(404, 200)).rejects.toThrow(
      /Awaited 404 at raw .* for 200 ms in vain. This came instead:\n {2}200 Alive \[1 OPTIONS; raw-1\] from 127.0.0.1/,
    );
    expect(header((await socket.next("200 OPTIONS")).message, "Call-ID")).toBe("raw-1");
    await socket.none(200, 20);
  });
});
