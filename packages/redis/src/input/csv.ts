import { CsvError, parse } from "csv-parse/sync";

/** A line that cannot be read; the message says why. */
export class LineError extends Error {
  override readonly name = "LineError";
}

/** Divides a line of CSV into its fields. A field in quotes may hold commas, and quotes doubled, but no line break. */
export function splitCsv(line: string): readonly string[] {
  if (!line.includes('"')) {
    // Most lines have two fields.
    const comma = line.indexOf(",");
    if (comma >= 0 && line.indexOf(",", comma + 1) < 0) return [line.slice(0, comma), line.slice(comma + 1)];
    return line.split(",");
  }
  try {
    const [fields = []] = parse(line, { relax_column_count: true }) as string[][];
    return fields;
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const isOpen = cause.code === "CSV_QUOTE_NOT_CLOSED";
    throw new LineError(isOpen ? "a quote is not closed on its line" : "its quotes are not those of CSV", { cause });
  }
}

/** Writes a field of CSV. */
export function csvField(value: string): string {
  return /[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
