import type { AddressSpace } from "./address-space.js";
import type { Machine } from "./layout.js";
import type { ElfSymbol } from "./symbols.js";
import { dynamicTag } from "./tags.js";

/** What a pointer in the file holds once it is loaded: an address in the file, or an imported symbol. */
export type Target =
  | { readonly kind: "address"; readonly address: number }
  | { readonly kind: "import"; readonly symbol: string };

type RelocationKind = "relative" | "symbol" | "symbol without addend";

const kindsOf: Readonly<Record<Machine, ReadonlyMap<number, RelocationKind>>> = {
  "x86-64": new Map([
    [1, "symbol"],
    [6, "symbol without addend"],
    [7, "symbol without addend"],
    [8, "relative"],
  ]),
  aarch64: new Map([
    [257, "symbol"],
    [1025, "symbol without addend"],
    [1026, "symbol without addend"],
    [1027, "relative"],
  ]),
};
const relocationSize = 24;

/** All pointers of a file, by the address of the slot. A slot that is not among them holds NULL. */
export function readPointers(space: AddressSpace, symbols: readonly ElfSymbol[]): ReadonlyMap<number, Target> {
  const pointers = new Map<number, Target>();
  const { dynamic } = space.layout;
  const sources = [
    [dynamicTag.relocations, dynamicTag.relocationsSize],
    [dynamicTag.pltRelocations, dynamicTag.pltRelocationsSize],
  ] as const;
  for (const [tag, sizeTag] of sources) {
    const table = dynamic.get(tag);
    if (table !== undefined) readTable(space, table, dynamic.get(sizeTag) ?? 0, symbols, pointers);
  }
  const relative = dynamic.get(dynamicTag.relative);
  if (relative !== undefined) readRelative(space, relative, dynamic.get(dynamicTag.relativeSize) ?? 0, pointers);
  return pointers;
}

function readTable(
  space: AddressSpace,
  table: number,
  size: number,
  symbols: readonly ElfSymbol[],
  pointers: Map<number, Target>,
): void {
  const { bytes, layout } = space;
  if (size === 0) return;
  const start = space.offset(table, size);
  if (start === undefined) throw bytes.malformed("the relocations are outside of the file");
  const kinds = kindsOf[layout.machine];
  for (let at = start; at + relocationSize <= start + size; at += relocationSize) {
    const slot = bytes.u64(at);
    const kind = kinds.get(bytes.u32(at + 8));
    if (kind === undefined) continue;
    if (!space.holds(slot, 8)) throw bytes.malformed(`a relocation of 0x${slot.toString(16)}, outside of the file`);
    if (kind === "relative") {
      pointers.set(slot, { kind: "address", address: bytes.u64(at + 16) });
      continue;
    }
    const symbol = symbols[bytes.u32(at + 12)];
    if (symbol === undefined) throw bytes.malformed(`a relocation of a symbol that is not in the symbol table`);
    const addend = kind === "symbol" ? Number(BigInt.asIntN(64, bytes.bits64(at + 16))) : 0;
    pointers.set(
      slot,
      symbol.defined ? { kind: "address", address: symbol.address + addend } : { kind: "import", symbol: symbol.name },
    );
  }
}

/** Packed relative relocations: an address, then bitmaps of which of the 63 slots that follow are pointers too. */
function readRelative(space: AddressSpace, table: number, size: number, pointers: Map<number, Target>): void {
  const { bytes } = space;
  if (size === 0) return;
  const start = space.offset(table, size);
  if (start === undefined) throw bytes.malformed("the packed relocations are outside of the file");
  const add = (slot: number): void => {
    if (!space.holds(slot, 8)) throw bytes.malformed(`a relocation of 0x${slot.toString(16)}, outside of the file`);
    pointers.set(slot, { kind: "address", address: space.u64(slot) });
  };
  let next = 0;
  for (let at = start; at + 8 <= start + size; at += 8) {
    const entry = bytes.bits64(at);
    if ((entry & 1n) === 0n) {
      const slot = bytes.u64(at);
      add(slot);
      next = slot + 8;
      continue;
    }
    for (let bit = 1; bit < 64; bit++) {
      if (((entry >> BigInt(bit)) & 1n) !== 0n) add(next + (bit - 1) * 8);
    }
    next += 63 * 8;
  }
}
