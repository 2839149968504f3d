import { createSocket, type RemoteInfo, type Socket } from "node:dgram";
import { freePort } from "../ports.js";
import { Mailbox } from "./mailbox.js";
import { describeMatch, type Match, matches } from "./match.js";
import { describeMessage, parseMessage, type SipMessage, SipSyntaxError } from "./message.js";

export interface Endpoint {
  readonly address: string;
  readonly port: number;
}

/** One datagram that left or reached a {@link SipSocket}. */
export interface Datagram {
  readonly direction: "sent" | "received";
  /** Milliseconds on the clock of `performance.now()`. */
  readonly at: number;
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly raw: Buffer;
  /** Undefined for what is no SIP message (a keepalive, say). */
  readonly message: SipMessage | undefined;
}

export interface ReceivedMessage extends Datagram {
  readonly message: SipMessage;
}

export interface SipSocketOptions {
  /** For messages and ladders; default "socket". */
  readonly name?: string;
  /** Default 127.0.0.1. */
  readonly address?: string;
  /** Default: a free one. */
  readonly port?: number;
}

/** A UDP socket that speaks raw SIP: sends any bytes, and keeps what comes. */
export class SipSocket {
  readonly name: string;
  readonly address: string;
  readonly port: number;
  /** Everything sent and received, in order. */
  readonly log: Datagram[] = [];
  readonly #socket: Socket;
  readonly #mailbox: Mailbox<ReceivedMessage>;
  readonly #errors: Error[] = [];
  #closed = false;
  #handler: ((received: ReceivedMessage) => void) | undefined;

  private constructor(name: string, socket: Socket, local: Endpoint) {
    this.name = name;
    this.address = local.address;
    this.port = local.port;
    this.#socket = socket;
    this.#mailbox = new Mailbox(`${name} (${local.address}:${local.port})`, describeReceived);
    socket.on("message", (raw, from) => this.#receive(raw, from));
    socket.on("error", (error) => this.#errors.push(error));
  }

  static async open(options: SipSocketOptions = {}): Promise<SipSocket> {
    const address = options.address ?? "127.0.0.1";
    const port = options.port ?? (await freePort());
    const socket = createSocket({ type: "udp4", recvBufferSize: 1 << 20 });
    await new Promise<void>((resolve, reject) => {
      socket.once("error", reject);
      socket.bind({ address, port, exclusive: true }, () => {
        socket.removeListener("error", reject);
        resolve();
      });
    });
    return new SipSocket(options.name ?? "socket", socket, { address, port });
  }

  /** Sends the bytes as they are; a text is a byte string (latin1). Resolves when the kernel has them. */
  send(raw: Buffer | string, to: Endpoint): Promise<void> {
    const bytes = typeof raw === "string" ? Buffer.from(raw, "latin1") : raw;
    const from = { address: this.address, port: this.port };
    const at = performance.now();
    this.log.push({ direction: "sent", at, from, to, raw: bytes, message: tryParse(bytes) });
    return new Promise((resolve, reject) => {
      this.#socket.send(bytes, to.port, to.address, (error) => (error === null ? resolve() : reject(error)));
    });
  }

  /** The SIP messages that came, in order, taken or not. */
  get received(): readonly ReceivedMessage[] {
    return this.#mailbox.history;
  }

  /** Takes the next message that matches; see {@link Mailbox.next}. Default time limit 5000 ms. */
  next(match: Match, timeoutMs = 5000): Promise<ReceivedMessage> {
    return this.#mailbox.next(describeMatch(match), ({ message }) => matches(match, message), timeoutMs);
  }

  /** Asserts that no message that matches comes for so long. */
  none(match: Match, forMs: number): Promise<void> {
    return this.#mailbox.none(describeMatch(match), ({ message }) => matches(match, message), forMs);
  }

  /** Messages go to the handler from now on, instead of waiting for {@link next}. */
  handle(handler: (received: ReceivedMessage) => void): void {
    this.#handler = handler;
  }

  /** May be called twice. @throws {AggregateError} with what the socket complained of in the meantime */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await new Promise<void>((resolve) => this.#socket.close(resolve));
    if (this.#errors.length > 0) throw new AggregateError(this.#errors, `The socket of ${this.name} had errors`);
  }

  #receive(raw: Buffer, remote: RemoteInfo): void {
    const message = tryParse(raw);
    const datagram: Datagram = {
      direction: "received",
      at: performance.now(),
      from: { address: remote.address, port: remote.port },
      to: { address: this.address, port: this.port },
      raw,
      message,
    };
    this.log.push(datagram);
    if (message === undefined) return;
    const received: ReceivedMessage = { ...datagram, message };
    if (this.#handler === undefined) this.#mailbox.put(received);
    else {
      this.#mailbox.history.push(received);
      this.#handler(received);
    }
  }
}

function describeReceived(received: ReceivedMessage): string {
  return `${describeMessage(received.message)} from ${received.from.address}:${received.from.port}`;
}

function tryParse(raw: Buffer): SipMessage | undefined {
  try {
    return parseMessage(raw);
  } catch (error) {
    if (error instanceof SipSyntaxError) return undefined;
    throw error;
  }
}
