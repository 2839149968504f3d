import { retried } from "../connection/database.js";
import { busy, type GatewaySet, readGateways, scriptKeys, type TableContext } from "./context.js";
import { scanFields } from "./scan.js";
import { relinkScript } from "./scripts.js";
import { decodeRoute, encodeSteps, gatewaysIn } from "./value.js";

/** Which hash of a table: the live routes, the generation before, or the staging of a load. */
export type Generation = "live" | "previous" | { readonly load: string };

function keyOf({ keys }: TableContext, generation: Generation): string {
  return typeof generation === "string" ? keys[generation] : keys.staging(generation.load);
}

/**
 * Writes the routes of a generation anew after a gateway has another address. Each route changes at once; `of` names the gateway,
 * or all are looked at.
 */
export async function relink(context: TableContext, generation: Generation, of?: string): Promise<void> {
  await retried(
    async () => {
      const known = await readGateways(context);
      for await (const fields of scanFields(context, keyOf(context, generation))) {
        const changed = fields.flatMap(([prefix, value]) => {
          if (of !== undefined && !gatewaysIn(value).includes(of)) return [];
          const now = encodeSteps(decodeRoute(value).steps, known.find);
          return now === value ? [] : [prefix, value, now];
        });
        if (changed.length > 0 && !(await write(context, generation, known, changed))) return undefined;
      }
      return true;
    },
    () => busy(context.name),
  );
}

async function write(context: TableContext, generation: Generation, known: GatewaySet, changed: readonly string[]) {
  const isStaging = typeof generation !== "string";
  const keys = scriptKeys(context, isStaging ? generation.load : undefined);
  const values = [isStaging ? "staging" : generation, known.version, known.generation, ...changed];
  // A Redis script takes some thousands of values.
  return (await context.database.script(relinkScript, keys, values)) === "OK";
}
