import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { connectOver } from "../node/connect.js";
import type { Receiver, Transport } from "../transport/transport.js";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A network into which everything vanishes. */
class Void implements Transport {
  readonly name = "void://";
  readonly repeats = "on silence";
  readonly maxBytes = 65_507;
  readonly cookies = true;
  readonly sentAt: number[] = [];
  readonly cookiesSent = new Set<string>();
  receiver: Receiver | undefined;

  open(receiver: Receiver): void {
    this.receiver = receiver;
  }
  send(cookie: string): boolean {
    this.sentAt.push(performance.now());
    this.cookiesSent.add(cookie);
    return true;
  }
  async close(): Promise<void> {}
}

test("a message is repeated with its cookie, and not beyond the time for which the daemon knows it", async () => {
  const network = new Void();
  const client = connectOver(network, { release: "12.5" });
  const begin = performance.now();
  const failed = expect(client.ping({}, { timeoutMs: 60_000 })).rejects.toMatchObject({
    code: "SW3020",
    timeoutMs: 60_000,
  });
  await vi.advanceTimersByTimeAsync(60_001);
  await failed;
  const times = network.sentAt.map((time) => Math.round(time - begin));
  expect(times.slice(0, 5)).toEqual([0, 200, 500, 950, 1450]);
  expect(times.at(-1)).toBeLessThan(29_000);
  expect(times.at(-1)).toBeGreaterThan(28_000);
  expect(network.cookiesSent.size).toBe(1);
  expect(client.inFlight).toBe(0);
  await client.close();
});

test("every request has a cookie of its own, and no two clients share one", async () => {
  const networks = [new Void(), new Void()];
  const clients = networks.map((network) => connectOver(network, { release: "12.5" }));
  const requests = clients.flatMap((client) =>
    Array.from({ length: 1000 }, () => client.ping().catch(() => undefined)),
  );
  const cookies = networks.flatMap((network) => [...network.cookiesSent]);
  expect(new Set(cookies).size).toBe(2000);
  await Promise.all(clients.map((client) => client.close()));
  await Promise.all(requests);
});
