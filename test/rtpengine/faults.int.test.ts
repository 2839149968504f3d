import { connectRtpengine, type RtpengineClient, type RtpengineError } from "@sipwright/rtpengine";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { buildSdp, freePortRange } from "../support/index.js";
import { type Daemon, newCallId, release, startDaemon } from "./daemon.js";
import { type LossyUdpProxy, startLossyUdpProxy, startTcpProxy } from "./lossy-proxy.js";

const sdp = buildSdp({ address: "127.0.0.1", port: 4000 });

/** Counts how often each promise settles: more than once is impossible, never would hang the test. */
async function outcomes(requests: readonly Promise<unknown>[]): Promise<{ ok: number; failed: RtpengineError[] }> {
  const settled = await Promise.allSettled(requests);
  const failed = settled.flatMap((one) => (one.status === "rejected" ? [one.reason as RtpengineError] : []));
  return { ok: settled.length - failed.length, failed };
}

/** Sets up and deletes a call; gives what is wrong with the answers. */
async function wholeCall(client: RtpengineClient<"10.5">): Promise<string[]> {
  const ids = { "call-id": newCallId("lossy"), "from-tag": "a" };
  const offer = await client.offer({ ...ids, sdp });
  const state = await client.query({ "call-id": ids["call-id"] });
  const last = await client.delete(ids);
  return [
    offer.sdp.includes("m=audio ") ? "" : "an offer without media",
    Object.keys(state.tags).includes("a") ? "" : "a query of another call",
    last.warning === undefined ? "" : "a delete that was carried out twice",
  ].filter((problem) => problem !== "");
}

describe("on UDP through a network that", () => {
  let daemon: Daemon;
  let proxy: LossyUdpProxy;
  let client: RtpengineClient<"10.5">;

  beforeAll(async () => {
    daemon = await startDaemon({ mediaPorts: await freePortRange(3072) });
  });
  afterAll(async () => {
    await daemon?.stop();
  });
  beforeEach(async () => {
    proxy = await startLossyUdpProxy(daemon.server.ngPort, 20_261_121);
    client = connectRtpengine({ address: `udp://127.0.0.1:${proxy.port}`, release, timeoutMs: 15_000 });
  });
  afterEach(async () => {
    await client?.close();
    await proxy?.close();
  });

  async function hundredCalls(): Promise<void> {
    const before = ["offer", "query", "delete"].map((command) => daemon.carriedOut(command));
    const problems = await Promise.all(Array.from({ length: 100 }, () => wholeCall(client)));
    expect(problems.flat()).toEqual([]);
    const after = ["offer", "query", "delete"].map((command) => daemon.carriedOut(command));
    expect(after.map((count, index) => count - (before[index] ?? 0))).toEqual([100, 100, 100]);
    expect(client.counters).toMatchObject({
      requests: 300,
      replies: 300,
      timeouts: 0,
      strayMessages: 0,
      brokenReplies: 0,
    });
    expect(client.inFlight).toBe(0);
  }

  test("loses 30 % each way: every request is answered rightly, none is carried out twice", async () => {
    proxy.faults.loss = 0.3;
    await hundredCalls();
    expect(client.counters.retransmissions).toBeGreaterThan(100);
  });

  test("doubles datagrams: the second replies are dropped and counted", async () => {
    proxy.faults.duplicated = 0.5;
    await hundredCalls();
    expect(client.counters.duplicateReplies).toBeGreaterThan(100);
  });

  test("reorders datagrams", async () => {
    proxy.faults.jitterMs = 60;
    await hundredCalls();
  });

  test("does all of it at once", async () => {
    Object.assign(proxy.faults, { loss: 0.3, duplicated: 0.3, jitterMs: 40 });
    await hundredCalls();
  });

  test("is silent for 5 s: requests with time left are answered afterwards, others end at their deadline", async () => {
    proxy.faults.silent = true;
    const before = daemon.carriedOut("ping");
    const patient = Array.from({ length: 20 }, () => client.ping());
    const hasty = Array.from({ length: 20 }, () => client.ping({}, { timeoutMs: 1000 }));
    setTimeout(() => {
      proxy.faults.silent = false;
    }, 5000);
    const [first, second] = await Promise.all([outcomes(patient), outcomes(hasty)]);
    expect(first).toEqual({ ok: 20, failed: [] });
    expect(second.failed.map((error) => error.code)).toEqual(Array.from({ length: 20 }, () => "SW3020"));
    expect(daemon.carriedOut("ping") - before).toBe(20);
  });

  test("drops late replies quietly, and counts them", async () => {
    proxy.faults.jitterMs = 0;
    proxy.faults.silent = true;
    const request = client.ping({}, { timeoutMs: 50 });
    await expect(request).rejects.toMatchObject({ code: "SW3020" });
    proxy.faults.silent = false;
    proxy.faults.jitterMs = 300;
    const late = Array.from({ length: 50 }, () => client.ping({}, { timeoutMs: 30 }));
    const { ok, failed } = await outcomes(late);
    proxy.faults.jitterMs = 0;
    await client.query({ "call-id": "none" }).catch(() => undefined);
    expect(ok + failed.length).toBe(50);
    expect(client.counters.timeouts).toBe(failed.length + 1);
    expect(client.inFlight).toBe(0);
  });
});

