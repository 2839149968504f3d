import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort, freePortRange } from "../ports.js";
import { isBound } from "../proc.js";
import { lastLines, type ServerProcess, startServer } from "../processes.js";
import type { Endpoint } from "../sip/socket.js";
import { temporaryFolder } from "../temporary-folder.js";
import { AwaitedInVainError } from "../wait.js";
import { injectionFile } from "./injection.js";
import { numberIn, parseStatistics, type StatisticsRow } from "./statistics.js";
import { pcmuTone } from "./tone.js";

/** The scenarios of this folder; each file says at its head what it does and what fields it wants. */
export type ScenarioName = "register" | "uac" | "uac-cancel" | "uac-refused" | "uas" | "uas-busy" | "uas-ring";

export interface SippOptions {
  /** One of ours, or the absolute path of an XML file. */
  readonly scenario: ScenarioName | (string & {});
  /** Where it sends to. Left out: it is a server and waits for calls. */
  readonly remote?: Endpoint;
  /** Bound, and written into its messages; default 127.0.0.1. */
  readonly address?: string;
  readonly port?: number;
  /** How many calls it makes (`-m`); left out: until it is stopped. */
  readonly calls?: number;
  /** Calls per second (`-r`); default 10. */
  readonly rate?: number;
  /** Calls at the same time (`-l`). Default: as many as `calls`, so that nothing is held back silently. */
  readonly limit?: number;
  /** How long a call is talked (`-d`), in milliseconds; default 0. */
  readonly talkMs?: number;
  /** One row per call; with more calls than rows it begins again. */
  readonly injection?: readonly (readonly string[])[];
  /** `-key name value`. `contact_at` is the own address and port unless given. */
  readonly keys?: Readonly<Record<string, string>>;
  /** Sends a tone as RTP during the call, in scenarios that can. */
  readonly media?: boolean;
  /** Sends back the RTP that comes. */
  readonly rtpEcho?: boolean;
  /** Further options. */
  readonly args?: readonly string[];
}

export interface SippResult {
  readonly exitCode: number | null;
  readonly successful: number;
  readonly failed: number;
  /** Calls that were neither at the end. */
  readonly open: number;
  readonly retransmissions: number;
  /** Whether the code is 0, no call failed and none was left open. */
  readonly ok: boolean;
  /** What SIPp wrote of unexpected messages and other errors; empty if nothing. */
  readonly errors: string;
  /** The statistics of every second. */
  readonly rows: readonly StatisticsRow[];
}

/** SIPp did not run at all: a scenario that it does not understand, a port in use. */
export class SippError extends Error {
  override readonly name = "SippError";
  readonly code = "SIPP";
}

export interface SippRun extends Endpoint {
  readonly process: ServerProcess;
  /** The folder with its scenario and what it wrote. */
  readonly folder: string;
  /** The media port of all its calls (SIPp 3.6). */
  readonly mediaPort: number;
  /** Waits until all calls are done. On timeout SIPp is ended, and the error tells how far it came. */
  finished(timeoutMs?: number): Promise<SippResult>;
  /**
   * No new calls; waits so long for the open ones (default 1000 ms); then ends it. A server remembers each call for four
   * seconds after its end, and counts it as open until then: wait 5000 ms for the number of successful calls.
   */
  stop(patienceMs?: number): Promise<SippResult>;
}

/** Runs SIPp until all its calls are done. */
export async function runSipp(options: SippOptions & { readonly timeoutMs?: number }): Promise<SippResult> {
  return (await startSipp(options)).finished(options.timeoutMs);
}

