import type { Image } from "../elf/image.js";
import { isSet, textAt } from "../elf/values.js";
import type { ArgumentKind, FunctionEntry } from "../model.js";
import { entriesOf } from "./exports.js";
import { kindOfFixup, modeOfFixup } from "./fixups.js";
import { routesOf } from "./route-flags.js";

const size = 48;
const field = { name: 0, arity: 16, fixup: 24, freeFixup: 32, routes: 40 };
const arities = { variadic: -128, notForScripts: -1 };
const mostArguments = 64;

/** Tells the kinds of a function's arguments from the machine code of its module's own fixup, at `address`. */
export type LocalFixupReader = (address: number, arity: number) => readonly (ArgumentKind | undefined)[] | undefined;

/** Reads a `cmd_export` array. */
export function readFunctions(
  image: Image,
  array: number | undefined,
  readLocalFixup: LocalFixupReader,
): readonly FunctionEntry[] {
  const entries: FunctionEntry[] = [];
  for (const entry of entriesOf(image, array, size, (at) => !isSet(image, at))) {
    const name = textAt(image, entry + field.name);
    if (name === undefined) throw image.space.bytes.malformed("a function without a name");
    entries.push(readFunction(image, entry, name, readLocalFixup));
  }
  return entries;
}

function readFunction(image: Image, entry: number, name: string, readLocalFixup: LocalFixupReader): FunctionEntry {
  const count = image.space.i32(entry + field.arity);
  if (count > mostArguments) throw image.space.bytes.malformed(`the function ${name} takes ${count} arguments`);
  const arity = count === arities.variadic ? "variadic" : Math.max(0, count);
  const flags = image.space.u32(entry + field.routes);
  const fixup = image.pointers.get(entry + field.fixup);
  const symbol = fixup?.kind === "import" ? fixup.symbol : undefined;
  const kinds =
    fixup?.kind === "address" && arity !== "variadic" && arity > 0
      ? readLocalFixup(fixup.address, arity)
      : kindsOf(arity, symbol, fixup !== undefined);
  return {
    name,
    arity,
    routes: routesOf(flags),
    callable: flags !== 0 && count !== arities.notForScripts && !name.startsWith("bind_"),
    ...(kinds?.some((kind) => kind !== undefined) && { kinds: kinds.map((kind) => kind ?? "other") }),
    argument: fixup === undefined || arity === 0 ? "any" : modeOfFixup(symbol, isSet(image, entry + field.freeFixup)),
  };
}

/** Without a fixup, a function gets each argument as text. */
function kindsOf(
  arity: number | "variadic",
  symbol: string | undefined,
  hasFixup: boolean,
): readonly (ArgumentKind | undefined)[] | undefined {
  if (arity === "variadic" || arity === 0 || (hasFixup && symbol === undefined)) return undefined;
  return Array.from({ length: arity }, (_, index) => (symbol === undefined ? "string" : kindOfFixup(symbol, index)));
}
