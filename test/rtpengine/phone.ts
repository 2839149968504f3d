import { createSocket, type Socket } from "node:dgram";
import { until } from "../support/index.js";
import { buildRtp, parseRtp, type RtpPacket } from "../support/sip/rtp-packet.js";
import { buildSdp, parseSdp } from "../support/sip/sdp.js";

const TELEPHONE_EVENT = 101;
const FRAME_SAMPLES = 160;

/** The media side of a phone that sends exactly what it is told to, and keeps what comes. */
export class RtpPhone {
  readonly received: RtpPacket[] = [];
  readonly #socket: Socket;
  readonly #ssrc: number;
  #peer: { readonly address: string; readonly port: number } | undefined;
  #sequence = 1;
  #timestamp = 0;

  private constructor(socket: Socket, ssrc: number) {
    this.#socket = socket;
    this.#ssrc = ssrc;
    socket.on("message", (data) => {
      const packet = parseRtp(data);
      if (packet !== undefined) this.received.push(packet);
    });
  }

  static async open(ssrc: number): Promise<RtpPhone> {
    const socket = createSocket("udp4");
    await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
    return new RtpPhone(socket, ssrc);
  }

  sdp(): string {
    const port = this.#socket.address().port;
    return buildSdp({
      address: "127.0.0.1",
      port,
      payloadTypes: [0, TELEPHONE_EVENT],
      lines: ["a=fmtp:101 0-15", "a=ptime:20"],
    });
  }

  /** Where media goes from now on: the SDP that rtpengine has given. */
  sendTo(sdp: string): void {
    this.#peer = parseSdp(sdp);
  }

  /** So many frames of 20 ms, in real time. */
  async talk(frames: number, payload = 0x2a): Promise<void> {
    for (let frame = 0; frame < frames; frame++) {
      this.#send(0, Buffer.alloc(FRAME_SAMPLES, payload), this.#timestamp);
      this.#timestamp += FRAME_SAMPLES;
      await pause(20);
    }
  }

  /** Presses a key for 100 ms (RFC 4733). */
  async press(digit: string): Promise<void> {
    const event = "0123456789*#ABCD".indexOf(digit);
    const timestamp = this.#timestamp;
    const frame = (duration: number, end: boolean) =>
      Buffer.from([event, (end ? 0x80 : 0) | 10, duration >> 8, duration & 0xff]);
    for (let duration = FRAME_SAMPLES; duration <= 5 * FRAME_SAMPLES; duration += FRAME_SAMPLES) {
      this.#send(TELEPHONE_EVENT, frame(duration, false), timestamp);
      await pause(20);
    }
    for (let copy = 0; copy < 3; copy++) this.#send(TELEPHONE_EVENT, frame(6 * FRAME_SAMPLES, true), timestamp);
    this.#timestamp += 6 * FRAME_SAMPLES;
  }

  /** Waits until so many packets are there for which `which` is true. */
  async hears(count: number, which: (packet: RtpPacket) => boolean = () => true): Promise<void> {
    await until(() => this.received.filter(which).length >= count, {
      awaited: `${count} RTP packets`,
      instead: () => `${this.received.filter(which).length} of ${this.received.length} came.`,
    });
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.#socket.close(() => resolve()));
  }

  #send(payloadType: number, payload: Buffer, timestamp: number): void {
    const sequence = this.#sequence++;
    const packet = buildRtp({ payloadType, marker: sequence === 1, sequence, timestamp, ssrc: this.#ssrc, payload });
    if (this.#peer !== undefined) this.#socket.send(packet, this.#peer.port, this.#peer.address);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
