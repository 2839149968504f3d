import type { Bytes } from "./bytes.js";
import type { Layout, Segment } from "./layout.js";

/** The memory of a file as it is before relocation: addresses instead of offsets, zeros past a segment's bytes. */
export class AddressSpace {
  readonly bytes: Bytes;
  readonly layout: Layout;

  constructor(bytes: Bytes, layout: Layout) {
    this.bytes = bytes;
    this.layout = layout;
  }

  /** Offset in the file of `size` bytes; `undefined` when they are zeros that the file does not hold. */
  offset(address: number, size: number): number | undefined {
    const segment = this.segment(address);
    if (segment === undefined || address + size > segment.address + segment.memorySize) {
      throw this.bytes.malformed(`address 0x${address.toString(16)} is outside of the file`);
    }
    const from = address - segment.address;
    return from + size <= segment.fileSize ? segment.offset + from : undefined;
  }

  segment(address: number): Segment | undefined {
    return this.layout.segments.find(
      (segment) => address >= segment.address && address < segment.address + segment.memorySize,
    );
  }

  /** Whether `size` bytes at an address are in the file. */
  holds(address: number, size: number): boolean {
    const segment = this.segment(address);
    return segment !== undefined && address + size <= segment.address + segment.fileSize;
  }

  u32(address: number): number {
    const offset = this.offset(address, 4);
    return offset === undefined ? 0 : this.bytes.u32(offset);
  }

  i32(address: number): number {
    return this.u32(address) | 0;
  }

  u64(address: number): number {
    const offset = this.offset(address, 8);
    return offset === undefined ? 0 : this.bytes.u64(offset);
  }

  /** The NUL-terminated text at an address; `undefined` when nothing ends it. */
  text(address: number): string | undefined {
    const segment = this.segment(address);
    if (segment === undefined) throw this.bytes.malformed(`address 0x${address.toString(16)} is outside of the file`);
    const offset = this.offset(address, 1);
    return offset === undefined ? "" : this.bytes.text(offset, segment.offset + segment.fileSize);
  }
}
