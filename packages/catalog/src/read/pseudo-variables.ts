import type { Image } from "../elf/image.js";
import { counted, isFunction, isSet } from "../elf/values.js";
import type { PseudoVariableEntry } from "../model.js";
import { entriesOf } from "./exports.js";
import { isKemiEntry, kemiNameOffset } from "./kemi.js";

const size = 72;
const field = { name: 0, type: 16, get: 24, set: 32, parseName: 40, parseIndex: 48, init: 56 };
const largestType = 64;

/** Reads a `pv_export` array. */
export function readPseudoVariables(image: Image, array: number | undefined): readonly PseudoVariableEntry[] {
  const entries: PseudoVariableEntry[] = [];
  for (const entry of entriesOf(image, array, size, (at) => !isSet(image, at))) {
    const name = counted(image, entry + field.name);
    if (name === undefined) throw image.space.bytes.malformed("a pseudo-variable without a name");
    entries.push(readEntry(image, entry, name));
  }
  return entries;
}

/** Finds pseudo-variables that the core registers out of tables that no symbol names. */
export function findPseudoVariables(image: Image): readonly PseudoVariableEntry[] {
  const entries: PseudoVariableEntry[] = [];
  for (const slot of [...image.pointers.keys()].sort((left, right) => left - right)) {
    const name = counted(image, slot);
    if (name === undefined || !/^[\w?+]+$/.test(name) || !image.space.holds(slot, size)) continue;
    const type = image.space.u32(slot + field.type);
    const optional = [field.set, field.parseName, field.parseIndex, field.init];
    const sound =
      !isKemiEntry(image, slot - kemiNameOffset) &&
      type <= largestType &&
      isFunction(image, slot + field.get) &&
      optional.every((at) => !isSet(image, slot + at) || isFunction(image, slot + at));
    if (sound) entries.push(readEntry(image, slot, name));
  }
  return entries;
}

function readEntry(image: Image, entry: number, name: string): PseudoVariableEntry {
  return {
    name,
    writable: isSet(image, entry + field.set),
    inner: isSet(image, entry + field.parseName),
    index: isSet(image, entry + field.parseIndex),
  };
}
