import { kindsOfCalls } from "../disassembly/argument-kinds.js";
import { disassemble } from "../disassembly/objdump.js";
import { reachableCalls } from "../disassembly/walk.js";
import type { Image } from "../elf/image.js";
import type { LocalFixupReader } from "./functions.js";

/**
 * Tells what a module's own fixups make of each argument: which parsers their code can call when it is told to treat
 * that argument. Nothing is told for machines other than x86-64.
 */
export function localFixupReader(image: Image): LocalFixupReader {
  if (image.space.layout.machine !== "x86-64") return () => undefined;
  return (address, arity) => {
    const code = disassemble(image.file);
    if (code === undefined) return undefined;
    return Array.from({ length: arity }, (_, index) =>
      kindsOfCalls(reachableCalls(code, image.functions, address, index + 1), index),
    );
  };
}
