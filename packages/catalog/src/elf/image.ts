import { readFileSync, statSync } from "node:fs";
import { ModuleFileError } from "../errors.js";
import { AddressSpace } from "./address-space.js";
import { Bytes } from "./bytes.js";
import { type CodeRange, readFunctions } from "./functions.js";
import { readLayout } from "./layout.js";
import { readPointers, type Target } from "./relocations.js";
import { type ElfSymbol, readSymbols } from "./symbols.js";

const mostBytes = 256 * 1024 * 1024;

/** An ELF file, taken apart as far as reading structures out of it needs. */
export interface Image {
  readonly file: string;
  readonly space: AddressSpace;
  /** Symbols that the file defines, by name. */
  readonly symbols: ReadonlyMap<string, ElfSymbol>;
  readonly imports: ReadonlySet<string>;
  /** Pointers, by the address of the slot that holds them. */
  readonly pointers: ReadonlyMap<number, Target>;
  /** Functions, by their start address. */
  readonly functions: ReadonlyMap<number, CodeRange>;
}

/** @throws {ModuleFileError} when the file cannot be read, or is no sound ELF file of a known kind. */
export function readImage(file: string): Image {
  return parseImage(file, readBytes(file));
}

/** The same for bytes that are there already; `file` is only named in errors. */
export function parseImage(file: string, buffer: Buffer): Image {
  const bytes = new Bytes(file, buffer);
  const space = new AddressSpace(bytes, readLayout(bytes));
  const all = readSymbols(space);
  return {
    file,
    space,
    symbols: new Map(all.filter((symbol) => symbol.defined).map((symbol) => [symbol.name, symbol])),
    imports: new Set(all.filter((symbol) => !symbol.defined).map((symbol) => symbol.name)),
    pointers: readPointers(space, all),
    functions: readFunctions(space),
  };
}

function readBytes(file: string): Buffer {
  const mend = "check the path and its permissions";
  try {
    const { size } = statSync(file);
    if (size <= mostBytes) return readFileSync(file);
  } catch (cause) {
    throw new ModuleFileError("SW0105", file, "cannot be read", mend, { cause });
  }
  throw new ModuleFileError("SW0105", file, `larger than ${mostBytes} bytes`, "name a Kamailio module");
}
