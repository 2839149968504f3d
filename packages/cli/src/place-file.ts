import { existsSync } from "node:fs";
import type { Place } from "@sipwright/routing";

const known = new Map<string, string>();

/**
 * The file that a stack trace means. Node writes the names of mapped files as in a URL, with `%20` for a blank, where the folder
 * has such characters.
 */
export function fileOfTrace(file: string): string {
  const found = known.get(file) ?? decode(file);
  known.set(file, found);
  return found;
}

/** A place whose file is the one that is on the disk. */
export function placeOnDisk(place: Place): Place {
  return { ...place, file: fileOfTrace(place.file) };
}

function decode(file: string): string {
  if (!file.includes("%") || existsSync(file)) return file;
  try {
    const decoded = decodeURIComponent(file);
    return existsSync(decoded) ? decoded : file;
  } catch {
    // Not encoded at all: the name just contains a percent sign.
    return file;
  }
}
