import type { Image } from "../elf/image.js";
import { addressAt, textAt } from "../elf/values.js";
import { ModuleFileError } from "../errors.js";

/** Where a module's tables are: addresses of the arrays that its `module_exports` names. */
export interface ModuleExports {
  readonly name: string;
  readonly functions: number | undefined;
  readonly parameters: number | undefined;
  readonly rpc: number | undefined;
  readonly pseudoVariables: number | undefined;
}

const exportsSize = 80;
const field = { name: 0, functions: 16, parameters: 24, rpc: 32, pseudoVariables: 40 };
const mostEntries = 10_000;

/** Whether the file exports what makes it a module. */
export function isModule(image: Image): boolean {
  return exportsAddress(image) !== undefined;
}

/** @throws {ModuleFileError} `SW0104` when the file exports none, or one of another layout. */
export function readExports(image: Image): ModuleExports {
  const address = exportsAddress(image);
  if (address === undefined) {
    throw new ModuleFileError("SW0104", image.file, "no Kamailio module: it exports no `exports`", "name a module");
  }
  const name = textAt(image, address + field.name);
  if (name === undefined || !/^[\w-]+$/.test(name)) {
    const problem = "a module whose `exports` has an unknown layout";
    throw new ModuleFileError("SW0104", image.file, problem, "read the modules of Kamailio 5.6 or later");
  }
  return {
    name,
    functions: addressAt(image, address + field.functions),
    parameters: addressAt(image, address + field.parameters),
    rpc: addressAt(image, address + field.rpc),
    pseudoVariables: addressAt(image, address + field.pseudoVariables),
  };
}

function exportsAddress(image: Image): number | undefined {
  const plain = image.symbols.get("exports");
  if (plain?.size === exportsSize) return plain.address;
  for (const symbol of image.symbols.values()) {
    if (symbol.size === exportsSize && /^_.+_exports$/.test(symbol.name)) return symbol.address;
  }
  return undefined;
}

/** The addresses of an array's entries, up to the one that `isEnd`. */
export function* entriesOf(
  image: Image,
  array: number | undefined,
  size: number,
  isEnd: (entry: number) => boolean,
): Generator<number> {
  if (array === undefined) return;
  for (let index = 0; index < mostEntries; index++) {
    const entry = array + index * size;
    if (image.space.offset(entry, size) === undefined || isEnd(entry)) return;
    yield entry;
  }
  throw image.space.bytes.malformed("a table of the module has no end");
}
