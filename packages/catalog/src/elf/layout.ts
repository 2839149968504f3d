import { ModuleFileError } from "../errors.js";
import type { Bytes } from "./bytes.js";

export type Machine = "x86-64" | "aarch64";

/** A part of the file that is mapped into memory. */
export interface Segment {
  readonly address: number;
  readonly offset: number;
  readonly fileSize: number;
  readonly memorySize: number;
  readonly executable: boolean;
}

/** How a file is laid out: its segments, the dynamic section's entries, and the index of unwind tables. */
export interface Layout {
  readonly machine: Machine;
  readonly segments: readonly Segment[];
  /** By tag; the tags used here occur once. */
  readonly dynamic: ReadonlyMap<number, number>;
  /** Address of `.eh_frame_hdr`. */
  readonly unwindIndex: number | undefined;
}

const ident = { class64: 2, littleEndian: 1 };
const fileType = { executable: 2, shared: 3 };
const machines: ReadonlyMap<number, Machine> = new Map([
  [62, "x86-64"],
  [183, "aarch64"],
]);
const segmentType = { load: 1, dynamic: 2, unwindIndex: 0x6474e550 };
const programHeaderSize = 56;
const mostProgramHeaders = 256;
const mostOverlap = 2;

const wanted = "read the modules of a 64-bit little-endian Kamailio for x86-64 or aarch64";

/** Reads the headers of an ELF file. */
export function readLayout(bytes: Bytes): Layout {
  const machine = readIdentity(bytes);
  const table = bytes.u64(32);
  const size = bytes.u16(54);
  const count = bytes.u16(56);
  if (size !== programHeaderSize || count > mostProgramHeaders) throw bytes.malformed("malformed program headers");

  const segments: Segment[] = [];
  let dynamic: ReadonlyMap<number, number> | undefined;
  let unwindIndex: number | undefined;
  for (let index = 0; index < count; index++) {
    const at = table + index * programHeaderSize;
    const type = bytes.u32(at);
    const segment = {
      address: bytes.u64(at + 16),
      offset: bytes.u64(at + 8),
      fileSize: bytes.u64(at + 32),
      memorySize: bytes.u64(at + 40),
      executable: (bytes.u32(at + 4) & 1) !== 0,
    };
    if (segment.offset + segment.fileSize > bytes.length) {
      throw bytes.malformed(
        `truncated: segment ${index} ends at offset ${segment.offset + segment.fileSize} of ${bytes.length}`,
      );
    }
    if (type === segmentType.load) segments.push(segment);
    if (type === segmentType.dynamic) dynamic = readDynamic(bytes, segment);
    if (type === segmentType.unwindIndex) unwindIndex = segment.address;
  }
  if (segments.reduce((sum, { fileSize }) => sum + fileSize, 0) > mostOverlap * bytes.length) {
    throw bytes.malformed("malformed: its segments overlap");
  }
  if (dynamic === undefined) {
    throw new ModuleFileError("SW0102", bytes.file, "no dynamic section", "read a shared object, not an object file");
  }
  return { machine, segments, dynamic, unwindIndex };
}

function readIdentity(bytes: Bytes): Machine {
  const { file } = bytes;
  if (bytes.length < 4 || bytes.u32(0) !== 0x464c457f) {
    throw new ModuleFileError("SW0101", file, "not an ELF file", "name a Kamailio module (.so) or its folder");
  }
  if (bytes.u8(4) !== ident.class64) throw new ModuleFileError("SW0102", file, "a 32-bit ELF file", wanted);
  if (bytes.u8(5) !== ident.littleEndian) throw new ModuleFileError("SW0102", file, "a big-endian ELF file", wanted);
  const type = bytes.u16(16);
  if (type !== fileType.shared) {
    const problem =
      type === fileType.executable ? "an executable that is not position-independent" : `an ELF file of type ${type}`;
    throw new ModuleFileError("SW0102", file, problem, "read a shared object or a position-independent kamailio");
  }
  const machine = machines.get(bytes.u16(18));
  if (machine === undefined) {
    throw new ModuleFileError("SW0102", file, `an ELF file for machine ${bytes.u16(18)}`, wanted);
  }
  return machine;
}

function readDynamic(bytes: Bytes, segment: Segment): ReadonlyMap<number, number> {
  const entries = new Map<number, number>();
  for (let at = segment.offset; at + 16 <= segment.offset + segment.fileSize; at += 16) {
    const tag = bytes.u64(at);
    if (tag === 0) return entries;
    if (!entries.has(tag)) entries.set(tag, bytes.u64(at + 8));
  }
  throw bytes.malformed("the dynamic section has no end");
}
