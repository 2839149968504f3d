import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import {
  type ConnectOptions,
  connectRedis,
  openStore,
  type RedisAddress,
  type RedisClient,
  RedisStoreError,
  type Store,
} from "@sipwright/redis";
import { type Command, InvalidArgumentError } from "commander";
import type { Context } from "../context.js";
import { InputFileError, reasonOf, StoreError } from "../errors.js";
import { readSecret } from "./secret.js";

/** The options that all commands have that work with Redis. */
export interface RedisOptions {
  readonly redis?: RedisAddress;
  readonly sentinel?: { readonly name: string; readonly sentinels: readonly RedisAddress[] };
  readonly cluster?: readonly RedisAddress[];
  readonly database?: number;
  readonly user?: string;
  readonly askPassword?: boolean;
  readonly tls?: boolean;
  readonly ca?: string;
  readonly keys?: string;
  readonly replicas?: number;
}

/** The environment variable with the password of Redis. */
export const passwordVariable = "SIPWRIGHT_REDIS_PASSWORD";

function parseAddress(word: string): RedisAddress {
  const [, host, six, port] = /^(?:\[([^\]]+)\]|([^:]+)):(\d+)$/.exec(word.includes(":") ? word : `${word}:6379`) ?? [];
  const address = host ?? six;
  if (address === undefined || Number(port) > 65_535) throw new InvalidArgumentError("Write it as host:port.");
  return { address, port: Number(port) };
}

const parseAddresses = (word: string): readonly RedisAddress[] => word.split(",").map(parseAddress);

function parseSentinel(word: string): { readonly name: string; readonly sentinels: readonly RedisAddress[] } {
  const at = word.indexOf("@");
  if (at < 1) throw new InvalidArgumentError("Write it as name@host:port,host:port.");
  return { name: word.slice(0, at), sentinels: parseAddresses(word.slice(at + 1)) };
}

export function parseCount(word: string): number {
  if (!/^\d{1,9}$/.test(word)) throw new InvalidArgumentError("It is a whole number.");
  return Number(word);
}

export function addRedisOptions(command: Command): Command {
  return command
    .option("--redis <host:port>", "one server (default: 127.0.0.1:6379)", parseAddress)
    .option("--sentinel <name@host:port,…>", "the sentinels, and the name of the master", parseSentinel)
    .option("--cluster <host:port,…>", "nodes of a cluster", parseAddresses)
    .option("--database <number>", "the database of the server", parseCount)
    .option("--user <name>", "a user of the access list")
    .option("--ask-password", `ask for the password of Redis instead of taking it from ${passwordVariable}`)
    .option("--tls", "speak TLS")
    .option("--ca <file>", "trust the certificates of this file")
    .option("--keys <prefix>", "what comes before all keys (default: sipwright)")
    .option("--replicas <count>", "wait until so many replicas have what was written", parseCount)
    .option("--json", "print one JSON document");
}

async function toConnectOptions(options: RedisOptions, context: Context): Promise<ConnectOptions> {
  const { redis, sentinel, cluster, database, user, askPassword, tls, ca } = options;
  const password =
    askPassword === true
      ? await readSecret("password of Redis", "Password of Redis", undefined)
      : process.env[passwordVariable];
  return {
    ...redis,
    ...(sentinel === undefined ? {} : { sentinel }),
    ...(cluster === undefined ? {} : { cluster }),
    ...(database === undefined ? {} : { database }),
    ...(user === undefined ? {} : { username: user }),
    ...(password === undefined || password === "" ? {} : { password }),
    ...(tls === true || ca !== undefined ? { tls: ca === undefined ? {} : { ca: readCertificate(ca, context) } } : {}),
  };
}

function readCertificate(file: string, context: Context): string {
  try {
    return readFileSync(resolve(context.cwd, file), "utf8");
  } catch (cause) {
    throw new InputFileError(file, reasonOf(cause), { cause });
  }
}

/** Opens the store, uses it and closes it; what the store refuses becomes an error of the command line. */
export async function withStore<T>(
  options: RedisOptions,
  context: Context,
  use: (store: Store, client: RedisClient) => Promise<T>,
): Promise<T> {
  const client = connectRedis(await toConnectOptions(options, context));
  try {
    const { keys, replicas } = options;
    const store = openStore(client, {
      ...(keys === undefined ? {} : { prefix: keys }),
      ...(replicas === undefined ? {} : { replicas: { count: replicas, timeoutMs: 5000 } }),
    });
    return await use(store, client);
  } catch (error) {
    throw error instanceof RedisStoreError ? new StoreError(error) : error;
  } finally {
    client.disconnect();
  }
}
