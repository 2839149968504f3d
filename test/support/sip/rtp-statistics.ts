import type { RtpPacket } from "./rtp-packet.js";

/** What came of one stream (one SSRC). */
export interface StreamReport {
  readonly ssrc: number;
  readonly payloadTypes: readonly number[];
  /** Packets that came, repetitions not counted. */
  readonly received: number;
  readonly duplicates: number;
  /** Packets that came after a later one. */
  readonly reordered: number;
  /** Gaps between the first and the last sequence number. What is lost at the very end does not show here. */
  readonly lost: number;
  /** The longest time between two packets, in milliseconds. */
  readonly longestGapMs: number;
  /** The first byte of the last payload. */
  readonly lastPayloadByte: number | undefined;
}

/** Counts the packets of one SSRC; sequence numbers may wrap round. */
export class StreamStatistics {
  readonly #seen = new Set<number>();
  readonly #payloadTypes = new Set<number>();
  #first: number | undefined;
  #highest = 0;
  #duplicates = 0;
  #reordered = 0;
  #longestGapMs = 0;
  #lastAt = 0;
  #lastPayloadByte: number | undefined;

  constructor(readonly ssrc: number) {}

  add(packet: RtpPacket, at: number): void {
    const extended = this.#extend(packet.sequence);
    if (this.#first === undefined) {
      this.#first = extended;
      this.#highest = extended;
    } else {
      this.#longestGapMs = Math.max(this.#longestGapMs, at - this.#lastAt);
      if (this.#seen.has(extended)) this.#duplicates++;
      else if (extended < this.#highest) this.#reordered++;
    }
    this.#first = Math.min(this.#first, extended);
    this.#highest = Math.max(this.#highest, extended);
    this.#seen.add(extended);
    this.#payloadTypes.add(packet.payloadType);
    this.#lastAt = at;
    this.#lastPayloadByte = packet.payload[0];
  }

  report(): StreamReport {
    const expected = this.#first === undefined ? 0 : this.#highest - this.#first + 1;
    return {
      ssrc: this.ssrc,
      payloadTypes: [...this.#payloadTypes],
      received: this.#seen.size,
      duplicates: this.#duplicates,
      reordered: this.#reordered,
      lost: expected - this.#seen.size,
      longestGapMs: this.#longestGapMs,
      lastPayloadByte: this.#lastPayloadByte,
    };
  }

  /** The number nearest to the highest one that ends in these 16 bits. */
  #extend(sequence: number): number {
    if (this.#first === undefined) return sequence + 0x10000;
    const distance = ((sequence - (this.#highest & 0xffff) + 0x18000) & 0xffff) - 0x8000;
    return this.#highest + distance;
  }
}
