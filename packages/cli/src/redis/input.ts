import { createReadStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { InputFormat } from "@sipwright/redis";
import { InvalidArgumentError } from "commander";
import type { Context } from "../context.js";
import { InputFileError, reasonOf, UsageError } from "../errors.js";

const pieceSize = 64 * 1024;

/** A file to be imported. */
export interface Input {
  readonly format: InputFormat;
  /** Bytes; 0 where nobody knows. */
  readonly size: number;
  open(): AsyncIterable<Uint8Array>;
  /** Removes what was kept of stdin. */
  close(): void;
}

export function parseFormat(word: string): InputFormat {
  if (word === "csv" || word === "jsonl") return word;
  throw new InvalidArgumentError("It is one of csv, jsonl.");
}

function formatOf(file: string, given: InputFormat | undefined): InputFormat {
  if (given !== undefined) return given;
  if (/\.csv$/i.test(file)) return "csv";
  if (/\.(jsonl|ndjson)$/i.test(file)) return "jsonl";
  throw new UsageError(`It is not said what ${file} holds.`, "Add --format csv or --format jsonl.");
}

/** Opens a file, or stdin for `-`; `twice` keeps stdin, which comes only once. */
export async function openInput(
  file: string,
  given: InputFormat | undefined,
  context: Context,
  twice = false,
): Promise<Input> {
  const format = formatOf(file, given);
  if (file !== "-") return fileInput(resolve(context.cwd, file), file, format);
  if (!twice) return { format, size: 0, open: () => process.stdin, close: () => {} };
  const folder = mkdtempSync(join(tmpdir(), "sipwright-import-"));
  const kept = join(folder, "input");
  await writeFile(kept, process.stdin, { mode: 0o600 });
  return { ...fileInput(kept, "-", format), close: () => rmSync(folder, { recursive: true, force: true }) };
}

function fileInput(path: string, shown: string, format: InputFormat): Input {
  let size: number;
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw new InputFileError(shown, "it is a folder");
    size = stat.size;
  } catch (cause) {
    throw cause instanceof InputFileError ? cause : new InputFileError(shown, reasonOf(cause), { cause });
  }
  return { format, size, open: () => read(path, shown), close: () => {} };
}

async function* read(path: string, shown: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: pieceSize });
  } catch (cause) {
    if (cause instanceof Error && "syscall" in cause) throw new InputFileError(shown, reasonOf(cause), { cause });
    throw cause;
  }
}
