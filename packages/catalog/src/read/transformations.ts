import type { Image } from "../elf/image.js";
import { referencesIn } from "../elf/text-references.js";
import { addressAt, counted } from "../elf/values.js";
import type { TransformationEntry } from "../model.js";

const size = 24;
const field = { name: 0, parse: 16 };
const member = /^[a-z][a-z0-9]*(?:\.[a-z0-9]+)*$/;

/**
 * Finds the classes of transformations that a module registers. Their members are the words that the parser's code refers
 * to; the only other such word is the module's own name, which goes into log lines.
 */
export function findTransformations(module: string, image: Image): readonly TransformationEntry[] {
  if (!image.imports.has("register_trans_mod")) return [];
  const entries: TransformationEntry[] = [];
  for (const slot of [...image.pointers.keys()].sort((left, right) => left - right)) {
    const name = counted(image, slot + field.name);
    const parse = addressAt(image, slot + field.parse);
    if (name === undefined || parse === undefined || !/^\w+$/.test(name) || !image.space.holds(slot, size)) continue;
    const code = image.functions.get(parse);
    if (code === undefined) continue;
    const texts = referencesIn(image, code).map(({ address, third }) => textAt(image, address)?.slice(0, third) ?? "");
    const members = texts.filter((text) => text !== module && member.test(text));
    entries.push({ name, members: [...new Set(members)].sort() });
  }
  return entries;
}

function textAt({ space }: Image, address: number): string | undefined {
  return space.holds(address, 1) ? space.text(address) : undefined;
}
