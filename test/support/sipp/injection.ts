/**
 * A file for `-inf`: one line per call, the fields as `[field0]`, `[field1]` …
 *
 * @throws {RangeError} for a field that SIPp would take apart (it knows no quoting), or no row at all
 */
export function injectionFile(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) throw new RangeError("SIPp wants at least one row to inject");
  for (const field of rows.flat()) {
    if (/[;\r\n]/.test(field)) throw new RangeError(`A field of SIPp holds no ; and no line break: ${field}`);
  }
  const lines = rows.map((row) => row.join(";"));
  if (lines.some((line) => line.startsWith("#")))
    throw new RangeError("A row that begins with # is a comment for SIPp");
  return `${["SEQUENTIAL", ...lines].join("\n")}\n`;
}
