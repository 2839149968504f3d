import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { isBound } from "./proc.js";
import { type ServerProcess, startServer } from "./processes.js";
import { runProgram } from "./run-program.js";
import { temporaryFolder } from "./temporary-folder.js";

const DEBIAN_PACKAGE = "kamailio";

export interface KamailioOptions {
  /** Holds kamailio.cfg (and the Lua script). Kamailio's working directory, so relative names mean files in here. */
  readonly folder: string;
  /** Another release than the installed one: the path of its program. Its modules: `args: ["-L", folder]`. */
  readonly command?: string;
  /** Default `kamailio.cfg`. */
  readonly configuration?: string;
  /** It is ready when this port is bound. */
  readonly address: string;
  readonly port: number;
  /** Of the port that is waited for; default udp. */
  readonly transport?: "udp" | "tcp";
  /** Adds `-l transport:address:port`, for a configuration without `listen`. Default false. */
  readonly listen?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** Preprocessor definitions (`-A NAME=value`); the empty value only defines the name. */
  readonly define?: Readonly<Record<string, string>>;
  /** Default 32. */
  readonly sharedMemoryMiB?: number;
  /** Per process; default 8. */
  readonly packageMemoryMiB?: number;
  /** Workers per socket (`-n`); left out: as the configuration says. */
  readonly workers?: number;
  /** Loads the `ctl` module in addition, for {@link KamailioServer.rpc}. Not needed if the configuration loads it. */
  readonly withRpc?: boolean;
  /** Further options. */
  readonly args?: readonly string[];
}

/** An RPC command failed. */
export class RpcError extends Error {
  override readonly name = "RpcError";
  readonly code = "RPC";
}

export interface KamailioServer {
  readonly pid: number;
  readonly address: string;
  readonly port: number;
  readonly process: ServerProcess;
  log(): string;
  /** Whether a process of it has died by a signal, or all of it ended unasked. */
  crashed(): boolean;
  /** Runs an RPC command with kamcmd: `rpc("core.uptime")`. The configuration loads `ctl`, or `withRpc` is set. */
  rpc(...command: string[]): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts Kamailio in the foreground, logging to stderr, with a runtime folder of its own, as the user who runs the test.
 */
export async function startKamailio(options: KamailioOptions): Promise<KamailioServer> {
  const { address, port, transport = "udp" } = options;
  const runtime = join(temporaryFolder("kamailio"), "run");
  mkdirSync(runtime, { recursive: true });
  const stable = stableCount(3);
  const server = await startServer({
    name: `kamailio-${port}`,
    command: options.command ?? "kamailio",
    debianPackage: DEBIAN_PACKAGE,
    folder: runtime,
    ...(options.env === undefined ? {} : { env: options.env }),
    args: [
      ...["-DD", "-E", "-f", join(options.folder, options.configuration ?? "kamailio.cfg")],
      ...["-Y", runtime, "-w", options.folder],
      ...["-m", String(options.sharedMemoryMiB ?? 32), "-M", String(options.packageMemoryMiB ?? 8)],
      ...(options.workers === undefined ? [] : ["-n", String(options.workers)]),
      ...(options.listen === true ? ["-l", `${transport}:${address}:${port}`] : []),
      ...(options.withRpc === true ? ["--loadmodule=ctl.so"] : []),
      ...definitions(options.define),
      ...(options.args ?? []),
    ],
    // The port is bound before the workers start; a message waits in its buffer. Only a count of processes that has
    // come to rest says that no worker failed in its own start.
    ready: (kamailio) => isBound(transport, address, port) && stable(kamailio.processes().length),
  });
  return {
    pid: server.pid,
    address,
    port,
    process: server,
    log: () => server.log(),
    crashed: () => saysCrash(server.log()) || server.endedByItself,
    async rpc(...command) {
      const socket = `unixs:${join(runtime, "kamailio_ctl")}`;
      const { code, stdout, stderr } = await runProgram("kamcmd", ["-s", socket, ...command], {
        debianPackage: DEBIAN_PACKAGE,
      });
      if (code !== 0 || stdout.startsWith("error:")) {
        throw new RpcError(`kamcmd ${command.join(" ")}: ${(stderr + stdout).trim()}`);
      }
      return stdout.trimEnd();
    },
    stop: () => server.stop(),
  };
}

/** Kamailio's log after the death of one of its processes by a signal. A normal stop has only "exited normally". */
export function saysCrash(log: string): boolean {
  return /child process \d+ exited by a signal|signal 11|core was(?: not)? generated/.test(log);
}

function definitions(define: Readonly<Record<string, string>> = {}): string[] {
  return Object.entries(define).flatMap(([name, value]) => ["-A", value === "" ? name : `${name}=${value}`]);
}

/** True when the same number above 1 has been seen so many times in a row. */
function stableCount(times: number): (count: number) => boolean {
  let last = 0;
  let seen = 0;
  return (count) => {
    seen = count === last ? seen + 1 : 1;
    last = count;
    return count > 1 && seen >= times;
  };
}

export interface CheckOptions {
  /** Another release than the installed one; see {@link KamailioOptions.command}. */
  readonly command?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly define?: Readonly<Record<string, string>>;
  readonly packageMemoryMiB?: number;
}

export interface ConfigurationCheck {
  readonly ok: boolean;
  /** Everything that `kamailio -c` printed. */
  readonly output: string;
}

/** `kamailio -c -f file`. */
export async function checkConfiguration(file: string, options: CheckOptions = {}): Promise<ConfigurationCheck> {
  const runtime = temporaryFolder("kamailio-check");
  const memory = ["-M", String(options.packageMemoryMiB ?? 8)];
  const { code, stdout, stderr } = await runProgram(
    options.command ?? "kamailio",
    ["-c", "-E", "-f", file, "-Y", runtime, ...memory, ...definitions(options.define), ...(options.args ?? [])],
    { debianPackage: DEBIAN_PACKAGE, ...(options.env === undefined ? {} : { env: options.env }) },
  );
  return { ok: code === 0, output: stderr + stdout };
}