describe("a daemon that is killed and started again", () => {
  test("answers what was asked in between, once each", async () => {
    const daemon = await startDaemon();
    const { ngPort } = daemon.server;
    const client = connectRtpengine({ address: daemon.udp, release, timeoutMs: 20_000 });
    await client.ping();
    await daemon.server.process.kill();
    const requests = Array.from({ length: 50 }, () => wholeCall(client));
    const again = await startDaemon({ ngPort, mediaPorts: await freePortRange(1024) });
    expect((await Promise.all(requests)).flat()).toEqual([]);
    expect(["offer", "query", "delete"].map((command) => again.carriedOut(command))).toEqual([50, 50, 50]);
    await client.close();
    await again.stop();
  });
});

describe("on TCP", () => {
  let daemon: Daemon;

  beforeAll(async () => {
    daemon = await startDaemon();
  });
  afterAll(async () => {
    await daemon?.stop();
  });

  test.each([
    ["joined", "joined" as const],
    ["cut into single bytes", { cut: 1 }],
    ["cut into 7 bytes", { cut: 7 }],
  ])("replies that are %s reach their requests", async (_, mode) => {
    const proxy = await startTcpProxy(Number(new URL(daemon.tcp).port));
    proxy.mode = mode;
    const client = connectRtpengine({ address: `tcp://127.0.0.1:${proxy.port}`, release });
    const problems = await Promise.all(Array.from({ length: 20 }, () => wholeCall(client)));
    expect(problems.flat()).toEqual([]);
    expect(client.counters).toMatchObject({ requests: 60, replies: 60, retransmissions: 0, disconnects: 0 });
    await client.close();
    await proxy.close();
  });

  test("requests survive connections that break, and are carried out once", async () => {
    const proxy = await startTcpProxy(Number(new URL(daemon.tcp).port));
    const client = connectRtpengine({ address: `tcp://127.0.0.1:${proxy.port}`, release });
    await client.ping();
    const before = daemon.carriedOut("offer");
    const requests = Array.from({ length: 30 }, () => wholeCall(client));
    proxy.breakAll();
    expect((await Promise.all(requests)).flat()).toEqual([]);
    expect(daemon.carriedOut("offer") - before).toBe(30);
    expect(client.counters.disconnects).toBeGreaterThan(0);
    await client.close();
    await proxy.close();
  });

  test("a message that the daemon hangs up on fails in the end, with the reason", async () => {
    // Cut on its way to the daemon, as by a path with small segments: 1,024 bytes without an end are too many for it.
    const proxy = await startTcpProxy(Number(new URL(daemon.tcp).port));
    proxy.cutRequests = 1400;
    const client = connectRtpengine({ address: `tcp://127.0.0.1:${proxy.port}`, release, timeoutMs: 30_000 });
    const offer = { "call-id": newCallId(), "from-tag": "a", sdp: sdp + "a=x:1\r\n".repeat(400) };
    await expect(client.offer(offer)).rejects.toMatchObject({
      code: "SW3024",
      mend: expect.stringContaining("WebSocket"),
    });
    await client.close();
    await proxy.close();
    // In one piece it is taken.
    const direct = connectRtpengine({ address: daemon.tcp, release });
    expect((await direct.offer(offer)).sdp).toContain("a=x:1");
    await direct.close();
  });
});
