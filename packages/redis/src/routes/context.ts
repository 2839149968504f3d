import type { Database } from "../connection/database.js";
import { ConflictError, UnknownGatewayError } from "../errors.js";
import type { TableKeys } from "../keys.js";
import type { Gateway } from "./gateway.js";
import { checkGateway } from "./gateway.js";

/** What all that works on one table shares. */
export interface TableContext {
  readonly database: Database;
  readonly name: string;
  readonly keys: TableKeys;
  readonly maxDigits: number;
  /** Addresses of this system itself. */
  readonly own: readonly string[];
}

/** The keys as the scripts take them. */
export function scriptKeys({ keys }: TableContext, load = "none"): readonly string[] {
  return [keys.live, keys.previous, keys.meta, keys.gateways, keys.log, keys.staging(load)];
}

/** All gateways of a table at one moment. */
export interface GatewaySet {
  /** Grows with every change of a gateway. */
  readonly version: number;
  readonly generation: number;
  readonly changes: number;
  readonly gateways: ReadonlyMap<string, Gateway>;
  /** @throws {UnknownGatewayError} */
  find(id: string): Gateway;
}

const numberOf = (field: unknown): number => Number(field ?? 0);

export async function readGateways(context: TableContext): Promise<GatewaySet> {
  const { database, keys, name } = context;
  await database.ready();
  const [meta, all] = await database.pipeline((pipeline) => {
    pipeline.hmget(keys.meta, "gateways", "generation", "changes");
    pipeline.hgetall(keys.gateways);
  });
  const [version, generation, changes] = meta as readonly (string | null)[];
  const entries = Object.entries(all as Record<string, string>);
  const gateways = new Map(entries.map(([id, text]) => [id, parseGateway(text)]));
  return {
    version: numberOf(version),
    generation: numberOf(generation),
    changes: numberOf(changes),
    gateways,
    find(id) {
      const found = gateways.get(id);
      if (found === undefined) throw new UnknownGatewayError(id, name);
      return found;
    },
  };
}

export function parseGateway(text: string): Gateway {
  return checkGateway(JSON.parse(text) as Gateway);
}

export function busy(name: string): ConflictError {
  return new ConflictError(`The table ${name} changed again and again while this was done.`, "Try again.");
}
