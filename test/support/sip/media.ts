import { randomInt } from "node:crypto";
import { createSocket, type Socket } from "node:dgram";
import { freePortRange } from "../ports.js";
import { until } from "../wait.js";
import { buildRtp, parseRtp } from "./rtp-packet.js";
import { type StreamReport, StreamStatistics } from "./rtp-statistics.js";
import { buildSdp, parseSdp, type SdpOptions } from "./sdp.js";
import type { Endpoint } from "./socket.js";

const FRAME_MS = 20;
const FRAME_SAMPLES = 160;

export interface MediaOptions {
  /** Default 127.0.0.1. */
  readonly address?: string;
  /** Default: a free even one. */
  readonly port?: number;
  /** Default 0, PCMU. */
  readonly payloadType?: number;
  /** Every byte of the audio, so that a listener knows whose it is. Default 0xff, silence. */
  readonly payloadByte?: number;
  /** Sends back what comes, instead of audio of its own. */
  readonly echo?: boolean;
}

export interface MediaReport {
  readonly sent: number;
  /** Of all streams together. */
  readonly received: number;
  readonly lost: number;
  readonly longestGapMs: number;
  readonly streams: readonly StreamReport[];
}

/** The audio side of a phone: 20 ms of PCMU fifty times a second to the peer, and the count of what comes back. */
export class Media {
  readonly address: string;
  readonly port: number;
  readonly ssrc = randomInt(1, 2 ** 32 - 1);
  readonly #socket: Socket;
  readonly #payload: Buffer;
  readonly #payloadType: number;
  readonly #echo: boolean;
  readonly #streams = new Map<number, StreamStatistics>();
  readonly #errors: Error[] = [];
  #closed = false;
  #peer: Endpoint | undefined;
  #timer: NodeJS.Timeout | undefined;
  #sequence = randomInt(0, 0x10000);
  #timestamp = randomInt(0, 2 ** 32 - 1);
  #sent = 0;

  private constructor(socket: Socket, local: Endpoint, options: MediaOptions) {
    this.address = local.address;
    this.port = local.port;
    this.#socket = socket;
    this.#payload = Buffer.alloc(FRAME_SAMPLES, options.payloadByte ?? 0xff);
    this.#payloadType = options.payloadType ?? 0;
    this.#echo = options.echo ?? false;
    socket.on("message", (data) => this.#receive(data));
    socket.on("error", (error) => this.#errors.push(error));
  }

  static async open(options: MediaOptions = {}): Promise<Media> {
    const address = options.address ?? "127.0.0.1";
    const port = options.port ?? (await nextMediaPort());
    const socket = createSocket({ type: "udp4", recvBufferSize: 1 << 20 });
    await new Promise<void>((resolve, reject) => {
      socket.once("error", reject);
      socket.bind({ address, port, exclusive: true }, () => {
        socket.removeListener("error", reject);
        resolve();
      });
    });
    return new Media(socket, { address, port }, options);
  }

  /** An offer or answer that asks for media to this port. */
  sdp(options: Partial<SdpOptions> = {}): string {
    return buildSdp({ address: this.address, port: this.port, payloadTypes: [this.#payloadType], ...options });
  }

  /** Starts to send to the address in the other side's SDP, or changes over to it. */
  start(peer: Endpoint | string): void {
    this.#peer = typeof peer === "string" ? parseSdp(peer) : peer;
    if (this.#timer !== undefined || this.#echo) return;
    let due = performance.now();
    const tick = () => {
      // As many frames as are due: a stall of this process is made up for, as a phone's sound card would.
      for (; due <= performance.now(); due += FRAME_MS) this.#sendFrame();
      this.#timer = setTimeout(tick, Math.max(0, due - performance.now()));
    };
    tick();
  }

  /** Stops to send; still counts what comes. */
  pause(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  report(): MediaReport {
    const streams = [...this.#streams.values()].map((stream) => stream.report());
    return {
      sent: this.#sent,
      received: streams.reduce((sum, stream) => sum + stream.received, 0),
      lost: streams.reduce((sum, stream) => sum + stream.lost, 0),
      longestGapMs: Math.max(0, ...streams.map((stream) => stream.longestGapMs)),
      streams,
    };
  }

  /** Waits until so many more packets have come. */
  async waitForPackets(count: number, timeoutMs = 5000): Promise<void> {
    const before = this.report().received;
    await until(() => this.report().received >= before + count, {
      awaited: `${count} RTP packets at ${this.address}:${this.port}`,
      timeoutMs,
      instead: () => `${this.report().received - before} came; ${this.#sent} were sent.`,
    });
  }

  /** May be called twice. @throws {AggregateError} with what the socket complained of in the meantime */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.pause();
    await new Promise<void>((resolve) => this.#socket.close(resolve));
    if (this.#errors.length > 0)
      throw new AggregateError(this.#errors, `Media ${this.address}:${this.port} had errors`);
  }

  #sendFrame(): void {
    const frame = buildRtp({
      payloadType: this.#payloadType,
      marker: this.#sent === 0,
      sequence: this.#sequence,
      timestamp: this.#timestamp,
      ssrc: this.ssrc,
      payload: this.#payload,
    });
    this.#sequence = (this.#sequence + 1) & 0xffff;
    this.#timestamp = (this.#timestamp + FRAME_SAMPLES) >>> 0;
    this.#send(frame);
  }

  #send(data: Buffer): void {
    if (this.#peer === undefined) return;
    this.#sent++;
    this.#socket.send(data, this.#peer.port, this.#peer.address, (error) => {
      if (error !== null) this.#errors.push(error);
    });
  }

  #receive(data: Buffer): void {
    const packet = parseRtp(data);
    if (packet === undefined) return;
    const stream = this.#streams.get(packet.ssrc) ?? new StreamStatistics(packet.ssrc);
    this.#streams.set(packet.ssrc, stream);
    stream.add(packet, performance.now());
    if (this.#echo) this.#send(data);
  }
}

let mediaPorts: number[] = [];

/** Even, with the odd one after it left for RTCP. */
async function nextMediaPort(): Promise<number> {
  if (mediaPorts.length === 0) {
    const { first, last } = await freePortRange(1);
    mediaPorts = Array.from({ length: (last - first + 1) / 2 }, (_, index) => first + 2 * index);
  }
  const port = mediaPorts.shift();
  return port ?? nextMediaPort();
}
