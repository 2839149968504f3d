import { setTimeout as sleep } from "node:timers/promises";
import type { ChainableCommander, Cluster, Redis } from "ioredis";
import { type RedisKeys, schemaKey } from "../keys.js";
import type { RedisClient } from "./connect.js";
import { NotReplicatedError, SchemaVersionError, translateError, UnexpectedReplyError } from "./errors.js";

/** The version of the schema that this package reads and writes. */
export const schemaVersion = "2";

export interface ReplicaOptions {
  /** So many replicas must have a write before it counts. */
  readonly count: number;
  /** Milliseconds to wait for them. */
  readonly timeoutMs: number;
}

export interface StoreOptions extends RedisKeys {
  /** Waits after each write until replicas have it, so that no failover loses it; if not given, a write does not wait. */
  readonly replicas?: ReplicaOptions;
}

type Argument = string | number | Buffer;
/** Commands go to a pipeline; the results come back in their order. */
type Fill = (pipeline: ChainableCommander) => void;

/** One connection with its keys: runs commands, waits for replicas, and says in our terms what went wrong. */
export class Database {
  private checked: Promise<void> | undefined;

  constructor(
    readonly client: RedisClient,
    readonly options: StoreOptions = {},
  ) {}

  /** Runs what ioredis does, with our errors. */
  async run<T>(action: (client: Redis | Cluster) => Promise<T>): Promise<T> {
    try {
      return await action(this.client);
    } catch (error) {
      throw translateError(error);
    }
  }

  /** Runs commands whose keys share a slot in one go. */
  async pipeline(fill: Fill): Promise<readonly unknown[]> {
    const results = await this.run(async (client) => {
      const pipeline = client.pipeline();
      fill(pipeline);
      return pipeline.exec();
    });
    if (results === null) throw new UnexpectedReplyError("A pipeline was answered with nothing.", "Try again.");
    return results.map(([error, result]) => {
      if (error !== null) throw translateError(error);
      return result;
    });
  }

  /** Runs commands that change something, and waits for the replicas on the same connection. */
  async write(fill: Fill): Promise<readonly unknown[]> {
    const { replicas } = this.options;
    if (replicas === undefined) return this.pipeline(fill);
    const results = await this.pipeline((pipeline) => {
      fill(pipeline);
      pipeline.wait(replicas.count, replicas.timeoutMs);
    });
    const reached = Number(results.at(-1));
    if (reached < replicas.count) throw new NotReplicatedError(reached, replicas.count);
    return results.slice(0, -1);
  }

  /** Runs a script that changes something. */
  async script(source: string, keys: readonly string[], values: readonly Argument[]): Promise<unknown> {
    const [result] = await this.write((pipeline) => pipeline.eval(source, keys.length, ...keys, ...values));
    return result;
  }

  /** Checks the version stamp once per connection, before anything else. */
  ready(): Promise<void> {
    this.checked ??= this.checkSchema().catch((error: unknown) => {
      this.checked = undefined;
      throw error;
    });
    return this.checked;
  }

  /** Checks the version stamp, and sets it where there is none yet. */
  async readyToWrite(): Promise<void> {
    await this.ready();
    if (this.stamped) return;
    const key = schemaKey(this.options);
    await this.write((pipeline) => pipeline.set(key, schemaVersion, "NX"));
    this.stamped = true;
  }

  private stamped = false;

  private async checkSchema(): Promise<void> {
    const found = await this.run((client) => client.get(schemaKey(this.options)));
    if (found !== null && found !== schemaVersion) throw new SchemaVersionError(found, schemaVersion);
    this.stamped = found !== null;
  }
}

/** Does it again while it says that something else came in between. */
export async function retried<T>(attempt: () => Promise<T | undefined>, exhausted: () => Error): Promise<T> {
  for (let turn = 0; turn < 20; turn++) {
    const result = await attempt();
    if (result !== undefined) return result;
    await sleep(Math.random() * 5 * (turn + 1));
  }
  throw exhausted();
}
