import { randomUUID } from "node:crypto";
import { retried } from "../connection/database.js";
import { InputError, LoadInterruptedError, RedisStoreError } from "../errors.js";
import { busy, readGateways, scriptKeys, type TableContext } from "./context.js";
import { relink } from "./relink.js";
import { swapScript } from "./scripts.js";
import { type Staged, type StageOptions, stageRoutes } from "./stage.js";

export interface LoadOptions extends StageOptions {
  /** Checks everything and changes nothing. */
  readonly dryRun?: boolean;
  /** An input without routes empties the table; otherwise it is taken for a mistake. */
  readonly allowEmpty?: boolean;
}

export interface LoadResult extends Omit<Staged, "known"> {
  /** Has the table changed? */
  readonly isLoaded: boolean;
}

/** Replaces all routes of a table: stages a new generation, checks that it is whole, and swaps it for the live one. */
export async function loadRoutes(
  context: TableContext,
  source: AsyncIterable<Uint8Array | string>,
  options: LoadOptions,
): Promise<LoadResult> {
  return withStaging(context, source, options, async (staged, load) => {
    const { known, ...counts } = staged;
    if (options.dryRun !== true) await swap(context, staged, load);
    return { ...counts, isLoaded: options.dryRun !== true };
  });
}

/** Stages an input, uses it, and takes away what is left of it. */
export async function withStaging<T>(
  context: TableContext,
  source: AsyncIterable<Uint8Array | string>,
  options: LoadOptions,
  use: (staged: Staged, load: string) => Promise<T>,
): Promise<T> {
  await context.database.readyToWrite();
  const load = randomUUID();
  try {
    const staged = await stageRoutes(context, source, options, load);
    if (staged.routes === 0 && options.allowEmpty !== true) {
      throw new InputError([{ line: Math.max(staged.lines, 1), problem: "There are no routes in the input." }]);
    }
    return await use(staged, load);
  } finally {
    await removeStaging(context, load);
  }
}

/** What cannot be removed now goes away by itself: what went wrong before is what the caller has to hear. */
async function removeStaging({ database, keys }: TableContext, load: string): Promise<void> {
  try {
    await database.run((client) => client.unlink(keys.staging(load)));
  } catch (error) {
    if (!(error instanceof RedisStoreError)) throw error;
  }
}

async function swap(context: TableContext, staged: Staged, load: string): Promise<void> {
  let { version } = staged.known;
  await retried(
    async () => {
      const values = [load, staged.routes, version];
      const result = String(await context.database.script(swapScript, scriptKeys(context, load), values));
      if (result.startsWith("LOST")) {
        throw new LoadInterruptedError(
          `Of ${staged.routes} routes, ${result.slice("LOST ".length)} were there at the end of the load.`,
          "Another server became master meanwhile; load again.",
        );
      }
      if (result === "OK") return true;
      version = (await readGateways(context)).version;
      await relink(context, { load });
      return undefined;
    },
    () => busy(context.name),
  );
}
