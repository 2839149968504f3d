import { Buffer } from "node:buffer";
import { WebSocket } from "ws";
import type { BackoffOptions } from "./backoff.js";
import { type Link, Reconnecting } from "./reconnecting.js";
import type { TlsOptions } from "./tls-options.js";
import type { Receiver, Transport } from "./transport.js";

export interface WebSocketOptions {
  /** `ws://127.0.0.1:8080/` or `wss://…`. */
  readonly url: URL;
  readonly tls?: TlsOptions | undefined;
  readonly backoff?: BackoffOptions | undefined;
}

const SUBPROTOCOL = "ng.rtpengine.com";
const MAX_MESSAGE = 16 * 1024 * 1024;
const HANDSHAKE_MS = 5000;

/**
 * WebSocket (`listen-http`, `listen-https`) with the subprotocol `ng.rtpengine.com`: messages of any size, bencode or JSON.
 *
 * What gets no answer is sent again although nothing gets lost on the way: when many requests come at once, 10.5 now and then sends
 * the cookie and the body of a reply as two messages, between which others may stand. They are dropped; its cache gives the reply whole.
 */
export class WebSocketTransport implements Transport {
  readonly name: string;
  readonly repeats = "on silence";
  readonly maxBytes = MAX_MESSAGE;
  readonly cookies = true;
  readonly #loop: Reconnecting<WebSocket>;
  #receiver: Receiver | undefined;
  #heardAt = 0;
  #sentAt = 0;

  constructor(options: WebSocketOptions) {
    this.name = options.url.href;
    this.#loop = new Reconnecting((link) => this.#connect(options, link), options.backoff);
  }

  open(receiver: Receiver): void {
    this.#receiver = receiver;
    this.#loop.open(receiver);
  }

  send(_cookie: string, message: Buffer): boolean {
    const socket = this.#loop.live;
    if (socket === undefined) return false;
    this.#sentAt = performance.now();
    socket.send(message, { binary: true }, (error) => {
      if (error != null) this.#receiver?.troubled(error);
    });
    return true;
  }

  stalled(): void {
    if (this.#heardAt < this.#sentAt) this.#loop.live?.terminate();
  }

  async close(): Promise<void> {
    const socket = this.#loop.current;
    this.#loop.close();
    if (socket === undefined || socket.readyState === WebSocket.CLOSED) return;
    const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
    socket.terminate();
    await closed;
  }

  #connect({ url, tls }: WebSocketOptions, link: Link): WebSocket {
    const socket = new WebSocket(url, SUBPROTOCOL, {
      ...tls,
      perMessageDeflate: false,
      handshakeTimeout: HANDSHAKE_MS,
      maxPayload: MAX_MESSAGE,
    });
    let failure: Error | undefined;
    socket.on("open", () => link.up());
    socket.on("message", (data) => {
      this.#heardAt = performance.now();
      this.#receiver?.received(toBuffer(data));
    });
    socket.on("error", (error) => {
      failure = error;
    });
    socket.on("close", (code) => link.down(failure ?? new Error(`The connection was closed with code ${code}.`)));
    return socket;
  }
}

function toBuffer(data: Buffer | ArrayBuffer | Buffer[]): Buffer {
  if (Buffer.isBuffer(data)) return data;
  return Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data);
}
