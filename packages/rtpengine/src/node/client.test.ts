import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { describe, expect, onTestFinished, test } from "vitest";
import { diagnosticsChannels } from "../diagnostics.js";
import { type MockRtpengine, startMockRtpengine } from "../mock/index.js";
import { connectRtpengine, type RtpengineClient } from "./connect.js";

const sdp = "v=0\r\nc=IN IP4 192.0.2.1\r\nm=audio 4000 RTP/AVP 0\r\n";
const offer = { "call-id": "a", "from-tag": "b", sdp };

async function pair(
  options: Partial<Parameters<typeof connectRtpengine>[0]> = {},
  kind: "udp" | "tcp" | "ws" | "http" | "httpPlain" = "udp",
): Promise<[MockRtpengine, RtpengineClient<"12.5">]> {
  const mock = await startMockRtpengine({ release: "12.5" });
  const client = connectRtpengine({ ...options, address: mock[kind], release: "12.5" });
  onTestFinished(async () => {
    await client.close();
    await mock.stop();
  });
  return [mock, client];
}

describe("a request", () => {
  test("is sent again when it, or its reply, is lost, and carried out once", async () => {
    const [mock, client] = await pair();
    mock.faults.dropRequests = 1;
    await client.offer(offer);
    mock.faults.dropReplies = 2;
    await client.delete({ "call-id": "a" });
    expect(mock.received.map(({ command }) => command)).toEqual(["offer", "delete"]);
    expect(mock.repeated).toBe(2);
    expect(client.counters).toMatchObject({ requests: 2, replies: 2, retransmissions: 3 });
  });

  test("ends at its deadline, with what was asked of whom", async () => {
    const [mock, client] = await pair();
    mock.faults.silent = true;
    await expect(client.offer(offer, { timeoutMs: 50 })).rejects.toMatchObject({
      code: "SW3020",
      timeoutMs: 50,
      request: { command: "offer", node: mock.udp, callId: "a", sent: 1 },
    });
    expect(client.inFlight).toBe(0);
  });

  test("says in its timeout that nobody listens", async () => {
    const [mock, client] = await pair();
    await mock.stop();
    const other = connectRtpengine({ address: mock.udp, release: "12.5", timeoutMs: 700 });
    await expect(other.ping()).rejects.toMatchObject({ code: "SW3020", cause: { code: "ECONNREFUSED" } });
    await other.close();
    await client.close();
  });

  test("is given up with its signal, before or while it waits", async () => {
    const [mock, client] = await pair();
    mock.faults.silent = true;
    const controller = new AbortController();
    const waiting = client.ping({}, { signal: controller.signal });
    const reason = new Error("hung up");
    controller.abort(reason);
    await expect(waiting).rejects.toMatchObject({ code: "SW3021", cause: reason });
    await expect(client.ping({}, { signal: controller.signal })).rejects.toMatchObject({ code: "SW3021" });
    expect(client.counters).toMatchObject({ requests: 1, aborted: 1 });
  });

  test("is refused with the daemon's reason", async () => {
    const [, client] = await pair();
    await expect(client.query({ "call-id": "none" })).rejects.toMatchObject({
      code: "SW3022",
      reason: "Unknown call-id",
    });
  });

  test("to a full daemon is told so", async () => {
    const [mock, client] = await pair();
    mock.faults.full = true;
    await expect(client.offer({ ...offer, supports: ["load limit"] })).rejects.toMatchObject({ code: "SW3023" });
    await expect(client.offer(offer)).rejects.toMatchObject({ code: "SW3022" });
  });

  test("ends when the client is closed, and none is taken afterwards", async () => {
    const [mock, client] = await pair();
    mock.faults.silent = true;
    const waiting = client.ping();
    const closed = client.close();
    await expect(waiting).rejects.toMatchObject({ code: "SW3027" });
    await closed;
    await expect(client.ping()).rejects.toMatchObject({ code: "SW3027" });
  });

  test("drops second and late replies, and counts them", async () => {
    const [mock, client] = await pair();
    mock.faults.copies = 3;
    await client.ping();
    mock.faults.copies = 1;
    mock.faults.delayMs = 80;
    await expect(client.ping({}, { timeoutMs: 20 })).rejects.toMatchObject({ code: "SW3020" });
    await client.ping();
    expect(client.counters).toMatchObject({ duplicateReplies: 2, lateReplies: 1, strayMessages: 0 });
  });

  test.each(["async", "captured"] as const)("keeps its caller's lines in errors (%s)", async (stacks) => {
    const [mock, client] = await pair({ stacks });
    async function whoAsked() {
      return await client.query({ "call-id": "none" });
    }
    async function whoWaited() {
      mock.faults.silent = true;
      return await client.ping({}, { timeoutMs: 20 });
    }
    await expect(whoAsked()).rejects.toMatchObject({
      stack: expect.stringMatching(/^CommandRefusedError: .*whoAsked/s),
    });
    await expect(whoWaited()).rejects.toMatchObject({
      stack: expect.stringMatching(/^RequestTimeoutError: .*whoWaited/s),
    });
  });

  test("takes unknown keys and flags in `extra`, and commands of its own in `send`", async () => {
    const [mock, client] = await pair();
    await client.offer({ ...offer, flags: ["trust-address"] }, { extra: { "new-key": "x", flags: ["new-flag"] } });
    await client.send("query", { "call-id": "a", "new-key": 1 });
    expect(mock.received.map(({ message }) => message)).toMatchObject([
      { "new-key": "x", flags: ["trust-address", "new-flag"] },
      { command: "query", "new-key": 1 },
    ]);
  });
});

