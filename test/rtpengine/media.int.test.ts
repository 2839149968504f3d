import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { connectRtpengine, listenForDtmf, type RtpengineClient } from "@sipwright/rtpengine";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder, until } from "../support/index.js";
import { setUpCall } from "./call.js";
import { anyRelease, type Daemon, release, startDaemon } from "./daemon.js";
import { toneWav } from "./wav.js";

const recordings = temporaryFolder("recordings");
let daemon: Daemon;
let client: RtpengineClient<"10.5">;

beforeAll(async () => {
  daemon = await startDaemon({
    args: ["--dtmf-log-ng-tcp", `--recording-dir=${recordings}`, "--recording-method=pcap", "--recording-format=raw"],
  });
  client = connectRtpengine({ address: daemon.udp, release });
});

afterAll(async () => {
  await client?.close();
  await daemon?.stop();
});

describe("a call through rtpengine", () => {
  test("carries RTP both ways, and query counts exactly the packets that were sent", async () => {
    const call = await setUpCall(client);
    await Promise.all([call.caller.talk(25, 0x11), call.callee.talk(15, 0x22)]);
    await call.callee.hears(25, ({ payload }) => payload[0] === 0x11);
    await call.caller.hears(15, ({ payload }) => payload[0] === 0x22);
    const state = await client.query({ "call-id": call.callId });
    expect(state.tags.caller?.medias[0]?.streams[0]?.stats).toMatchObject({ packets: 25, bytes: 25 * 172, errors: 0 });
    expect(state.tags.callee?.medias[0]?.streams[0]?.stats).toMatchObject({ packets: 15, bytes: 15 * 172, errors: 0 });
    expect(state.totals.RTP).toMatchObject({ packets: 40, bytes: 40 * 172, errors: 0 });
    expect((await client.list()).calls).toContain(call.callId);
    // 10.5 counts only where a party is named; releases from 12.5 on take a party that is named out before they count.
    const party = anyRelease === "10.5" ? { "from-tag": "caller" } : {};
    const last = await client.delete({ "call-id": call.callId, ...party });
    expect(last.totals?.RTP.packets).toBe(40);
    expect((await client.list()).calls).not.toContain(call.callId);
    await call.caller.close();
    await call.callee.close();
  });

  test("blocks the media of one party, and lets it pass again", async () => {
    const call = await setUpCall(client);
    await client.blockMedia({ ...call.ids });
    await call.caller.talk(5, 0x11);
    await client.unblockMedia({ ...call.ids });
    await call.caller.talk(5, 0x33);
    await call.callee.hears(5, ({ payload }) => payload[0] === 0x33);
    expect(call.callee.received.some(({ payload }) => payload[0] === 0x11)).toBe(false);
    await call.close();
  });
});

describe("DTMF", () => {
  test("is pushed over TCP as an event", async () => {
    const tcp = connectRtpengine({ address: daemon.tcp, release });
    await tcp.ping();
    const events = tcp.dtmf();
    const call = await setUpCall(client);
    await call.caller.talk(5);
    await call.caller.press("7");
    const { value } = await events.next();
    expect(value).toMatchObject({ callId: call.callId, sourceTag: "caller", event: 7, digit: "7" });
    expect(value?.tags).toEqual(expect.arrayContaining(["caller", "callee"]));
    // A push does not disturb the replies on the same connection.
    expect(await tcp.ping()).toEqual({ result: "pong" });
    await call.close();
    await tcp.close();
    expect(await events.next()).toEqual({ value: undefined, done: true });
  });

  test("comes over UDP as JSON", async () => {
    const listener = await listenForDtmf();
    // 10.5 knows no DTMF-log-dest for a call, only the option of the daemon.
    const own = await startDaemon({ args: [`--dtmf-log-dest=${listener.destination}`] });
    const ownClient = connectRtpengine({ address: own.udp, release });
    const events = listener.events();
    const call = await setUpCall(ownClient);
    await call.caller.talk(5);
    await call.caller.press("#");
    const { value } = await events.next();
    expect(value).toMatchObject({ callId: call.callId, sourceTag: "caller", digit: "#", sourceIp: "127.0.0.1" });
    expect(value?.durationMs).toBeGreaterThan(0);
    await call.close();
    await ownClient.close();
    await own.stop();
    await listener.close();
  });

  test("is injected and heard as telephone-event", async () => {
    const call = await setUpCall(client, { flags: ["inject-DTMF"] });
    const talking = Promise.all([call.caller.talk(50), call.callee.talk(50)]);
    await Promise.all([call.caller.hears(3), call.callee.hears(3)]);
    await client.playDtmf({ ...call.ids, code: "5", duration: 200 });
    await talking;
    await call.callee.hears(3, ({ payloadType, payload }) => payloadType === 101 && payload[0] === 5);
    await call.close();
  });
});

describe("recording", () => {
  test("starts and stops, and the file has the packets of the time in between", async () => {
    const call = await setUpCall(client);
    await call.caller.talk(5, 0x01);
    await client.startRecording({ "call-id": call.callId });
    await call.caller.talk(10, 0x02);
    await call.callee.hears(15);
    await client.stopRecording({ "call-id": call.callId });
    await call.caller.talk(5, 0x03);
    await call.callee.hears(20);
    await call.close();
    const folder = join(recordings, "pcaps");
    const file = await until(() => readdirSync(folder).find((name) => name.startsWith(call.callId)), {
      awaited: "the recording",
    });
    expect(statSync(join(folder, file)).size).toBeGreaterThan(10 * 172);
    const content = readFileSync(join(folder, file));
    const frames = (byte: number) => content.toString("latin1").split(String.fromCharCode(byte).repeat(160)).length - 1;
    expect({ before: frames(1), between: frames(2), after: frames(3) }).toEqual({ before: 0, between: 10, after: 0 });
  });
});

describe("play media", () => {
  test("is heard as packets by the party that it is played to", async () => {
    const call = await setUpCall(client);
    const reply = await client.playMedia({ ...call.ids, blob: toneWav(400) });
    expect(reply.result).toBe("ok");
    await call.caller.hears(15, ({ payloadType, payload }) => payloadType === 0 && new Set(payload).size > 10);
    expect(call.callee.received).toEqual([]);
    await call.close();
  });

  test("stops when it is told to", async () => {
    const call = await setUpCall(client);
    const file = join(temporaryFolder("wav"), "tone.wav");
    writeFileSync(file, toneWav(20_000));
    await client.playMedia({ ...call.ids, file });
    await call.caller.hears(3);
    await client.stopMedia({ ...call.ids });
    const fromCallee = ({ payload }: { payload: Buffer }) => payload.every((byte) => byte === 0x22);
    await call.callee.talk(1, 0x22);
    await call.caller.hears(1, fromCallee);
    const played = () => call.caller.received.filter((packet) => !fromCallee(packet)).length;
    const atStop = played();
    await call.callee.talk(10, 0x22);
    await call.caller.hears(11, fromCallee);
    expect(played()).toBe(atStop);
    await call.close();
  });
});
