import { anotherConnection } from "../connection/connect.js";
import { Database } from "../connection/database.js";
import { RedisAwayError, UnexpectedReplyError } from "../connection/errors.js";
import { pause } from "../pause.js";
import type { TableContext } from "./context.js";
import { readGateways } from "./context.js";
import type { Gateway } from "./gateway.js";
import { type Field, scanFields } from "./scan.js";

/** A field of the table that changed: the route as it stands in Redis, or `null` where it was removed. */
export type ChangedField = readonly [prefix: string, value: string | null];

/** What follows a table. Each call is awaited before the next one. */
export interface Follower {
  /** The table as a whole: at the beginning, after each load, and where changes were missed. */
  replace(fields: AsyncIterable<readonly Field[]>, gateways: ReadonlyMap<string, Gateway>): Promise<void>;
  /** Single routes have changed. */
  change(fields: readonly ChangedField[]): Promise<void>;
  /** Gateways have changed. */
  changeGateways(gateways: ReadonlyMap<string, Gateway>): Promise<void>;
}

export interface FollowOptions {
  readonly follower: Follower;
  /** Ends it. */
  readonly signal: AbortSignal;
  /** Redis is away: what was followed last stays in force, and it is tried again. */
  readonly onDisturbance?: (error: RedisAwayError) => void;
  /** So many changes, of all that the table has seen, have been passed on. */
  readonly onPosition?: (changes: number) => void;
}

/** Milliseconds that a question for changes waits in Redis for one. */
const patience = 1000;
const mostChanges = 1000;

/** A place in the log of changes. */
interface Position {
  readonly id: string;
  readonly count: number;
}

interface LogEntry extends Position {
  readonly change: string;
  readonly data: string;
}

type RawEntry = readonly [id: string, fields: readonly string[]];

function parseEntry([id, fields]: RawEntry): LogEntry {
  const [, change = "", , data = "", , count = "0"] = fields;
  return { id, change, data, count: Number(count) };
}

/** Follows a table until the signal ends it; only what is no disturbance of Redis is thrown. */
export async function followTable(context: TableContext, options: FollowOptions): Promise<void> {
  const { signal } = options;
  const client = anotherConnection(context.database.client);
  const own = { ...context, database: new Database(client, context.database.options) };
  const stop = () => client.disconnect();
  signal.addEventListener("abort", stop);
  let position: Position | undefined;
  try {
    while (!signal.aborted) {
      try {
        position ??= await replaceAll(own, options.follower);
        options.onPosition?.(position.count);
        position = await followOn(own, options.follower, position);
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof RedisAwayError)) throw error;
        options.onDisturbance?.(error);
        await pause(200, signal);
      }
    }
  } finally {
    signal.removeEventListener("abort", stop);
    stop();
  }
}

async function replaceAll(context: TableContext, follower: Follower): Promise<Position> {
  for (;;) {
    const { database, keys } = context;
    const [last] = (await database.run((client) => client.xrevrange(keys.log, "+", "-", "COUNT", 1))) as RawEntry[];
    const position = last === undefined ? { id: "0-0", count: 0 } : parseEntry(last);
    const before = await readGateways(context);
    try {
      // Changes during the scan come once more out of the log.
      await follower.replace(scanUnlessReplaced(context, before.generation), before.gateways);
      return position;
    } catch (error) {
      if (!(error instanceof ReplacedError)) throw error;
    }
  }
}

/** Ends early where a load replaced the table: what was read up to there is of no use. */
async function* scanUnlessReplaced(context: TableContext, generation: number): AsyncGenerator<readonly Field[]> {
  const check = async () => {
    if ((await readGateways(context)).generation !== generation) throw new ReplacedError();
  };
  for await (const fields of scanFields(context, context.keys.live)) {
    await check();
    yield fields;
  }
  await check();
}

/** A load came in between. It passes through the follower. */
class ReplacedError extends Error {
  override readonly name = "ReplacedError";
}

/** Passes changes on; `undefined` says that all has to be read again. */
async function followOn(context: TableContext, follower: Follower, from: Position): Promise<Position | undefined> {
  const { database, keys } = context;
  const answer = (await database.run((client) =>
    client.xread("COUNT", mostChanges, "BLOCK", patience, "STREAMS", keys.log, from.id),
  )) as readonly (readonly [string, readonly RawEntry[]])[] | null;
  const entries = (answer?.[0]?.[1] ?? []).map(parseEntry);
  if (entries.length === 0) {
    const count = Number((await database.run((client) => client.hget(keys.meta, "changes"))) ?? 0);
    // Another server, or an emptied one.
    if (count < from.count) return undefined;
    return from;
  }
  const isWhole = entries.every((entry, index) => entry.count === from.count + index + 1);
  if (!isWhole || entries.some(({ change }) => change === "generation")) return undefined;
  const prefixes = new Set(entries.flatMap(({ change, data }) => (change === "routes" ? data.split(" ") : [])));
  if (prefixes.size > 0) await follower.change(await readFields(context, [...prefixes]));
  if (entries.some(({ change }) => change === "gateways")) {
    await follower.changeGateways((await readGateways(context)).gateways);
  }
  return entries.at(-1);
}

async function readFields(
  { database, keys }: TableContext,
  prefixes: readonly string[],
): Promise<readonly ChangedField[]> {
  const values = await database.run((client) => client.hmget(keys.live, ...prefixes));
  if (values.length !== prefixes.length) throw new UnexpectedReplyError("HMGET gave too few values.", "Try again.");
  return prefixes.map((prefix, index) => [prefix, values[index] ?? null]);
}