describe.each(["tcp", "ws"] as const)("over %s", (kind) => {
  test("a broken connection is made anew, and what was unanswered is sent again", async () => {
    const [mock, client] = await pair({}, kind);
    await client.ping();
    mock.faults.dropReplies = 1;
    const waiting = client.offer(offer);
    await expect.poll(() => mock.received.length).toBe(2);
    mock.restart();
    expect((await waiting).result).toBe("ok");
    expect(client.counters).toMatchObject({ connects: 2, disconnects: 1, retransmissions: 1 });
  });
});

test("over TCP DTMF is pushed to every stream", async () => {
  const [mock, client] = await pair({}, "tcp");
  await client.offer(offer);
  const streams = [client.dtmf(), client.dtmf()];
  mock.pressDigit("a", "b", "#");
  for (const stream of streams) {
    expect((await stream.next()).value).toMatchObject({ callId: "a", sourceTag: "b", digit: "#", event: 11 });
  }
  await streams[0]?.return();
  mock.pressDigit("a", "b", "1");
  expect((await streams[1]?.next())?.value).toMatchObject({ digit: "1" });
  expect(await streams[0]?.next()).toEqual({ value: undefined, done: true });
});

describe("over HTTP", () => {
  test.each(["http", "httpPlain"] as const)("(%s) what is asked at once is asked once", async (kind) => {
    const mock = await startMockRtpengine();
    const client = connectRtpengine({ address: mock[kind], release: "12.5" });
    await Promise.all(Array.from({ length: 20 }, (_, index) => client.offer({ ...offer, "call-id": `call-${index}` })));
    expect(mock.received).toHaveLength(20);
    expect(mock.repeated).toBe(0);
    await client.close();
    await mock.stop();
  });

  test("/ng repeats what got no answer", async () => {
    const [mock, client] = await pair({ retransmission: { firstMs: 50 } }, "http");
    mock.faults.dropReplies = 1;
    expect((await client.offer(offer)).result).toBe("ok");
    expect(mock.received).toHaveLength(1);
  });

  test.each(["bencode", "json"] as const)("/ng-plain takes %s, and repeats nothing", async (format) => {
    const [mock, client] = await pair({ format }, "httpPlain");
    expect((await client.offer(offer)).sdp).toContain("m=audio");
    mock.faults.dropReplies = 1;
    await expect(client.delete({ "call-id": "a" }, { timeoutMs: 300 })).rejects.toMatchObject({ code: "SW3020" });
    expect(mock.received.map(({ command }) => command)).toEqual(["offer", "delete"]);
  });
});

test("diagnostics tell of every request, repetition, timeout, reply and failure", async () => {
  const [mock, client] = await pair();
  const seen: string[] = [];
  for (const [name, channel] of Object.entries(diagnosticsChannels)) {
    const listener = (message: unknown) => {
      if ((message as { node: string }).node === mock.udp) seen.push(name);
    };
    subscribe(channel, listener);
    onTestFinished(() => {
      unsubscribe(channel, listener);
    });
  }
  mock.faults.dropReplies = 1;
  await client.ping();
  mock.faults.silent = true;
  await client.ping({}, { timeoutMs: 20 }).catch(() => undefined);
  expect(seen).toEqual(["request", "retransmission", "reply", "request", "timeout", "failure"]);
});

test.each([
  ["nonsense", "is no address"],
  ["ftp://a:1", "has the unknown scheme"],
  ["udp://127.0.0.1", "names no host or no port"],
  ["http://127.0.0.1/other", "ends neither in /ng"],
])("the address %s is refused", (address, problem) => {
  expect(() => connectRtpengine({ address, release: "12.5" })).toThrow(
    expect.objectContaining({ code: "SW3030", message: expect.stringContaining(problem) }),
  );
});

test("cookies of two clients never meet, and JSON is not for TCP", () => {
  expect(() => connectRtpengine({ address: "tcp://127.0.0.1:1", release: "12.5", format: "json" })).toThrow(
    "bencode only",
  );
});
