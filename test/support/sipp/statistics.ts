/** One row of SIPp's statistics file, by column name: `row["SuccessfulCall(C)"]`. */
export type StatisticsRow = Readonly<Record<string, string>>;

/** Reads a statistics file (`-trace_stat`). A row that is not yet written to its end is left out. */
export function parseStatistics(csv: string): StatisticsRow[] {
  const [head = "", ...rows] = csv.split("\n").filter((line) => line.trim() !== "");
  const names = columns(head);
  return rows
    .map(columns)
    .filter((cells) => cells.length === names.length)
    .map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""])));
}

/** Every line ends in `;`. */
function columns(line: string): string[] {
  return line.replace(/\r$/, "").split(";").slice(0, -1);
}

/** The number in a column. @throws {RangeError} when there is no such column or no number in it */
export function numberIn(row: StatisticsRow, name: string): number {
  const value = row[name];
  const number = Number(value);
  if (value === undefined || value === "" || !Number.isFinite(number)) {
    throw new RangeError(`SIPp's statistics have ${JSON.stringify(value)} under ${name}`);
  }
  return number;
}
