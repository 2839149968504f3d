import { describe, expect, onTestFinished, test } from "vitest";
import { type MockRtpengine, startMockRtpengine } from "../mock/index.js";
import { createRtpenginePool, type RtpenginePool } from "./create-pool.js";
import type { PoolOptions } from "./pool.js";
import { rank, uniform } from "./rendezvous.js";

const sdp = "v=0\r\nc=IN IP4 192.0.2.1\r\nm=audio 4000 RTP/AVP 0\r\n";
const quick = { intervalMs: 30, timeoutMs: 30, failures: 2 };

async function poolOf(
  count: number,
  options: Partial<PoolOptions<"12.5">> = {},
): Promise<[MockRtpengine[], RtpenginePool<"12.5">]> {
  const mocks = await Promise.all(Array.from({ length: count }, () => startMockRtpengine({ release: "12.5" })));
  const nodes = mocks.map(({ udp }) => ({ address: udp }));
  const pool = createRtpenginePool({ release: "12.5", nodes, health: quick, attemptMs: 150, ...options });
  onTestFinished(async () => {
    await pool.close();
    for (const mock of mocks) await mock.stop();
  });
  return [mocks, pool];
}

describe("rendezvous hashing", () => {
  const nodes = ["a", "b", "c", "d"].map((name) => ({ name, weight: 1 }));
  const keys = Array.from({ length: 20_000 }, (_, index) => `call-${index}@example.com`);

  test("shares calls by weight", () => {
    const weighted = nodes.map((node, index) => ({ ...node, weight: index + 1 }));
    const counts = new Map<string, number>();
    for (const key of keys) {
      const name = rank(key, weighted)[0]?.name ?? "";
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    for (const { name, weight } of weighted) {
      expect((counts.get(name) ?? 0) / keys.length).toBeCloseTo(weight / 10, 1);
    }
  });

  test("moves only the calls of a node that goes", () => {
    const fewer = nodes.slice(0, 3);
    for (const key of keys) {
      const before = rank(key, nodes)[0]?.name;
      if (before !== "d") expect(rank(key, fewer)[0]?.name).toBe(before);
    }
  });

  test("gives the same numbers in every process", () => {
    expect(uniform("call-1")).toBe(uniform("call-1"));
    expect(rank("call-1", nodes).map(({ name }) => name)).toEqual(
      rank("call-1", nodes.toReversed()).map(({ name }) => name),
    );
  });
});

test("a node that does not answer an offer leaves, and the call is set up on the next one", async () => {
  const [mocks, pool] = await poolOf(3);
  const first = mocks.find(({ udp }) => udp === pool.nodeOf("call")?.name) as MockRtpengine;
  first.faults.dropReplies = Number.POSITIVE_INFINITY;
  await pool.offer({ "call-id": "call", "from-tag": "a", sdp });
  const holder = pool.nodeOf("call");
  expect(holder?.name).not.toBe(first.udp);
  expect(pool.nodes.find(({ name }) => name === first.udp)?.state).toBe("down");
  await pool.query({ "call-id": "call" });

  // When it answers again, the call that it got in vain is deleted there.
  expect(first.calls).toEqual(["call"]);
  first.faults.dropReplies = 0;
  await expect.poll(() => first.calls).toEqual([]);
  expect(pool.nodes.map(({ state }) => state)).toEqual(["up", "up", "up"]);
  expect(pool.nodeOf("call")).toBe(holder);
  await pool.delete({ "call-id": "call", "from-tag": "a" });
  expect(mocks.flatMap(({ calls }) => calls)).toEqual([]);
});

test("a call of a node that is down is refused at once, but a new offer moves it", async () => {
  const [mocks, pool] = await poolOf(2);
  await pool.offer({ "call-id": "call", "from-tag": "a", sdp });
  const holder = mocks.find(({ calls }) => calls.includes("call")) as MockRtpengine;
  holder.faults.silent = true;
  await expect.poll(() => pool.nodeOf("call")?.state).toBe("down");
  await expect(pool.query({ "call-id": "call" })).rejects.toMatchObject({ code: "SW3041", node: holder.udp });
  await pool.offer({ "call-id": "call", "from-tag": "a", "to-tag": "b", sdp });
  expect(pool.nodeOf("call")?.name).not.toBe(holder.udp);
});

test("branches of a forked call may be on several nodes, and are deleted together", async () => {
  const [mocks, pool] = await poolOf(3, { stickyBy: "call-id and via-branch" });
  const branches = Array.from({ length: 12 }, (_, index) => `z9hG4bK${index}`);
  for (const branch of branches) await pool.offer({ "call-id": "fork", "from-tag": "a", "via-branch": branch, sdp });
  expect(mocks.filter(({ calls }) => calls.length > 0).length).toBeGreaterThan(1);
  await pool.delete({ "call-id": "fork", "from-tag": "a" });
  expect(mocks.flatMap(({ calls }) => calls)).toEqual([]);
});

test("all nodes full or down is an error that has what each said", async () => {
  const [mocks, pool] = await poolOf(2);
  for (const mock of mocks) mock.faults.full = true;
  await expect(pool.offer({ "call-id": "call", "from-tag": "a", sdp })).rejects.toMatchObject({
    code: "SW3040",
    errors: [{ code: "SW3023" }, { code: "SW3023" }],
  });
  expect(pool.nodes.map(({ state }) => state)).toEqual(["up", "up"]);
});

test("an offer that the daemon refuses is not tried elsewhere", async () => {
  const [mocks, pool] = await poolOf(2);
  await expect(pool.answer({ "call-id": "none", "from-tag": "a", "to-tag": "b", sdp })).rejects.toMatchObject({
    code: "SW3022",
  });
  expect(mocks.flatMap(({ received }) => received.filter(({ command }) => command === "answer"))).toHaveLength(1);
});

test("nodes come and go, drain, and are named by their addresses", async () => {
  const [mocks, pool] = await poolOf(1);
  const [mock] = mocks as [MockRtpengine];
  const other = await startMockRtpengine({ release: "12.5" });
  expect(() => pool.add({ address: mock.udp })).toThrow(expect.objectContaining({ code: "SW3043" }));
  pool.add({ address: other.udp });
  pool.drain(mock.udp);
  for (let index = 0; index < 10; index++) await pool.offer({ "call-id": `call-${index}`, "from-tag": "a", sdp });
  expect(pool.callsOf(other.udp)).toBe(10);
  expect(() => pool.undrain("udp://127.0.0.1:1")).toThrow(expect.objectContaining({ code: "SW3043" }));
  pool.undrain(mock.udp);
  await pool.remove(other.udp);
  expect(pool.nodes.map(({ name }) => name)).toEqual([mock.udp]);
  await other.stop();
});

test("commands without a call are for one node, not for the pool", async () => {
  const [, pool] = await poolOf(2);
  // @ts-expect-error the pool has no such method
  await expect(pool.list()).rejects.toMatchObject({ code: "SW3042" });
  expect(await Promise.all(pool.nodes.map(({ client }) => client.ping()))).toEqual([
    { result: "pong" },
    { result: "pong" },
  ]);
});
