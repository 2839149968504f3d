import { readFileSync } from "node:fs";
import type { Place } from "@sipwright/routing";

/** A line of a source file, ready to be shown. */
export interface Excerpt {
  readonly text: string;
  /** What to print before a caret so that it stands under the column. */
  readonly indent: string;
}

const widest = 160;

/** The line that a place names; `undefined` where the file or the line cannot be read any more. */
export function sourceLine(place: Place): Excerpt | undefined {
  const line = read(place.file)?.split(/\r?\n/)[place.line - 1];
  if (line === undefined || place.column > line.length + 1) return undefined;
  const from = place.column > widest ? place.column - widest / 2 : 0;
  const text = visible(line.slice(from, from + widest));
  const indent = text.slice(0, place.column - 1 - from).replaceAll(/[^\t]/g, " ");
  return { text, indent };
}

/** Nothing that a terminal would take for a command; the length stays. */
function visible(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, (character) => (character === "\t" ? character : "?"));
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // It was there when the program was loaded; without it there is just no excerpt.
    return undefined;
  }
}
