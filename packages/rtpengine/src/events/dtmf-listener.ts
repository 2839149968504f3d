import type { Buffer } from "node:buffer";
import { createSocket, type Socket } from "node:dgram";
import { isIPv6 } from "node:net";
import { decodeJson } from "../codec/json.js";
import type { NgDictionary } from "../codec/values.js";
import { type DtmfEvent, toDtmfEvent } from "./dtmf-event.js";
import { EventStream } from "./event-stream.js";

export interface DtmfListenerOptions {
  /** Default 127.0.0.1. */
  readonly address?: string;
  /** Default: a free one. */
  readonly port?: number;
}

/** Receives the DTMF events that the daemon sends as JSON over UDP (`dtmf-log-dest`, or `DTMF-log-dest` of an offer). */
export interface DtmfListener extends AsyncIterable<DtmfEvent> {
  readonly address: string;
  readonly port: number;
  /** What goes into `DTMF-log-dest`. */
  readonly destination: string;
  /** Datagrams that were no DTMF events. */
  readonly stray: number;
  /** All events from now on. */
  events(): EventStream<DtmfEvent>;
  close(): Promise<void>;
}

/**
 * Opens a socket for DTMF events.
 *
 * @see https://rtpengine.readthedocs.io/en/latest/rtpengine.html (`--dtmf-log-dest`)
 * @example
 * ```ts
 * import { listenForDtmf } from "@sipwright/rtpengine";
 *
 * export async function printDigits(): Promise<void> {
 *   const listener = await listenForDtmf({ address: "127.0.0.1", port: 8900 });
 *   for await (const { callId, digit } of listener) console.log(callId, digit);
 * }
 * ```
 */
export async function listenForDtmf(options: DtmfListenerOptions = {}): Promise<DtmfListener> {
  const { address = "127.0.0.1", port = 0 } = options;
  const socket = createSocket(isIPv6(address) ? "udp6" : "udp4");
  await new Promise<void>((resolve, reject) => {
    socket.once("error", reject);
    socket.bind({ address, port }, () => {
      socket.off("error", reject);
      resolve();
    });
  });
  return new UdpDtmfListener(socket);
}

class UdpDtmfListener implements DtmfListener {
  readonly address: string;
  readonly port: number;
  readonly destination: string;
  readonly #socket: Socket;
  readonly #streams = new Set<EventStream<DtmfEvent>>();
  #stray = 0;

  constructor(socket: Socket) {
    const { address, port, family } = socket.address();
    this.address = address;
    this.port = port;
    this.destination = family === "IPv6" ? `[${address}]:${port}` : `${address}:${port}`;
    this.#socket = socket;
    socket.on("message", (datagram) => this.#receive(datagram));
    // A bound socket that only receives has no errors but its end.
    socket.on("error", () => this.#endAll());
  }

  get stray(): number {
    return this.#stray;
  }

  events(): EventStream<DtmfEvent> {
    const stream: EventStream<DtmfEvent> = new EventStream(() => this.#streams.delete(stream));
    this.#streams.add(stream);
    return stream;
  }

  [Symbol.asyncIterator](): EventStream<DtmfEvent> {
    return this.events();
  }

  async close(): Promise<void> {
    this.#endAll();
    await new Promise<void>((resolve) => this.#socket.close(() => resolve()));
  }

  #receive(datagram: Buffer): void {
    const event = read(datagram);
    if (event === undefined) this.#stray++;
    else for (const stream of this.#streams) stream.push(event);
  }

  #endAll(): void {
    for (const stream of [...this.#streams]) stream.end();
  }
}

function read(datagram: Buffer): DtmfEvent | undefined {
  try {
    const message = decodeJson(datagram.toString());
    return typeof message === "object" && !Array.isArray(message) ? toDtmfEvent(message as NgDictionary) : undefined;
  } catch {
    // Anyone may send anything to an UDP port; it is counted.
    return undefined;
  }
}