/** Starts SIPp. A server is ready for calls when this resolves. */
export async function startSipp(options: SippOptions): Promise<SippRun> {
  const address = options.address ?? "127.0.0.1";
  const port = options.port ?? (await freePort());
  const controlPort = await freePort();
  const { first: mediaPort } = await freePortRange(4);
  const folder = temporaryFolder("sipp");
  const scenario = prepareFolder(folder, options);
  const server = await startServer({
    name: "sipp",
    command: "sipp",
    debianPackage: "sip-tester",
    folder,
    args: [
      ...(options.remote === undefined ? [] : [`${options.remote.address}:${options.remote.port}`]),
      ...["-sf", scenario, "-i", address, "-p", String(port), "-bind_local", "-nostdin"],
      ...["-ci", address, "-cp", String(controlPort), "-mi", address, "-mp", String(mediaPort)],
      ...["-trace_stat", "-stf", "statistics.csv", "-fd", "1", "-trace_err"],
      // The machine of a test may be busy; gaps in the event loop are no fault of what is tested.
      ...["-watchdog_minor_threshold", "3600000", "-watchdog_major_threshold", "3600000"],
      ...callArguments(options),
      ...keyArguments({ contact_at: `${address}:${port}`, ...options.keys }),
      ...(options.injection === undefined ? [] : ["-inf", "injection.csv"]),
      ...(options.media === true ? ["-set", "media", "true"] : []),
      ...(options.rtpEcho === true ? ["-rtp_echo"] : []),
      ...(options.args ?? []),
    ],
    ...(options.remote === undefined ? { ready: () => isBound("udp", address, port) } : {}),
  });
  return {
    address,
    port,
    folder,
    mediaPort,
    process: server,
    async finished(timeoutMs = 60_000) {
      if (!(await server.endsWithin(timeoutMs))) {
        const result = await stop(server, folder, 1000);
        throw new AwaitedInVainError(
          "the end of SIPp",
          timeoutMs,
          `So far: ${JSON.stringify({ ...result, rows: [] })}`,
        );
      }
      await server.stop();
      return readResult(server, folder);
    },
    stop: (patienceMs = 1000) => stop(server, folder, patienceMs),
  };
}

/** SIPp's files go to its working directory; a copy of the scenario there gives them their names. */
function prepareFolder(folder: string, options: SippOptions): string {
  const source = isAbsolute(options.scenario)
    ? options.scenario
    : fileURLToPath(new URL(`scenarios/${options.scenario}.xml`, import.meta.url));
  const scenario = basename(source);
  copyFileSync(source, join(folder, scenario));
  if (options.injection !== undefined) writeFileSync(join(folder, "injection.csv"), injectionFile(options.injection));
  // SIPp reads the file when it starts, whether it will be played or not.
  writeFileSync(join(folder, "tone.ulaw"), pcmuTone(2));
  return scenario;
}

function callArguments(options: SippOptions): string[] {
  const limit = options.limit ?? options.calls;
  return [
    ...(options.calls === undefined ? [] : ["-m", String(options.calls)]),
    ...(options.remote === undefined ? [] : ["-r", String(options.rate ?? 10), "-d", String(options.talkMs ?? 0)]),
    ...(limit === undefined || options.remote === undefined ? [] : ["-l", String(limit)]),
  ];
}

function keyArguments(keys: Readonly<Record<string, string>>): string[] {
  return Object.entries(keys).flatMap(([name, value]) => ["-key", name, value]);
}

async function stop(server: ServerProcess, folder: string, patienceMs: number): Promise<SippResult> {
  // Only once: a second SIGUSR1 makes SIPp 3.6 hang for ever.
  if (server.running && !server.stopping) {
    server.signal("SIGUSR1");
    await server.endsWithin(patienceMs);
  }
  await server.stop();
  return readResult(server, folder);
}

function readResult(server: ServerProcess, folder: string): SippResult {
  const statistics = join(folder, "statistics.csv");
  const rows = existsSync(statistics) ? parseStatistics(readFileSync(statistics, "utf8")) : [];
  const errors = readdirSync(folder)
    .filter((name) => name.endsWith("_errors.log"))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
  const exitCode = server.exit?.code ?? null;
  const last = rows.at(-1);
  if (last === undefined) {
    throw new SippError(`SIPp made no call (exit code ${exitCode}). It said:\n${errors}${lastLines(server.log(), 20)}`);
  }
  const failed = numberIn(last, "FailedCall(C)");
  const open = numberIn(last, "CurrentCall");
  return {
    exitCode,
    successful: numberIn(last, "SuccessfulCall(C)"),
    failed,
    open,
    retransmissions: numberIn(last, "Retransmissions(C)"),
    ok: exitCode === 0 && failed === 0 && open === 0,
    errors,
    rows,
  };
}
