import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { guardGroup, releaseGroup, runMark } from "./guard.js";
import { LogFile } from "./log-file.js";
import { processesOfGroup } from "./proc.js";
import { until } from "./wait.js";

/** The program is not installed. */
export class MissingProgramError extends Error {
  override readonly name = "MissingProgramError";
  readonly code = "MISSING_PROGRAM";

  constructor(
    readonly command: string,
    readonly debianPackage: string,
  ) {
    super(`${command} is not installed: apt-get install ${debianPackage}`);
  }
}

/** The server ended, or was not ready in time. The message ends with what it said. */
export class ServerStartError extends Error {
  override readonly name = "ServerStartError";
  readonly code = "SERVER_START";
}

export interface ServerProcessOptions {
  /** For messages and for the log file's name. */
  readonly name: string;
  readonly command: string;
  /** What to install when the command is missing. */
  readonly debianPackage: string;
  readonly args: readonly string[];
  /** Working directory; the log file lies here too. */
  readonly folder: string;
  /** In addition to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Looked at every 10 ms until it is true. Left out: ready as soon as it is started. */
  readonly ready?: (server: ServerProcess) => boolean | Promise<boolean>;
  /** Default 10 000. */
  readonly readyTimeoutMs?: number;
  /** How long SIGTERM may take before SIGKILL; default 5000. */
  readonly stopTimeoutMs?: number;
}

/** How a process ended. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/**
 * A server that runs as a child in a process group of its own. All it prints goes to one file. It ends with
 * {@link stop}, or when this process ends, whichever comes first.
 */
export class ServerProcess {
  readonly name: string;
  readonly pid: number;
  readonly logFile: string;
  /** Resolves when the first process of the group has ended. */
  readonly exited: Promise<Exit>;
  #exit: Exit | undefined;
  readonly #log: LogFile;
  readonly #stopTimeoutMs: number;
  #stopping = false;

  constructor(child: ChildProcess, pid: number, logFile: string, options: ServerProcessOptions) {
    this.name = options.name;
    this.pid = pid;
    this.logFile = logFile;
    this.#log = new LogFile(logFile);
    this.#stopTimeoutMs = options.stopTimeoutMs ?? 5000;
    this.exited = new Promise((resolve) => {
      child.once("exit", (code, signal) => {
        this.#exit = { code, signal };
        resolve(this.#exit);
      });
    });
  }

  /** How it ended; undefined while it runs. */
  get exit(): Exit | undefined {
    return this.#exit;
  }

  get running(): boolean {
    return this.#exit === undefined;
  }

  /** Whether somebody has told it to end. */
  get stopping(): boolean {
    return this.#stopping;
  }

  /** Whether it ended although nobody stopped it. */
  get endedByItself(): boolean {
    return !this.running && !this.#stopping;
  }

  /** All that it wrote to stdout and stderr up to now. */
  log(): string {
    return this.#log.read();
  }

  /** Waits until the log matches; returns the match. */
  waitForLog(pattern: RegExp, timeoutMs = 5000): Promise<RegExpMatchArray> {
    return until(() => this.log().match(pattern) ?? undefined, {
      awaited: `${pattern} in the log of ${this.name}`,
      timeoutMs,
      instead: () => `The log ends with:\n${this.#log.tail()}`,
    });
  }

  /** The living processes of the server, workers included. */
  processes(): number[] {
    return processesOfGroup(this.pid);
  }

  /** Sends a signal to every process of the server: SIGKILL for a crash, SIGSTOP and SIGCONT for a stall. */
  signal(signal: NodeJS.Signals): void {
    if (signal === "SIGKILL" || signal === "SIGTERM") this.#stopping = true;
    signalGroup(this.pid, signal);
  }

  /** SIGKILL to all its processes, and waits until they are gone. */
  async kill(): Promise<void> {
    this.signal("SIGKILL");
    await this.#gone();
  }

  /** SIGTERM; after the time limit SIGKILL; returns when no process of the server is left. May be called twice. */
  async stop(): Promise<void> {
    this.#stopping = true;
    if (this.running) {
      signalProcess(this.pid, "SIGTERM");
      signalGroup(this.pid, "SIGCONT");
      await this.endsWithin(this.#stopTimeoutMs);
    }
    // Workers that outlive their parent, and a parent that does not listen.
    signalGroup(this.pid, "SIGKILL");
    await this.#gone();
  }

  /** Waits for its end, so long at most; returns whether it has ended. */
  async endsWithin(timeoutMs: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, timeoutMs);
    });
    await Promise.race([this.exited, timeout]);
    clearTimeout(timer);
    return !this.running;
  }

  async #gone(): Promise<void> {
    await this.exited;
    await until(() => this.processes().length === 0, {
      awaited: `the end of all processes of ${this.name}`,
      instead: () => `These live: ${this.processes().join(", ")}.`,
    });
    releaseGroup(this.pid);
  }
}

/** Starts a server and waits until it is ready. */
export async function startServer(options: ServerProcessOptions): Promise<ServerProcess> {
  const logFile = join(options.folder, `${options.name}.log`);
  const output = openSync(logFile, "a");
  const child = spawn(options.command, options.args, {
    cwd: options.folder,
    detached: true,
    env: { ...process.env, PATH: searchPath(), ...options.env, [runMark.name]: runMark.value },
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  const pid = child.pid;
  if (pid === undefined) {
    const error = await new Promise<NodeJS.ErrnoException>((resolve) => child.once("error", resolve));
    if (error.code === "ENOENT") throw new MissingProgramError(options.command, options.debianPackage);
    throw error;
  }
  guardGroup(pid);
  const server = new ServerProcess(child, pid, logFile, options);
  try {
    await untilReady(server, options);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

async function untilReady(server: ServerProcess, options: ServerProcessOptions): Promise<void> {
  const { ready, readyTimeoutMs = 10_000 } = options;
  if (ready === undefined) return;
  const deadline = performance.now() + readyTimeoutMs;
  await until(
    async () => {
      if (!server.running) {
        const { code, signal } = server.exit ?? { code: null, signal: null };
        throw new ServerStartError(
          `${options.name} ended at its start (${signal ?? `exit code ${code}`}). It said:\n${lastLines(server.log(), 40)}`,
        );
      }
      if (await ready(server)) return true;
      if (performance.now() < deadline) return false;
      throw new ServerStartError(
        `${options.name} was not ready in ${readyTimeoutMs} ms. It said:\n${lastLines(server.log(), 40)}`,
      );
    },
    { awaited: `${options.name} to be ready`, timeoutMs: readyTimeoutMs + 1000 },
  );
}

export function lastLines(text: string, count: number): string {
  return text.trimEnd().split("\n").slice(-count).join("\n");
}

/** Servers lie in sbin folders, which not every account has in its PATH. */
export function searchPath(): string {
  return `${process.env.PATH ?? "/usr/bin:/bin"}:/usr/local/sbin:/usr/sbin:/sbin`;
}

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // It has ended in the meantime: what the signal was for has happened.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

function signalGroup(groupId: number, signal: NodeJS.Signals): void {
  signalProcess(-groupId, signal);
}
