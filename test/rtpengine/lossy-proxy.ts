import { createSocket, type Socket as UdpSocket } from "node:dgram";
import { connect, createServer, type Server, type Socket } from "node:net";

/** What a proxy does to the datagrams that pass it; changed at any time. */
export interface Faults {
  /** The part that is lost, each way. */
  loss: number;
  /** The part that comes twice. */
  duplicated: number;
  /** Each datagram is held back for up to so many milliseconds, so that they overtake each other. */
  jitterMs: number;
  /** Nothing passes. */
  silent: boolean;
}

export interface LossyUdpProxy {
  readonly port: number;
  readonly faults: Faults;
  readonly passed: { requests: number; replies: number; lost: number; duplicated: number };
  close(): Promise<void>;
}

/** A proxy between one client and a daemon that does to datagrams what networks do, by chance from a seed. */
export async function startLossyUdpProxy(daemonPort: number, seed: number): Promise<LossyUdpProxy> {
  const faults: Faults = { loss: 0, duplicated: 0, jitterMs: 0, silent: false };
  const passed = { requests: 0, replies: 0, lost: 0, duplicated: 0 };
  const random = generator(seed);
  const timers = new Set<NodeJS.Timeout>();
  const front = await bound();
  const back = await bound();
  let client: { readonly address: string; readonly port: number } | undefined;

  function pass(send: () => void): void {
    if (faults.silent || random() < faults.loss) {
      passed.lost++;
      return;
    }
    const copies = random() < faults.duplicated ? 2 : 1;
    passed.duplicated += copies - 1;
    for (let copy = 0; copy < copies; copy++) {
      if (faults.jitterMs === 0) send();
      else {
        const timer = setTimeout(() => {
          timers.delete(timer);
          send();
        }, random() * faults.jitterMs);
        timers.add(timer);
      }
    }
  }
  front.on("message", (message, peer) => {
    client = peer;
    passed.requests++;
    pass(() => back.send(message, daemonPort, "127.0.0.1"));
  });
  back.on("message", (message) => {
    passed.replies++;
    const target = client;
    if (target !== undefined) pass(() => front.send(message, target.port, target.address));
  });
  // A daemon that is away makes the kernel complain here; for the client it is a loss.
  for (const socket of [front, back]) socket.on("error", () => passed.lost++);
  return {
    port: front.address().port,
    faults,
    passed,
    close: async () => {
      for (const timer of timers) clearTimeout(timer);
      for (const socket of [front, back]) await new Promise<void>((resolve) => socket.close(() => resolve()));
    },
  };
}

async function bound(): Promise<UdpSocket> {
  const socket = createSocket("udp4");
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  return socket;
}

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface TcpProxy {
  readonly port: number;
  /** How the daemon's bytes reach the client: joined into large pieces, cut into pieces of so many bytes, or as they come. */
  mode: "as it comes" | "joined" | { readonly cut: number };
  /** Cuts what the client sends into pieces of so many bytes, which arrive one by one. */
  cutRequests: number | undefined;
  /** Breaks all connections. */
  breakAll(): void;
  close(): Promise<void>;
}

/** A proxy that cuts and joins what a daemon sends over TCP. */
export async function startTcpProxy(daemonPort: number): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  const server: Server = createServer({ noDelay: true }, (front) => {
    const back = connect({ port: daemonPort, host: "127.0.0.1", noDelay: true });
    let held: Buffer[] = [];
    for (const socket of [front, back]) {
      sockets.add(socket);
      socket.on("close", () => {
        sockets.delete(socket);
        front.destroy();
        back.destroy();
      });
      socket.on("error", () => socket.destroy());
    }
    front.on("data", async (chunk) => {
      const size = proxy.cutRequests ?? chunk.length;
      for (let at = 0; at < chunk.length; at += size) {
        if (at > 0) await new Promise((resolve) => setTimeout(resolve, 20));
        if (back.writable) back.write(chunk.subarray(at, at + size));
      }
    });
    back.on("data", (chunk) => {
      const { mode } = proxy;
      if (mode === "as it comes") front.write(chunk);
      else if (mode === "joined") {
        held.push(chunk);
        if (held.length === 1) {
          setTimeout(() => {
            front.write(Buffer.concat(held));
            held = [];
          }, 20);
        }
      } else {
        for (let at = 0; at < chunk.length; at += mode.cut)
          setImmediate(() => front.write(chunk.subarray(at, at + mode.cut)));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const proxy: TcpProxy = {
    port: typeof address === "object" && address !== null ? address.port : 0,
    mode: "as it comes",
    cutRequests: undefined,
    breakAll: () => {
      for (const socket of sockets) socket.destroy();
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  return proxy;
}
