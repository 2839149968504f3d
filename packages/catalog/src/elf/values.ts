import { longestText } from "./bytes.js";
import type { Image } from "./image.js";

/** The address that a slot points to; `undefined` for NULL and for imported symbols. */
export function addressAt(image: Image, slot: number): number | undefined {
  const target = image.pointers.get(slot);
  return target?.kind === "address" ? target.address : undefined;
}

/** Whether a slot holds anything but NULL. */
export function isSet(image: Image, slot: number): boolean {
  return image.pointers.has(slot);
}

/** The text that a slot of type `char*` points to; `undefined` when it is NULL. */
export function textAt(image: Image, slot: number): string | undefined {
  const address = addressAt(image, slot);
  return address === undefined ? undefined : image.space.text(address);
}

/**
 * The text of a Kamailio `str` (a `char*`, then an `int` length) when the slot surely holds one: the text ends where
 * the length says.
 */
export function counted(image: Image, slot: number): string | undefined {
  const address = addressAt(image, slot);
  if (address === undefined || !image.space.holds(slot, 16)) return undefined;
  const length = image.space.i32(slot + 8);
  if (length < 0 || length > longestText || !image.space.holds(address, length + 1)) return undefined;
  const offset = image.space.offset(address, length + 1);
  if (offset === undefined) return undefined;
  const text = image.space.bytes.slice(offset, offset + length + 1);
  return text.indexOf(0) === length ? text.toString("utf8", 0, length) : undefined;
}

/** Whether a slot points to the start of a function of this file. */
export function isFunction(image: Image, slot: number): boolean {
  const target = image.pointers.get(slot);
  if (target === undefined) return false;
  if (target.kind === "import") return true;
  if (image.functions.size > 0) return image.functions.has(target.address);
  return image.space.segment(target.address)?.executable ?? false;
}
