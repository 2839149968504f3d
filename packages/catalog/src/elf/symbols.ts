import type { AddressSpace } from "./address-space.js";
import { dynamicTag } from "./tags.js";

/** A dynamic symbol: defined in the file, or imported. */
export interface ElfSymbol {
  readonly name: string;
  readonly address: number;
  readonly size: number;
  readonly defined: boolean;
}

const symbolSize = 24;

/** All dynamic symbols, in the order of their indexes. */
export function readSymbols(space: AddressSpace): readonly ElfSymbol[] {
  const { bytes, layout } = space;
  const table = layout.dynamic.get(dynamicTag.symbols);
  const strings = layout.dynamic.get(dynamicTag.strings);
  const stringsSize = layout.dynamic.get(dynamicTag.stringsSize);
  if (table === undefined || strings === undefined || stringsSize === undefined) {
    throw bytes.malformed("no dynamic symbol table");
  }
  const stringsOffset = space.offset(strings, stringsSize);
  if (stringsOffset === undefined) throw bytes.malformed("the string table is outside of the file");
  const count = countSymbols(space);
  if (count === 0) return [];
  const start = space.offset(table, count * symbolSize);
  if (start === undefined) throw bytes.malformed("the symbol table is outside of the file");

  const symbols: ElfSymbol[] = [];
  for (let index = 0; index < count; index++) {
    const at = start + index * symbolSize;
    const nameAt = bytes.u32(at);
    if (nameAt >= stringsSize) throw bytes.malformed(`the name of symbol ${index} is outside of the string table`);
    const name = bytes.text(stringsOffset + nameAt, stringsOffset + stringsSize);
    if (name === undefined) throw bytes.malformed(`the name of symbol ${index} has no end`);
    const defined = bytes.u16(at + 6) !== 0;
    symbols.push({ name, defined, address: defined ? bytes.u64(at + 8) : 0, size: defined ? bytes.u64(at + 16) : 0 });
  }
  return symbols;
}

/** The dynamic section tells where symbols begin, not how many there are; the hash tables do. */
function countSymbols(space: AddressSpace): number {
  const gnuHash = space.layout.dynamic.get(dynamicTag.gnuHash);
  if (gnuHash !== undefined) return countByGnuHash(space, gnuHash);
  const hash = space.layout.dynamic.get(dynamicTag.hash);
  if (hash === undefined) throw space.bytes.malformed("no symbol hash table");
  return space.u32(hash + 4);
}

function countByGnuHash(space: AddressSpace, table: number): number {
  const buckets = space.u32(table);
  const first = space.u32(table + 4);
  const bloomWords = space.u32(table + 8);
  const bucketsAt = table + 16 + bloomWords * 8;
  const chainsAt = bucketsAt + buckets * 4;
  if (!space.holds(table, chainsAt - table))
    throw space.bytes.malformed("the symbol hash table is outside of the file");
  let last = 0;
  for (let index = 0; index < buckets; index++) last = Math.max(last, space.u32(bucketsAt + index * 4));
  if (last < first) return first;
  for (;;) {
    const at = chainsAt + (last - first) * 4;
    if (!space.holds(at, 4)) throw space.bytes.malformed("a chain of the symbol hash table has no end");
    last++;
    if ((space.u32(at) & 1) !== 0) return last;
  }
}
