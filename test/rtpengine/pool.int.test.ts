import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { createRtpenginePool, diagnosticsChannels, type NodeDiagnostic } from "@sipwright/rtpengine";
import { expect, test } from "vitest";
import { buildSdp, freePortRange, until } from "../support/index.js";
import { type Daemon, newCallId, release, startDaemon } from "./daemon.js";

const sdp = buildSdp({ address: "127.0.0.1", port: 4000 });
const health = { intervalMs: 100, timeoutMs: 400, failures: 2 };

test("a pool of real daemons: spreads, sticks, leaves a dead one, comes back to it, drains", async () => {
  const start = async (ngPort?: number) =>
    startDaemon({ mediaPorts: await freePortRange(768), ...(ngPort !== undefined && { ngPort }) });
  const daemons = [await start(), await start()] as [Daemon, Daemon];
  const pool = createRtpenginePool({
    release,
    nodes: daemons.map(({ udp }) => ({ address: udp })),
    health,
    attemptMs: 800,
  });
  const changes: string[] = [];
  const onNode = (message: unknown) => {
    const { node, state } = message as NodeDiagnostic;
    changes.push(`${node === daemons[0].udp ? "first" : "second"} ${state}`);
  };
  subscribe(diagnosticsChannels.node, onNode);
  try {
    const newCall = async () => {
      const ids = { "call-id": newCallId("pool"), "from-tag": "a" };
      await pool.offer({ ...ids, sdp });
      return ids;
    };
    const calls = await Promise.all(Array.from({ length: 40 }, newCall));
    const held = await Promise.all(daemons.map(({ server }) => server.calls()));
    expect(held.flat().sort()).toEqual(calls.map((ids) => ids["call-id"]).sort());
    for (const list of held) expect(list.length).toBeGreaterThan(8);

    // Every later command of a call goes to its daemon.
    for (const ids of calls) {
      await pool.answer({ ...ids, "to-tag": "b", sdp });
      expect((await pool.query({ "call-id": ids["call-id"] })).tags).toHaveProperty("b");
    }

    // The first daemon dies: new calls go to the second one, none fails.
    const { ngPort } = daemons[0].server;
    await daemons[0].server.process.kill();
    const later = await Promise.all(Array.from({ length: 20 }, newCall));
    expect(await daemons[1].server.calls()).toEqual(expect.arrayContaining(later.map((ids) => ids["call-id"])));
    await until(() => changes.includes("first down"), { awaited: "the first node to leave" });
    const lost = calls.find((ids) => held[0]?.includes(ids["call-id"])) as (typeof calls)[number];
    await expect(pool.query({ "call-id": lost["call-id"] })).rejects.toMatchObject({ code: "SW3041" });

    // It comes back, and gets new calls again.
    daemons[0] = await start(ngPort);
    await until(() => changes.includes("first up"), { awaited: "the first node to come back" });
    await Promise.all(Array.from({ length: 40 }, newCall));
    expect((await daemons[0].server.calls()).length).toBeGreaterThan(5);

    // Drained, it keeps its calls and gets no more.
    pool.drain(daemons[0].udp);
    const before = await daemons[0].server.calls();
    await Promise.all(Array.from({ length: 20 }, newCall));
    expect((await daemons[0].server.calls()).sort()).toEqual(before.sort());
    const [kept = ""] = before;
    expect((await pool.query({ "call-id": kept })).result).toBe("ok");
    expect(changes.at(-1)).toBe("first draining");
  } finally {
    unsubscribe(diagnosticsChannels.node, onNode);
    await pool.close();
    for (const daemon of daemons) await daemon.stop();
  }
});

test("a daemon at its limit of sessions passes new calls on to the next one", async () => {
  const full = await startDaemon({ args: ["--max-sessions=1"] });
  const other = await startDaemon();
  const pool = createRtpenginePool({
    release,
    nodes: [
      { address: full.udp, weight: 1000 },
      { address: other.udp, weight: 0.001 },
    ],
    health,
  });
  for (let index = 0; index < 5; index++) await pool.offer({ "call-id": newCallId("limit"), "from-tag": "a", sdp });
  expect((await full.server.calls()).length).toBe(1);
  expect((await other.server.calls()).length).toBe(4);
  expect(pool.nodes.map(({ state }) => state)).toEqual(["up", "up"]);
  pool.drain(other.udp);
  await expect(pool.offer({ "call-id": newCallId("limit"), "from-tag": "a", sdp })).rejects.toMatchObject({
    code: "SW3040",
    errors: [expect.objectContaining({ code: "SW3023" })],
  });
  await pool.close();
  await full.stop();
  await other.stop();
});
