import { createSocket } from "node:dgram";
import { createServer, type Server } from "node:net";

/**
 * Ports for servers of tests. Several test workers, and several test runs, take ports of the same machine at once, so a
 * port is reserved by a Unix socket in the abstract namespace: the kernel gives a name to one process only, and takes it
 * back when that process ends. A port stays reserved until then, so that a stopped server may start again on its port.
 * The numbers lie below the kernel's ephemeral range (32768 and up), where no client socket comes in between.
 */
const SINGLE_PORTS = { first: 10_000, last: 19_999 };
const RANGE_PORTS = { first: 20_000, last: 32_767 };
const BLOCK = 128;

/** No port, or no row of ports, is left. */
export class NoFreePortError extends Error {
  override readonly name = "NoFreePortError";
  readonly code = "NO_FREE_PORT";
}

/** A port that is free for UDP and TCP on every address, reserved for this process. */
export async function freePort(): Promise<number> {
  const count = SINGLE_PORTS.last - SINGLE_PORTS.first + 1;
  const start = Math.floor(Math.random() * count);
  for (let step = 0; step < count; step++) {
    const port = SINGLE_PORTS.first + ((start + step) % count);
    if ((await reserve(`port/${port}`)) && (await canBind(port))) return port;
  }
  throw new NoFreePortError(`All ports from ${SINGLE_PORTS.first} to ${SINGLE_PORTS.last} are taken`);
}

/** A row of ports for media, for this process only; the first one is even. */
export interface PortRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Reserves at least `count` ports in a row. They are reserved against other tests; that no stranger uses one of them is
 * not looked at, the daemons that take a range step over used ports.
 */
export async function freePortRange(count: number): Promise<PortRange> {
  const wanted = Math.ceil(count / BLOCK);
  const blocks = Math.floor((RANGE_PORTS.last - RANGE_PORTS.first + 1) / BLOCK);
  const start = Math.floor(Math.random() * (blocks - wanted));
  let held: Server[] = [];
  for (let step = 0; step < 2 * blocks; step++) {
    const block = (start + step) % blocks;
    const server: Server | undefined = await reserve(`block/${block}`);
    // A row does not go on over the end of the range.
    if (server === undefined || block === 0) {
      for (const other of held) other.close();
      held = [];
    }
    if (server === undefined) continue;
    held.push(server);
    if (held.length === wanted) {
      const first = RANGE_PORTS.first + (block - wanted + 1) * BLOCK;
      return { first, last: first + wanted * BLOCK - 1 };
    }
  }
  throw new NoFreePortError(`No ${count} ports in a row are left from ${RANGE_PORTS.first} to ${RANGE_PORTS.last}`);
}

function reserve(name: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((connection) => connection.destroy());
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(undefined);
      else reject(error);
    });
    server.listen(`\0sipwright/${name}`, () => {
      server.unref();
      resolve(server);
    });
  });
}

async function canBind(port: number): Promise<boolean> {
  return (await canBindUdp(port)) && (await canBindTcp(port));
}

function canBindUdp(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = createSocket("udp4");
    socket.once("error", (error: NodeJS.ErrnoException) => {
      socket.close();
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(error);
    });
    socket.bind({ port, address: "0.0.0.0", exclusive: true }, () => socket.close(() => resolve(true)));
  });
}

function canBindTcp(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(error);
    });
    server.listen({ port, host: "0.0.0.0", exclusive: true }, () => server.close(() => resolve(true)));
  });
}
