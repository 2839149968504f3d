import type { CodeRange } from "./functions.js";
import type { Image } from "./image.js";

/** An address that machine code forms. */
export interface Reference {
  readonly address: number;
  /** The constant that is put into the third argument just before, such as how many bytes of a text to compare. */
  readonly third: number | undefined;
}

/** The addresses that a function's machine code forms relative to its own place, in the order of the code. */
export function referencesIn(image: Image, { start, end }: CodeRange): readonly Reference[] {
  const offset = image.space.holds(start, end - start) ? image.space.offset(start, end - start) : undefined;
  if (offset === undefined) return [];
  const code = image.space.bytes.slice(offset, offset + end - start);
  return image.space.layout.machine === "x86-64" ? x86References(code, start) : armReferences(code, start);
}

/** `mov edx, constant`. */
const moveToThird = 0xba;

/** `lea register, [rip + displacement]`: REX.W, 8D, a ModRM byte with mode 00 and base 101. */
function x86References(code: Buffer, start: number): readonly Reference[] {
  const references: Reference[] = [];
  for (let at = 0; at + 7 <= code.length; at++) {
    const isWide = ((code[at] ?? 0) & 0xfb) === 0x48;
    if (!isWide || code[at + 1] !== 0x8d || ((code[at + 2] ?? 0) & 0xc7) !== 0x05) continue;
    const third = at >= 5 && code[at - 5] === moveToThird ? code.readInt32LE(at - 4) : undefined;
    references.push({ address: start + at + 7 + code.readInt32LE(at + 3), third });
  }
  return references;
}

const nearby = 8 * 4;

/** `adrp register, page`, then soon after `add` of the offset to the same register. */
function armReferences(code: Buffer, start: number): readonly Reference[] {
  const references: Reference[] = [];
  const pages = new Map<number, { readonly page: number; readonly at: number }>();
  for (let at = 0; at + 4 <= code.length; at += 4) {
    const word = code.readUInt32LE(at);
    const target = word & 31;
    if ((word & 0x9f000000) >>> 0 === 0x90000000) {
      const pageCount = (((((word >>> 5) & 0x7ffff) << 2) | ((word >>> 29) & 3)) << 11) >> 11;
      pages.set(target, { page: Math.floor((start + at) / 4096) * 4096 + pageCount * 4096, at });
    } else if ((word & 0xffc00000) >>> 0 === 0x91000000 && ((word >>> 5) & 31) === target) {
      const known = pages.get(target);
      if (known !== undefined && at - known.at <= nearby) {
        references.push({ address: known.page + ((word >>> 10) & 0xfff), third: undefined });
      }
      pages.delete(target);
    }
  }
  return references;
}
