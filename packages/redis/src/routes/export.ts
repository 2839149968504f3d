import { ConflictError } from "../errors.js";
import { csvField } from "../input/csv.js";
import type { InputFormat } from "../input/records.js";
import { readGateways, type TableContext } from "./context.js";
import { scanFields } from "./scan.js";
import { writtenSteps } from "./value.js";

export type ExportFormat = InputFormat;

/**
 * Writes all routes of a table, in no particular order, some lines at a time.
 *
 * @throws {ConflictError} a load replaced the table in between
 */
export async function* exportRoutes(context: TableContext, format: ExportFormat): AsyncGenerator<string> {
  const { generation } = await readGateways(context);
  if (format === "csv") yield "prefix,gateways\n";
  for await (const fields of scanFields(context, context.keys.live)) {
    const known = await readGateways(context);
    if (known.generation !== generation) {
      throw new ConflictError(
        `The table ${context.name} was replaced while it was written out.`,
        "Write it out again.",
      );
    }
    yield fields.map(([prefix, value]) => print(format, prefix, writtenSteps(value))).join("");
  }
}

function print(format: ExportFormat, prefix: string, gateways: string): string {
  return format === "csv" ? `${prefix},${csvField(gateways)}\n` : `${JSON.stringify({ prefix, gateways })}\n`;
}
