import type { Image } from "../elf/image.js";
import { addressAt, isFunction, isSet, textAt } from "../elf/values.js";

const size = 32;
const field = { name: 0, code: 8, help: 16, flags: 24 };
const largestFlags = 15;

/** Finds the names of a file's RPC methods; most of their tables are registered by code, so no symbol names them. */
export function findRpcMethods(image: Image): readonly string[] {
  const names: string[] = [];
  for (const slot of [...image.pointers.keys()].sort((left, right) => left - right)) {
    if (!image.space.holds(slot, size) || !isFunction(image, slot + field.code)) continue;
    if (image.space.u32(slot + field.flags) > largestFlags || isSet(image, slot + field.flags)) continue;
    const help = addressAt(image, slot + field.help);
    if (help === undefined || !isHelp(image, help)) continue;
    const address = addressAt(image, slot + field.name);
    if (address === undefined || image.space.segment(address) === undefined) continue;
    const name = image.space.text(address);
    if (name !== undefined && /^\w+(?:\.\w+)+$/.test(name) && !names.includes(name)) names.push(name);
  }
  return names;
}

/** The help is an array of texts that ends with NULL. */
function isHelp(image: Image, address: number): boolean {
  return image.space.segment(address) !== undefined && (!isSet(image, address) || textAt(image, address) !== undefined);
}
