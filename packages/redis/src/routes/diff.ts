import type { TableContext } from "./context.js";
import { type LoadOptions, type LoadResult, withStaging } from "./load.js";
import { type Field, scanFields } from "./scan.js";
import type { StageOptions } from "./stage.js";
import { writtenSteps } from "./value.js";

/** A route that a load would make, change or remove. The steps are as {@link printSteps} writes them. */
export interface Difference {
  readonly prefix: string;
  /** `null` where there is none. */
  readonly before: string | null;
  readonly after: string | null;
}

export type DiffOptions = StageOptions & Pick<LoadOptions, "allowEmpty">;

/** Compares an input with a table. Both may be large: neither is ever held in memory. */
export async function* diffRoutes(
  context: TableContext,
  source: AsyncIterable<Uint8Array | string>,
  options: DiffOptions,
): AsyncGenerator<Difference, LoadResult> {
  // The staging must stand until the last difference has been given.
  let finish = (): void => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let result: LoadResult | undefined;
  let staging: string | undefined;
  let started = (): void => {};
  const whenStaged = new Promise<void>((resolve) => {
    started = resolve;
  });
  const work = withStaging(context, source, { ...options, dryRun: true }, async ({ known: _, ...counts }, load) => {
    result = { ...counts, isLoaded: false };
    staging = context.keys.staging(load);
    started();
    await finished;
  });
  try {
    await Promise.race([whenStaged, work]);
    if (staging !== undefined) yield* compare(context, staging);
  } finally {
    finish();
    await work;
  }
  if (result === undefined) throw new TypeError("A diff ended without a result.");
  return result;
}

async function* compare(context: TableContext, staging: string): AsyncGenerator<Difference> {
  const { live } = context.keys;
  for await (const [fields, others] of paired(context, staging, live)) {
    for (const [index, [prefix, value]] of fields.entries()) {
      const before = others[index] ?? null;
      if (before !== value) yield difference(prefix, before, value);
    }
  }
  for await (const [fields, others] of paired(context, live, staging)) {
    for (const [index, [prefix, value]] of fields.entries()) {
      if ((others[index] ?? null) === null) yield difference(prefix, value, null);
    }
  }
}

/** The fields of one hash with what the other one has for them. A field that a scan gives twice comes twice. */
async function* paired(
  context: TableContext,
  key: string,
  other: string,
): AsyncGenerator<readonly [readonly Field[], readonly (string | null)[]]> {
  for await (const fields of scanFields(context, key)) {
    const values = await context.database.run((client) => client.hmget(other, ...fields.map(([prefix]) => prefix)));
    yield [fields, values];
  }
}

function difference(prefix: string, before: string | null, after: string | null): Difference {
  return {
    prefix,
    before: before === null ? null : writtenSteps(before),
    after: after === null ? null : writtenSteps(after),
  };
}
