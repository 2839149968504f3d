import { Buffer } from "node:buffer";
import { DecodeError, LimitError } from "../errors/codec.js";
import { type BencodeLimits, withDefaults } from "./limits.js";

/** One message of a stream: what stands before the value (an NG cookie), and the bytes of the value. */
export interface Frame {
  readonly cookie: string;
  readonly body: Buffer;
}

const SPACE = 32;
const ZERO = 48;
const NINE = 57;
const COLON = 58;
const LONGEST_COOKIE = 256;

/**
 * Cuts a stream of NG messages (`cookie space bencode`, without any mark between them) into frames, however the bytes are
 * split or joined on their way. Every byte is looked at once: a message that comes in a thousand parts costs no more.
 *
 * @example
 * ```ts
 * import { BencodeStream } from "@sipwright/rtpengine";
 *
 * const stream = new BencodeStream();
 * stream.push(Buffer.from("1 d6:resu"));
 * const [frame] = stream.push(Buffer.from("lt4:ponge2 d")); // { cookie: "1", body: d6:result4:ponge }
 * ```
 */
export class BencodeStream {
  readonly #limits: Required<BencodeLimits>;
  /** What is not handed out yet: `#store` from `#begin` to `#end`. */
  #store: Buffer = Buffer.alloc(0);
  #begin = 0;
  #end = 0;
  /** Whether the store is our own, with room behind its end. What arrives is only copied when it has to be joined. */
  #owned = false;
  /** Up to here, counted from `#begin`, the bytes are looked at. */
  #at = 0;
  #bodyAt = -1;
  #depth = 0;
  #count = 0;

  constructor(limits?: BencodeLimits) {
    this.#limits = withDefaults(limits);
  }

  /** How many bytes of an unfinished message are kept. */
  get pending(): number {
    return this.#end - this.#begin;
  }

  /**
   * Takes what has arrived, and gives the messages that are whole now. Their bodies share memory with what was pushed.
   *
   * @throws {DecodeError} when this cannot become a message. The stream is of no use any more: close the connection.
   * @throws {LimitError} when a message goes beyond a limit
   */
  push(chunk: Uint8Array): Frame[] {
    this.#append(chunk);
    const frames: Frame[] = [];
    for (let frame = this.#next(); frame !== undefined; frame = this.#next()) frames.push(frame);
    if (this.pending > this.#limits.maxLength) throw new LimitError("maxLength", this.#limits.maxLength, this.#at);
    return frames;
  }

  #append(chunk: Uint8Array): void {
    if (this.pending === 0) {
      this.#store = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
      this.#begin = 0;
      this.#end = chunk.length;
      this.#owned = false;
      return;
    }
    const needed = this.pending + chunk.length;
    if (!this.#owned || this.#store.length - this.#end < chunk.length) {
      // Twice the size each time, so that every byte is copied about once, however small the parts are.
      const store = Buffer.allocUnsafeSlow(Math.max(4096, 2 * needed));
      this.#store.copy(store, 0, this.#begin, this.#end);
      this.#end -= this.#begin;
      this.#begin = 0;
      this.#store = store;
      this.#owned = true;
    }
    this.#store.set(chunk, this.#end);
    this.#end += chunk.length;
  }

  #next(): Frame | undefined {
    if (this.#bodyAt < 0 && !this.#cookie()) return undefined;
    while (this.#token()) {
      if (this.#depth > 0) continue;
      const frame = {
        cookie: this.#store.toString("latin1", this.#begin, this.#begin + this.#bodyAt - 1),
        body: this.#store.subarray(this.#begin + this.#bodyAt, this.#begin + this.#at),
      };
      this.#begin += this.#at;
      this.#at = 0;
      this.#bodyAt = -1;
      this.#count = 0;
      return frame;
    }
    return undefined;
  }

  /** The byte at a place counted from the beginning of the message; -1 where nothing has come yet. */
  #byte(position: number): number {
    const place = this.#begin + position;
    return place < this.#end ? (this.#store[place] as number) : -1;
  }

  #indexOf(byte: number): number {
    const place = this.#store.subarray(0, this.#end).indexOf(byte, this.#begin + this.#at);
    return place < 0 ? -1 : place - this.#begin;
  }

  #cookie(): boolean {
    const space = this.#indexOf(SPACE);
    this.#at = space < 0 ? this.pending : space;
    if (this.#at > LONGEST_COOKIE || space === 0) throw new DecodeError("A message does not begin with a cookie", 0);
    if (space < 0) return false;
    this.#at = space + 1;
    this.#bodyAt = this.#at;
    return true;
  }

  /** Steps over the beginning or the end of a list or dictionary, a number or a string; false when it is not whole yet. */
  #token(): boolean {
    const first = this.#byte(this.#at);
    if (first < 0) return false;
    const end = this.#endOfToken(first);
    if (end < 0) return false;
    this.#at = end;
    if (++this.#count > this.#limits.maxCount) throw new LimitError("maxCount", this.#limits.maxCount, end);
    return true;
  }

  #endOfToken(first: number): number {
    switch (first) {
      case 0x64: // d
      case 0x6c: // l
        if (++this.#depth > this.#limits.maxDepth) {
          throw new LimitError("maxDepth", this.#limits.maxDepth, this.#at);
        }
        return this.#at + 1;
      case 0x65: // e
        if (--this.#depth < 0) throw new DecodeError("A value cannot begin with e", this.#at);
        return this.#at + 1;
      case 0x69: // i
        return this.#endOfNumber();
      default:
        if (first < ZERO || first > NINE) throw new DecodeError("This is no bencode", this.#at);
        return this.#endOfString();
    }
  }

  #endOfNumber(): number {
    const { maxDigits } = this.#limits;
    const end = this.#indexOf(0x65);
    const known = end < 0 ? this.pending : end;
    if (known - this.#at > maxDigits + 2) throw new LimitError("maxDigits", maxDigits, this.#at);
    return end < 0 ? -1 : end + 1;
  }

  #endOfString(): number {
    let position = this.#at;
    let length = 0;
    for (;;) {
      const code = this.#byte(position);
      if (code < 0) return -1;
      position++;
      if (code === COLON) break;
      if (code < ZERO || code > NINE) throw new DecodeError("This is no length of a string", position - 1);
      length = length * 10 + (code - ZERO);
      if (length > this.#limits.maxLength || position - this.#at > this.#limits.maxDigits) {
        throw new LimitError("maxLength", this.#limits.maxLength, this.#at);
      }
    }
    // The length is read again when more has come: at most forty digits.
    return position + length <= this.pending ? position + length : -1;
  }
}
