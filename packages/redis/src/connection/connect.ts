import type { ConnectionOptions } from "node:tls";
import { Cluster, Redis } from "ioredis";
import { InvalidOptionError } from "../errors.js";

export interface RedisAddress {
  readonly address: string;
  readonly port: number;
}

export interface ConnectOptions {
  /** One server; `127.0.0.1`, port 6379 if nothing is given. */
  readonly address?: string;
  readonly port?: number;
  /** Instead: the sentinels, and the name under which they watch the master. */
  readonly sentinel?: {
    readonly name: string;
    readonly sentinels: readonly RedisAddress[];
    /** Of the sentinels themselves, where they ask for one. */
    readonly password?: string;
  };
  /** Instead: some nodes of a cluster. */
  readonly cluster?: readonly RedisAddress[];
  /** The number of the database; 0 if not given. A cluster has no other. */
  readonly database?: number;
  /** A user of the access list; `default` if not given. */
  readonly username?: string;
  readonly password?: string;
  /** Speaks TLS; the options are those of `node:tls`. */
  readonly tls?: ConnectionOptions;
  /** Milliseconds until a connection, and until an answer, is given up; 2000 and 10,000 if not given. */
  readonly connectTimeout?: number;
  readonly commandTimeout?: number;
}

/** A connection to Redis, as ioredis makes it. */
export type RedisClient = Redis | Cluster;

const attempts = 3;

/** Waits a little longer each time, and never gives up for good: a command that has waited too long fails by itself. */
const retryStrategy = (times: number): number => Math.min(50 * 2 ** Math.min(times, 6), 1000);

function commonOptions(options: ConnectOptions) {
  const { username, password, tls, connectTimeout = 2000, commandTimeout = 10_000 } = options;
  return {
    connectTimeout,
    commandTimeout,
    maxRetriesPerRequest: attempts,
    retryStrategy,
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password }),
    ...(tls === undefined ? {} : { tls }),
  };
}

/**
 * Connects to Redis: to one server, to the master that sentinels name, or to a cluster. Any connection of ioredis that you make
 * yourself does as well.
 *
 * @example
 * ```ts
 * const redis = connectRedis({ address: "192.0.2.9", username: "provisioning", password: process.env["REDIS_PASSWORD"] ?? "" });
 * const store = openStore(redis);
 * ```
 */
export function connectRedis(options: ConnectOptions = {}): RedisClient {
  const client = makeClient(options);
  // ioredis connects again by itself; what went wrong reaches each command that waits for it.
  client.on("error", () => {});
  return client;
}

function makeClient(options: ConnectOptions): RedisClient {
  const { address = "127.0.0.1", port = 6379, sentinel, cluster, database = 0 } = options;
  const common = commonOptions(options);
  if (cluster !== undefined) {
    if (sentinel !== undefined || database !== 0) {
      throw new InvalidOptionError("A cluster has no sentinels and only database 0.", "Leave the other options out.");
    }
    const nodes = cluster.map((node) => ({ host: node.address, port: node.port }));
    return new Cluster(nodes, {
      redisOptions: { ...common, maxRetriesPerRequest: 1 },
      clusterRetryStrategy: (times) => (times > 2 * attempts ? null : retryStrategy(times)),
      slotsRefreshTimeout: common.connectTimeout,
    });
  }
  if (sentinel === undefined) return new Redis({ ...common, host: address, port, db: database });
  return new Redis({
    ...common,
    db: database,
    name: sentinel.name,
    sentinels: sentinel.sentinels.map((one) => ({ host: one.address, port: one.port })),
    ...(sentinel.password === undefined ? {} : { sentinelPassword: sentinel.password }),
    ...(options.tls === undefined ? {} : { enableTLSForSentinelMode: true, sentinelTLS: options.tls }),
    failoverDetector: true,
    sentinelRetryStrategy: retryStrategy,
    maxRetriesPerRequest: 2 * attempts,
    // A master that has become a replica: look for the new one. The command itself fails.
    reconnectOnError: (error: Error) => error.message.startsWith("READONLY"),
  });
}

/** Another connection to the same place, for commands that wait. */
export function anotherConnection(client: RedisClient): RedisClient {
  const other = client instanceof Cluster ? client.duplicate() : client.duplicate();
  other.on("error", () => {});
  return other;
}
