import { retried } from "../connection/database.js";
import { NothingToRollBackError, UnknownRouteError } from "../errors.js";
import { offField } from "../keys.js";
import { busy, type GatewaySet, readGateways, scriptKeys, type TableContext } from "./context.js";
import { type Difference, type DiffOptions, diffRoutes } from "./diff.js";
import { type ExportFormat, exportRoutes } from "./export.js";
import { StoredGateways } from "./gateways.js";
import { type LoadOptions, type LoadResult, loadRoutes } from "./load.js";
import { type Lookup, type LookupOptions, lookUp } from "./lookup.js";
import { checkLoops, checkRoutePrefix, parseSteps, type Route, type StepsLike } from "./route.js";
import { deleteRoutesScript, putRoutesScript, rollbackScript } from "./scripts.js";
import { decodeRoute, encodeSteps } from "./value.js";

/** A route to be written. */
export interface RouteLike {
  readonly prefix: string;
  readonly steps: StepsLike;
}

/** Some routes of a table, and how to go on. */
export interface RoutePage {
  readonly routes: readonly Route[];
  /** For the next page; `null` after the last. */
  readonly cursor: string | null;
}

export interface RouteListOptions {
  /** Only those whose prefix begins so. */
  readonly startingWith?: string;
  readonly cursor?: string;
  /** About how many; 100 if not given. */
  readonly count?: number;
}

/** What is known of a table as a whole. */
export interface TableInfo {
  readonly generation: number;
  /** How many times routes or gateways have been changed. */
  readonly changes: number;
  readonly routes: number;
  /** Of the generation before; `null` where there is none. */
  readonly previousRoutes: number | null;
  readonly changed: Date | null;
}

/** The routes of one table. */
export class StoredRoutes {
  readonly gateways: StoredGateways;

  constructor(private readonly context: TableContext) {
    this.gateways = new StoredGateways(context);
  }

  /** Makes or changes routes. All of them come into force at once. */
  async put(...routes: readonly RouteLike[]): Promise<void> {
    const { context } = this;
    const parsed = routes.map(({ prefix, steps }) => ({
      prefix: checkRoutePrefix(prefix, context.maxDigits),
      steps: parseSteps(steps),
    }));
    await context.database.readyToWrite();
    await retried(
      async () => {
        const known = await readGateways(context);
        const fields = parsed.flatMap((route) => [route.prefix, encodeRoute(route, known, context)]);
        const values = [known.version, ...fields];
        return (await context.database.script(putRoutesScript, scriptKeys(context), values)) === "OK"
          ? true
          : undefined;
      },
      () => busy(context.name),
    );
  }

  /** Removes routes; gives how many there were. */
  async delete(...prefixes: readonly string[]): Promise<number> {
    for (const prefix of prefixes) checkRoutePrefix(prefix, this.context.maxDigits);
    if (prefixes.length === 0) return 0;
    await this.context.database.readyToWrite();
    return Number(await this.context.database.script(deleteRoutesScript, scriptKeys(this.context), prefixes));
  }

  /** The route of exactly this prefix. */
  async find(prefix: string): Promise<Route> {
    const { database, keys, maxDigits, name } = this.context;
    checkRoutePrefix(prefix, maxDigits);
    await database.ready();
    const value = await database.run((client) => client.hget(keys.live, prefix));
    if (value === null) throw new UnknownRouteError(prefix, name);
    return { prefix, steps: decodeRoute(value).steps };
  }

  /** Routes in no particular order, page by page. */
  async list(options: RouteListOptions = {}): Promise<RoutePage> {
    const { database, keys, maxDigits } = this.context;
    const { startingWith = "", cursor = "0", count = 100 } = options;
    if (startingWith !== "") checkRoutePrefix(startingWith, maxDigits);
    await database.ready();
    const [next, flat] = await database.run((client) =>
      client.hscan(keys.live, cursor, "MATCH", `${startingWith}*`, "COUNT", count),
    );
    const routes: Route[] = [];
    for (let index = 0; index < flat.length; index += 2) {
      const prefix = flat[index] ?? "";
      if (prefix !== offField) routes.push({ prefix, steps: decodeRoute(flat[index + 1] ?? "").steps });
    }
    return { routes, cursor: next === "0" ? null : next };
  }

  /** Where a number goes, and why. One round trip. */
  lookup(number: string, options?: LookupOptions): Promise<Lookup> {
    return lookUp(this.context, number, options);
  }

  /** Replaces all routes by those of a file, CSV or JSON lines, at once and as a whole. */
  load(source: AsyncIterable<Uint8Array | string>, options: LoadOptions): Promise<LoadResult> {
    return loadRoutes(this.context, source, options);
  }

  /** What a load would change. It changes nothing. */
  diff(source: AsyncIterable<Uint8Array | string>, options: DiffOptions): AsyncGenerator<Difference, LoadResult> {
    return diffRoutes(this.context, source, options);
  }

  /** All routes, as text that {@link load} reads. */
  export(format: ExportFormat): AsyncGenerator<string> {
    return exportRoutes(this.context, format);
  }

  /** Goes back to the generation before the last load; once more goes forth again. */
  async rollback(): Promise<void> {
    const { context } = this;
    await context.database.readyToWrite();
    await retried(
      async () => {
        const { version } = await readGateways(context);
        const result = await context.database.script(rollbackScript, scriptKeys(context, "rollback"), [version]);
        if (result === "NONE") throw new NothingToRollBackError(context.name);
        return result === "OK" ? true : undefined;
      },
      () => busy(context.name),
    );
  }

  async info(): Promise<TableInfo> {
    const { database, keys } = this.context;
    await database.ready();
    const [meta, live, previous, hasOff, hadOff] = await database.pipeline((pipeline) => {
      pipeline.hmget(keys.meta, "generation", "changed", "changes");
      pipeline.hlen(keys.live).hlen(keys.previous).hexists(keys.live, offField).hexists(keys.previous, offField);
    });
    const [generation, changed, changes] = meta as readonly (string | null)[];
    return {
      generation: Number(generation ?? 0),
      changes: Number(changes ?? 0),
      routes: Number(live) - Number(hasOff),
      previousRoutes: Number(previous) === 0 ? null : Number(previous) - Number(hadOff),
      changed: changed === null || changed === undefined ? null : new Date(Number(changed) * 1000),
    };
  }
}

/** Writes a route as it stands in Redis, after a look at where it leads. */
export function encodeRoute(route: Route, known: Pick<GatewaySet, "find">, context: TableContext): string {
  const gateways = route.steps.flat().map(({ gateway }) => known.find(gateway));
  checkLoops(gateways, context.own);
  return encodeSteps(route.steps, known.find);
}
