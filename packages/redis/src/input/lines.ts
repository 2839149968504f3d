import { StringDecoder } from "node:string_decoder";

/** Lines as they came with one piece of the input. */
export interface LineBlock {
  /** The number of the first line, from 1. */
  readonly first: number;
  /** Without their ends; `null` stands for one that is too long. */
  readonly lines: readonly (string | null)[];
  /** How many bytes of the input have been read so far. */
  readonly bytes: number;
}

/** How many characters a line may have, unless the caller says otherwise. */
export const defaultMaxLineLength = 65_536;

/** Divides an input into lines. A byte order mark goes, as do carriage returns at the ends. Memory stays small for any input. */
export async function* readLines(
  source: AsyncIterable<Uint8Array | string>,
  maxLength = defaultMaxLineLength,
): AsyncGenerator<LineBlock> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  let isTooLong = false;
  let first = 1;
  let bytes = 0;
  const finish = (line: string): string | null => {
    const result = isTooLong || line.length > maxLength ? null : line.endsWith("\r") ? line.slice(0, -1) : line;
    isTooLong = false;
    return result;
  };
  const carriageReturn = 13;
  for await (const chunk of source) {
    const isFirst = bytes === 0;
    bytes += chunk.length;
    let text =
      typeof chunk === "string" ? chunk : decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    if (isFirst && text.startsWith("\uFEFF")) text = text.slice(1);
    const pieces = text.split("\n");
    const last = pieces.pop() ?? "";
    const lines: (string | null)[] = pieces;
    if (pieces.length > 0) lines[0] = finish(rest + (pieces[0] ?? ""));
    for (let index = 1; index < pieces.length; index++) {
      // This runs a million times: only what needs it is touched.
      const piece = pieces[index] ?? "";
      if (piece.length > maxLength || piece.charCodeAt(piece.length - 1) === carriageReturn)
        lines[index] = finish(piece);
    }
    const hasLines = lines.length > 0;
    rest = hasLines ? last : rest + last;
    if (rest.length > maxLength) {
      isTooLong = true;
      rest = "";
    }
    yield { first, lines, bytes };
    first += lines.length;
  }
  const end = finish(rest + decoder.end());
  if (end !== "") yield { first, lines: [end], bytes };
}
