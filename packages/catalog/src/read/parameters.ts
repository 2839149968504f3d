import type { Image } from "../elf/image.js";
import { addressAt, counted, isSet, textAt } from "../elf/values.js";
import type { ParameterEntry } from "../model.js";
import { entriesOf } from "./exports.js";

const size = 24;
const field = { name: 0, type: 8, value: 16 };
const typeBits = { string: 1, int: 2, str: 4, callback: 0x80000000 };

/** Reads a `param_export` array. */
export function readParameters(image: Image, array: number | undefined): readonly ParameterEntry[] {
  const entries: ParameterEntry[] = [];
  for (const entry of entriesOf(image, array, size, (at) => !isSet(image, at))) {
    const name = textAt(image, entry + field.name);
    if (name === undefined) throw image.space.bytes.malformed("a module parameter without a name");
    entries.push({ name, ...readType(image, entry) });
  }
  return entries;
}

function readType(image: Image, entry: number): Omit<ParameterEntry, "name"> {
  const bits = image.space.u32(entry + field.type);
  const isString = (bits & (typeBits.string | typeBits.str)) !== 0;
  const isInt = (bits & typeBits.int) !== 0;
  if ((bits & typeBits.callback) !== 0) {
    if (isString === isInt) return { type: "callback" };
    return { type: "callback", callbackType: isString ? "string" : "int" };
  }
  const value = addressAt(image, entry + field.value);
  const preset = value === undefined ? undefined : readDefault(image, value, bits);
  return { type: isInt ? "int" : "string", ...(preset !== undefined && { default: preset }) };
}

/** A module's own variable before `modparam` sets it; `undefined` when it does not look like what the type says. */
function readDefault(image: Image, address: number, bits: number): string | number | null | undefined {
  const { space } = image;
  if (space.segment(address) === undefined) return undefined;
  if ((bits & typeBits.int) !== 0) return isSet(image, address) ? undefined : space.i32(address);
  if (!isSet(image, address)) return space.u64(address) === 0 ? null : undefined;
  if (addressAt(image, address) === undefined) return undefined;
  const text = (bits & typeBits.str) !== 0 ? textOfStr(image, address) : textAt(image, address);
  return text !== undefined && /^[\t\r\n -~]*$/.test(text) ? text : undefined;
}

/** The text of a `str`, also where a module counts the NUL too, or leaves the counting to its start (length 0). */
function textOfStr(image: Image, address: number): string | undefined {
  const length = image.space.i32(address + 8);
  const text = textAt(image, address);
  return length === 0 || length - 1 === text?.length ? text : counted(image, address);
}
