import { Buffer } from "node:buffer";
import { connect, type Socket } from "node:net";
import { BencodeStream } from "../codec/bencode-stream.js";
import type { BackoffOptions } from "./backoff.js";
import { type Link, Reconnecting } from "./reconnecting.js";
import type { Receiver, Transport } from "./transport.js";

export interface TcpOptions {
  readonly host: string;
  readonly port: number;
  readonly backoff?: BackoffOptions | undefined;
}

const KEEP_ALIVE_MS = 10_000;

/**
 * TCP (`listen-tcp-ng`), bencode only. Each message is one write: the daemon closes a connection on which more than 1,024 bytes of
 * an unfinished message have come (`control_stream_readable` in control_ng.c). A message that does not fit into one segment of the
 * path may therefore be cut off; then WebSocket or HTTP is the way.
 */
export class TcpTransport implements Transport {
  readonly name: string;
  readonly repeats = "on reconnect";
  readonly maxBytes = 1024 * 1024;
  readonly cookies = true;
  readonly #loop: Reconnecting<Socket>;
  #receiver: Receiver | undefined;
  #heardAt = 0;
  #sentAt = 0;

  constructor(options: TcpOptions) {
    const { host, port } = options;
    this.name = `tcp://${host.includes(":") ? `[${host}]` : host}:${port}`;
    this.#loop = new Reconnecting((link) => this.#connect(host, port, link), options.backoff);
  }

  open(receiver: Receiver): void {
    this.#receiver = receiver;
    this.#loop.open(receiver);
  }

  send(_cookie: string, message: Buffer): boolean {
    const socket = this.#loop.live;
    if (socket === undefined) return false;
    this.#sentAt = performance.now();
    socket.write(message);
    return true;
  }

  stalled(): void {
    if (this.#heardAt < this.#sentAt) this.#loop.live?.destroy(new Error("Nothing came over the connection."));
  }

  async close(): Promise<void> {
    const socket = this.#loop.current;
    this.#loop.close();
    if (socket === undefined || socket.destroyed) return;
    const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
    socket.destroy();
    await closed;
  }

  #connect(host: string, port: number, link: Link): Socket {
    const socket = connect({ host, port, noDelay: true, keepAlive: true, keepAliveInitialDelay: KEEP_ALIVE_MS });
    const stream = new BencodeStream();
    let failure: Error | undefined;
    socket.on("connect", () => link.up());
    socket.on("data", (chunk) => {
      this.#heardAt = performance.now();
      try {
        for (const { cookie, body } of stream.push(chunk)) {
          this.#receiver?.received(Buffer.concat([Buffer.from(`${cookie} `, "latin1"), body]));
        }
      } catch (error) {
        // What this connection carries cannot be told apart any more.
        socket.destroy(error instanceof Error ? error : new Error(String(error)));
      }
    });
    socket.on("error", (error) => {
      failure = error;
    });
    socket.on("close", () => link.down(failure ?? new Error("The daemon closed the connection.")));
    return socket;
  }
}
