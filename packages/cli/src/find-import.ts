import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Place } from "@sipwright/routing";

/** An import as it is written in a file. */
export interface WrittenImport {
  readonly specifier: string;
  readonly place: Place;
}

const written = /(?:\bfrom|\bimport|\bimport\s*\(|\brequire\s*\()\s*(["'])([^"'\n]+)\1/g;

/** Where a file imports what Node could not find. Node names a missing file by its full path, a package by its name. */
export function findImport(file: string, wanted: string): WrittenImport | undefined {
  const source = read(file);
  for (const match of source.matchAll(written)) {
    const [whole, , specifier = ""] = match;
    if (specifier !== wanted && !specifier.startsWith(`${wanted}/`) && resolve(dirname(file), specifier) !== wanted)
      continue;
    const before = source.slice(0, match.index + whole.length - specifier.length - 2).split("\n");
    return { specifier, place: { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } };
  }
  return undefined;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // The importer may be something that Node made up; then nobody knows the line.
    return "";
  }
}
