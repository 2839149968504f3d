import type { Buffer } from "node:buffer";
import { createSocket, type Socket } from "node:dgram";
import { lookup } from "node:dns";
import type { BackoffOptions } from "./backoff.js";
import { type Link, Reconnecting } from "./reconnecting.js";
import type { Receiver, Transport } from "./transport.js";

export interface UdpOptions {
  readonly host: string;
  readonly port: number;
  readonly backoff?: BackoffOptions | undefined;
}

/** The largest payload of an UDP datagram over IPv4. */
const MAX_DATAGRAM = 65_507;
const SOCKET_BUFFER = 4 * 1024 * 1024;

/**
 * UDP over IPv4 or IPv6. The socket is connected: that spares a look-up per datagram, takes replies from the daemon's address
 * only, and lets the kernel tell when nobody listens there.
 */
export class UdpTransport implements Transport {
  readonly name: string;
  readonly repeats = "on silence";
  readonly maxBytes = MAX_DATAGRAM;
  readonly cookies = true;
  readonly #loop: Reconnecting<UdpLink>;
  #receiver: Receiver | undefined;

  constructor(options: UdpOptions) {
    const { host, port } = options;
    this.name = `udp://${host.includes(":") ? `[${host}]` : host}:${port}`;
    this.#loop = new Reconnecting((link) => new UdpLink(host, port, link, () => this.#receiver), options.backoff);
  }

  open(receiver: Receiver): void {
    this.#receiver = receiver;
    this.#loop.open(receiver);
  }

  send(_cookie: string, message: Buffer, again: boolean): boolean {
    const link = this.#loop.live;
    if (link === undefined) return false;
    link.send(message, again);
    return true;
  }

  async close(): Promise<void> {
    const link = this.#loop.current;
    this.#loop.close();
    await link?.close();
  }
}

/** One socket, from the look-up of the name to its end. */
class UdpLink {
  #socket: Socket | undefined;
  #closed = false;
  readonly #receiver: () => Receiver | undefined;

  constructor(host: string, port: number, link: Link, receiver: () => Receiver | undefined) {
    this.#receiver = receiver;
    lookup(host, (error, address, family) => {
      if (this.#closed) return;
      if (error !== null) return link.down(error);
      this.#open(address, family === 6 ? "udp6" : "udp4", port, link);
    });
  }

  #open(address: string, type: "udp4" | "udp6", port: number, link: Link): void {
    const socket = createSocket({ type, recvBufferSize: SOCKET_BUFFER, sendBufferSize: SOCKET_BUFFER });
    this.#socket = socket;
    let connected = false;
    socket.on("error", (error: NodeJS.ErrnoException) => {
      // Nobody listens there at the moment: the daemon may be restarting, and the requests wait for their deadlines.
      if (connected && error.code === "ECONNREFUSED") this.#receiver()?.troubled(error);
      else {
        this.#end();
        link.down(error);
      }
    });
    socket.on("message", (message) => this.#receiver()?.received(message));
    socket.connect(port, address, () => {
      connected = true;
      link.up();
    });
  }

  /** A callback costs a tenth of the time of a request, so only a message that got no answer the first time asks why. */
  send(message: Buffer, again: boolean): void {
    if (again) this.#socket?.send(message, this.#sent);
    else this.#socket?.send(message);
  }

  readonly #sent = (error: Error | null): void => {
    if (error !== null) this.#receiver()?.troubled(error);
  };

  #end(): void {
    this.#socket?.close();
    this.#socket = undefined;
  }

  close(): Promise<void> {
    this.#closed = true;
    const socket = this.#socket;
    this.#socket = undefined;
    if (socket === undefined) return Promise.resolve();
    return new Promise((resolve) => socket.close(() => resolve()));
  }
}
