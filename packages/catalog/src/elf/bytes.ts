import { ModuleFileError } from "../errors.js";

/** More than any name or default in a module has; a hostile file may have texts as long as itself. */
export const longestText = 8192;

/** The bytes of a file, read with bounds: whatever lies outside is a {@link ModuleFileError}, never a wrong value. */
export class Bytes {
  readonly file: string;
  readonly length: number;
  readonly #buffer: Buffer;

  constructor(file: string, buffer: Buffer) {
    this.file = file;
    this.length = buffer.length;
    this.#buffer = buffer;
  }

  u8(offset: number): number {
    return this.#buffer.readUInt8(this.#within(offset, 1));
  }

  u16(offset: number): number {
    return this.#buffer.readUInt16LE(this.#within(offset, 2));
  }

  u32(offset: number): number {
    return this.#buffer.readUInt32LE(this.#within(offset, 4));
  }

  i32(offset: number): number {
    return this.#buffer.readInt32LE(this.#within(offset, 4));
  }

  /** A 64-bit value that has to fit in a number: addresses, offsets and sizes do in a file that is sound. */
  u64(offset: number): number {
    const at = this.#within(offset, 8);
    const high = this.#buffer.readUInt32LE(at + 4);
    if (high >= 2 ** 21) throw this.malformed(`the 64-bit value at offset ${offset} is too large for an address`);
    return high * 2 ** 32 + this.#buffer.readUInt32LE(at);
  }

  /** All 64 bits at an offset. */
  bits64(offset: number): bigint {
    return this.#buffer.readBigUInt64LE(this.#within(offset, 8));
  }

  slice(start: number, end: number): Buffer {
    this.#within(start, Math.max(0, end - start));
    return this.#buffer.subarray(start, end);
  }

  /** The text up to the next NUL; `undefined` when there is none before `limit`, or when it is longer than any here. */
  text(offset: number, limit: number): string | undefined {
    this.#within(offset, 1);
    const window = this.#buffer.subarray(offset, Math.min(limit, this.length, offset + longestText));
    const end = window.indexOf(0);
    return end < 0 ? undefined : window.toString("utf8", 0, end);
  }

  malformed(problem: string): ModuleFileError {
    return new ModuleFileError("SW0103", this.file, problem, "install or unpack the package again");
  }

  #within(offset: number, size: number): number {
    if (!Number.isSafeInteger(offset) || offset < 0 || offset + size > this.length) {
      throw this.malformed(`truncated or malformed: ${size} bytes at offset ${offset} of ${this.length}`);
    }
    return offset;
  }
}
