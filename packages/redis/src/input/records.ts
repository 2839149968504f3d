import type { LineProblem } from "../errors.js";
import { LineError, splitCsv } from "./csv.js";
import { defaultMaxLineLength, readLines } from "./lines.js";

/**
 * - `csv`: fields divided by commas; the first line may name the columns
 * - `jsonl`: a JSON object on each line
 */
export type InputFormat = "csv" | "jsonl";

/** What stands on a line, in the order of the columns. Columns at the end may be missing. */
export type InputRecord = readonly unknown[];

export interface RecordBlock {
  readonly records: readonly InputRecord[];
  /** The line of each record. */
  readonly lineOf: readonly number[];
  readonly problems: readonly LineProblem[];
  readonly lastLine: number;
  readonly bytes: number;
}

export interface RecordOptions {
  readonly format: InputFormat;
  /** All columns that there are, in the order that holds where the first line does not name them. */
  readonly columns: readonly [string, ...string[]];
  /** The columns without which a line is no record. */
  readonly required: readonly string[];
  readonly maxLineLength?: number;
}

/** Reads records, line by line. What is wrong with a line is told, and the next one is read. */
export async function* readRecords(
  source: AsyncIterable<Uint8Array | string>,
  options: RecordOptions,
): AsyncGenerator<RecordBlock> {
  const { format, maxLineLength = defaultMaxLineLength } = options;
  const parse = format === "csv" ? csvParser(options) : jsonParser(options);
  for await (const { first, lines, bytes } of readLines(source, maxLineLength)) {
    const records: InputRecord[] = [];
    const lineOf: number[] = [];
    const problems: LineProblem[] = [];
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index] ?? null;
      if (line === "") continue;
      try {
        if (line === null) throw new LineError(`it is longer than ${maxLineLength} characters`);
        const record = parse(line);
        if (record === undefined) continue;
        records.push(record);
        lineOf.push(first + index);
      } catch (error) {
        if (!(error instanceof LineError)) throw error;
        problems.push({ line: first + index, problem: `${error.message}.` });
      }
    }
    yield { records, lineOf, problems, lastLine: first + lines.length - 1, bytes };
  }
}

type Parse = (line: string) => InputRecord | undefined;

function csvParser({ columns, required }: RecordOptions): Parse {
  /** Where each column stands, if not in its own place. */
  let places: readonly number[] | undefined;
  let width = columns.length;
  let isFirst = true;
  return (line) => {
    const fields = splitCsv(line);
    if (isFirst) {
      isFirst = false;
      const names = headOf(fields, columns, required);
      if (names !== undefined) {
        places = columns.map((column) => names.indexOf(column));
        width = names.length;
        return undefined;
      }
    }
    if (fields.length > width || fields.length < required.length) {
      throw new LineError(`it has ${fields.length} fields in place of ${width}`);
    }
    return places === undefined ? fields : places.map((place) => fields[place]);
  };
}

/** The columns, where the first line names them. */
function headOf(
  fields: readonly string[],
  columns: readonly string[],
  required: readonly string[],
): readonly string[] | undefined {
  const names = fields.map((field) => field.trim().toLowerCase());
  if (columns[0] === undefined || !names.includes(columns[0])) return undefined;
  const unknown = names.find((name) => !columns.includes(name));
  if (unknown !== undefined) throw new LineError(`there is no column ${JSON.stringify(unknown)}`);
  const missing = required.find((name) => !names.includes(name));
  if (missing !== undefined) throw new LineError(`the column ${missing} is missing`);
  return names;
}

function jsonParser({ columns }: RecordOptions): Parse {
  return (line) => {
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (cause) {
      throw new LineError("it is no JSON", { cause });
    }
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw new LineError("it is no JSON object");
    return columns.map((column) => (value as Readonly<Record<string, unknown>>)[column]);
  };
}
