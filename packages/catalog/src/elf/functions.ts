import type { AddressSpace } from "./address-space.js";

/** Where a function's machine code lies. */
export interface CodeRange {
  readonly start: number;
  readonly end: number;
}

const encodings = 0x3b031b01;
const headerSize = 12;
const entrySize = 8;

/**
 * The functions of a file by start address, out of its unwind tables: these name static functions too, and tell code
 * from constants where both are mapped executable. Empty when the file has no such tables.
 */
export function readFunctions(space: AddressSpace): ReadonlyMap<number, CodeRange> {
  const functions = new Map<number, CodeRange>();
  const index = space.layout.unwindIndex;
  if (index === undefined || !space.holds(index, headerSize) || space.u32(index) !== encodings) return functions;
  const count = space.u32(index + 8);
  if (!space.holds(index, headerSize + count * entrySize)) throw space.bytes.malformed("the unwind index has no end");
  for (let entry = 0; entry < count; entry++) {
    const at = index + headerSize + entry * entrySize;
    const start = index + space.i32(at);
    const description = index + space.i32(at + 4);
    if (!space.holds(description, 16)) throw space.bytes.malformed("an unwind entry is outside of the file");
    functions.set(start, { start, end: start + space.u32(description + 12) });
  }
  return functions;
}
