import type { Image } from "../elf/image.js";
import { counted, isFunction } from "../elf/values.js";
import type { KemiEntry, KemiType } from "../model.js";

const size = 72;
const field = { module: 0, name: 16, returns: 32, code: 40, parameters: 48 };
const mostParameters = 6;

/** The types by bit. Releases up to 5.6 have no `long`. */
export type KemiBits = readonly KemiType[];
const bitsWithoutLong: KemiBits = ["int", "string", "boolean", "xval", "null", "dict", "array"];
const bitsWithLong: KemiBits = ["int", "string", "boolean", "long", "xval", "null", "dict", "array"];

/** Which bits a release uses: told by its core where `KSR.pv.get` must return an `xval`, else by its version. */
export function kemiBits(core: Image | undefined, version: string): KemiBits {
  const probe = core === undefined ? undefined : findTables(core).find(({ key }) => key === "pv.get");
  if (probe !== undefined) return 1 << bitsWithLong.indexOf("xval") === probe.returns ? bitsWithLong : bitsWithoutLong;
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 5 || (major === 5 && minor > 6) ? bitsWithLong : bitsWithoutLong;
}

/** Finds the KEMI functions of a file: they stand in tables that no symbol names. */
export function findKemiFunctions(image: Image, bits: KemiBits): readonly KemiEntry[] {
  const entries: KemiEntry[] = [];
  for (const { module, name, returns, parameters } of findTables(image)) {
    const types = parameters.map((value) => typeOf(bits, value));
    const result = typeOf(bits, returns);
    if (result === undefined || types.includes(undefined)) continue;
    entries.push({ module, name, returns: result, parameters: types.filter((type) => type !== undefined) });
  }
  return entries;
}

/** Whether a KEMI function's entry begins at a slot. */
export function isKemiEntry(image: Image, slot: number): boolean {
  return readEntry(image, slot) !== undefined;
}

/** From the start of a KEMI entry to its second text, at which it might be taken for another structure. */
export const kemiNameOffset = field.name;

interface RawEntry {
  readonly key: string;
  readonly module: string;
  readonly name: string;
  readonly returns: number;
  readonly parameters: readonly number[];
}

function findTables(image: Image): readonly RawEntry[] {
  const entries: RawEntry[] = [];
  for (const slot of [...image.pointers.keys()].sort((left, right) => left - right)) {
    const entry = readEntry(image, slot);
    if (entry !== undefined) entries.push(entry);
  }
  return entries;
}

function readEntry(image: Image, slot: number): RawEntry | undefined {
  if (!image.space.holds(slot, size) || !isFunction(image, slot + field.code)) return undefined;
  const module = counted(image, slot + field.module);
  const name = counted(image, slot + field.name);
  if (module === undefined || !/^\w*$/.test(module) || name === undefined || !/^\w+$/.test(name)) return undefined;
  const all = Array.from({ length: mostParameters }, (_, index) =>
    image.space.u32(slot + field.parameters + index * 4),
  );
  const parameters = all.slice(0, all.findLastIndex((value) => value !== 0) + 1);
  const returns = image.space.u32(slot + field.returns);
  return { key: `${module}.${name}`, module, name, returns, parameters };
}

function typeOf(bits: KemiBits, value: number): KemiType | undefined {
  return value === 0 ? "none" : bits.find((_, bit) => value === 1 << bit);
}
