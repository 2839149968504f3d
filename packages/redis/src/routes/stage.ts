import { bulk, HashWrite } from "../connection/hash-write.js";
import { InputError, type LineProblem, RedisStoreError } from "../errors.js";
import { type InputFormat, readRecords } from "../input/records.js";
import { type GatewaySet, readGateways, type TableContext } from "./context.js";
import { PrefixSet } from "./prefix-set.js";
import { checkRoutePrefix, parseSteps, type StepsLike } from "./route.js";
import { encodeRoute } from "./routes.js";

export interface Progress {
  readonly lines: number;
  readonly routes: number;
  readonly bytes: number;
}

export interface StageOptions {
  readonly format: InputFormat;
  /** `refuse` (if not given): a bad line, and nothing is loaded. `skip`: the others are. */
  readonly onBadLine?: "refuse" | "skip";
  /** How many characters a line may have; 65,536 if not given. */
  readonly maxLineLength?: number;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Staged {
  readonly lines: number;
  readonly routes: number;
  /** How many lines were bad. */
  readonly skipped: number;
  /** What was wrong with the first ones. */
  readonly problems: readonly LineProblem[];
  /** With which gateways the routes were written. */
  readonly known: GatewaySet;
}

const batchSize = 1000;
const mostInFlight = 8;
const mostProblems = 100;
/** What a load leaves behind that came to no end goes away by itself. */
const secondsToLive = 3600;

/** Writes the routes of an input into a staging of their own, which nobody reads. */
export async function stageRoutes(
  context: TableContext,
  source: AsyncIterable<Uint8Array | string>,
  options: StageOptions,
  load: string,
): Promise<Staged> {
  const refuses = options.onBadLine !== "skip";
  const known = await readGateways(context);
  const encode = encoder(context, known);
  const seen = new PrefixSet();
  const problems: LineProblem[] = [];
  const sender = batches(context, load);
  let [lines, routes, skipped] = [0, 0, 0];
  const tell = (problem: LineProblem) => {
    skipped += 1;
    if (problems.length < mostProblems) problems.push(problem);
  };
  const blocks = readRecords(source, {
    format: options.format,
    columns: ["prefix", "gateways"],
    required: ["prefix", "gateways"],
    ...(options.maxLineLength === undefined ? {} : { maxLineLength: options.maxLineLength }),
  });
  for await (const block of blocks) {
    block.problems.forEach(tell);
    for (let index = 0; index < block.records.length; index++) {
      const [written, gateways] = block.records[index] ?? [];
      const line = block.lineOf[index] ?? 0;
      try {
        const prefix = prefixOf(written, context);
        const value = encode(gateways);
        const before = seen.add(prefix, line);
        if (before !== undefined) {
          tell({ line, problem: `The prefix ${prefix} stands in line ${before} already.` });
          continue;
        }
        routes += 1;
        if (!refuses || skipped === 0) sender.add(prefix, value);
      } catch (error) {
        if (!(error instanceof RedisStoreError)) throw error;
        tell({ line, problem: error.problem });
      }
    }
    lines = block.lastLine;
    await sender.ease();
    options.onProgress?.({ lines, routes, bytes: block.bytes });
  }
  await sender.end();
  problems.sort((left, right) => left.line - right.line);
  if (refuses && skipped > 0) throw new InputError(problems, skipped);
  return { lines, routes, skipped, problems, known };
}

function prefixOf(written: unknown, context: TableContext): string {
  return checkRoutePrefix(typeof written === "string" ? written.trim() : String(written), context.maxDigits);
}

/** Many routes lead to the same gateways: each way is checked and written once, as Redis takes it. */
function encoder(context: TableContext, known: GatewaySet): (written: unknown) => string {
  const values = new Map<string, string>();
  return (written) => {
    const key = typeof written === "string" ? written : (JSON.stringify(written) ?? "");
    const found = values.get(key);
    if (found !== undefined) return found;
    const steps = parseSteps(typeof written === "string" || Array.isArray(written) ? (written as StepsLike) : "");
    const value = bulk(encodeRoute({ prefix: "", steps }, known, context));
    // A file in which all lines differ shall not fill the memory.
    if (values.size < 100_000) values.set(key, value);
    return value;
  };
}

/** Sends routes in batches, some of them at a time. */
function batches({ database, keys }: TableContext, load: string) {
  const staging = keys.staging(load);
  const sent: Promise<unknown>[] = [];
  let failure: { readonly error: unknown } | undefined;
  let written = "";
  let count = 0;
  const send = () => {
    const command = new HashWrite(staging, 2 * count, written);
    written = "";
    count = 0;
    const done = database.run(async (client) => {
      await Promise.all([client.sendCommand(command), client.expire(staging, secondsToLive)]);
    });
    sent.push(
      done.catch((error: unknown) => {
        failure ??= { error };
      }),
    );
  };
  const settle = async (atMost: number) => {
    while (sent.length > atMost) await sent.shift();
    if (failure !== undefined) throw failure.error;
  };
  return {
    add(prefix: string, value: string) {
      // A prefix is digits only.
      written += `$${prefix.length}\r\n${prefix}\r\n${value}`;
      count += 1;
      if (count === batchSize) send();
    },
    /** Waits until not too much is under way. */
    ease: () => settle(mostInFlight),
    async end() {
      if (count > 0) send();
      await settle(0);
    },
  };
}
