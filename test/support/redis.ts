import { freePort } from "./ports.js";
import { type ServerProcess, startServer } from "./processes.js";
import { runProgram } from "./run-program.js";
import { temporaryFolder } from "./temporary-folder.js";

export interface RedisOptions {
  readonly password?: string;
  /** Default 127.0.0.1. */
  readonly address?: string;
  /** Default: a free one. Give the port of a stopped server to start it again. */
  readonly port?: number;
  /** Further directives: `["--notify-keyspace-events", "AKE"]`. */
  readonly args?: readonly string[];
}

/** redis-cli answered with an error. */
export class RedisCliError extends Error {
  override readonly name = "RedisCliError";
  readonly code = "REDIS_CLI";
}

export interface RedisServer {
  readonly address: string;
  readonly port: number;
  readonly process: ServerProcess;
  /** Runs one command with redis-cli; returns what it prints, without the last line break. */
  cli(...args: string[]): Promise<string>;
  stop(): Promise<void>;
}

/** Starts an empty Redis in memory that writes nothing to disk. */
export async function startRedis(options: RedisOptions = {}): Promise<RedisServer> {
  const address = options.address ?? "127.0.0.1";
  const port = options.port ?? (await freePort());
  const folder = temporaryFolder("redis");
  const password = options.password === undefined ? [] : ["--requirepass", options.password];
  const server = await startServer({
    name: `redis-${port}`,
    command: "redis-server",
    debianPackage: "redis-server",
    folder,
    args: [
      ...["--port", String(port), "--bind", address, "--dir", folder, "--daemonize", "no"],
      ...["--save", "", "--appendonly", "no", "--protected-mode", "no"],
      ...password,
      ...(options.args ?? []),
    ],
    ready: (redis) => redis.log().includes("Ready to accept connections"),
  });
  return {
    address,
    port,
    process: server,
    stop: () => server.stop(),
    async cli(...args) {
      const { code, stdout, stderr } = await runProgram(
        "redis-cli",
        ["-e", "-h", address, "-p", String(port), ...args],
        {
          debianPackage: "redis-tools",
          env: options.password === undefined ? {} : { REDISCLI_AUTH: options.password },
        },
      );
      if (code !== 0) throw new RedisCliError(`redis-cli ${args.join(" ")}: ${(stderr + stdout).trim()}`);
      return stdout.replace(/\n$/, "");
    },
  };
}
