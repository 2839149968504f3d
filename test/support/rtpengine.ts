import { join } from "node:path";
import type { BencodeValue } from "./bencode.js";
import { type NgReply, sendNgCommand } from "./ng-client.js";
import { freePort, freePortRange, type PortRange } from "./ports.js";
import { isBound } from "./proc.js";
import { type ServerProcess, startServer } from "./processes.js";
import { temporaryFolder } from "./temporary-folder.js";
import { AwaitedInVainError } from "./wait.js";

export interface RtpengineOptions {
  /** Where media and control are bound; default 127.0.0.1. */
  readonly address?: string;
  /** Instead of one interface `address`: `["pub/127.0.0.1", "priv/127.0.0.2"]`. */
  readonly interfaces?: readonly string[];
  /** Default: a free one. Give the port of a stopped one to start it again. */
  readonly ngPort?: number;
  readonly cliPort?: number;
  /** Media ports; a call of two phones takes four (RTP and RTCP of each). Default: a row of 256 of its own. */
  readonly mediaPorts?: PortRange;
  /** Further options: `["--delete-delay=0"]`. */
  readonly args?: readonly string[];
}

/** rtpengine answered with `error`. */
export class NgError extends Error {
  override readonly name = "NgError";
  readonly code = "NG_ERROR";

  constructor(
    readonly command: string,
    readonly reply: NgReply,
  ) {
    super(`rtpengine refused ${command}: ${String(reply["error-reason"] ?? JSON.stringify(reply))}`);
  }
}

export interface RtpengineServer {
  readonly address: string;
  readonly ngPort: number;
  readonly cliPort: number;
  readonly mediaPorts: PortRange;
  readonly process: ServerProcess;
  /** Sends one NG command; throws {@link NgError} when it is refused. */
  ng(command: string, parameters?: { readonly [key: string]: BencodeValue }): Promise<NgReply>;
  /** The Call-IDs of the calls that it holds (at most 1000). */
  calls(): Promise<string[]>;
  /** How many calls it holds. */
  sessions(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts rtpengine in user space (no kernel module), without any configuration file. */
export async function startRtpengine(options: RtpengineOptions = {}): Promise<RtpengineServer> {
  const address = options.address ?? "127.0.0.1";
  const ngPort = options.ngPort ?? (await freePort());
  const cliPort = options.cliPort ?? (await freePort());
  const mediaPorts = options.mediaPorts ?? (await freePortRange(256));
  const folder = temporaryFolder("rtpengine");

  async function ng(command: string, parameters: { readonly [key: string]: BencodeValue } = {}): Promise<NgReply> {
    const reply = await sendNgCommand(address, ngPort, { command, ...parameters });
    if (reply.result !== "ok" && reply.result !== "pong") throw new NgError(command, reply);
    return reply;
  }
  async function calls(): Promise<string[]> {
    const list = (await ng("list", { limit: 1000 })).calls;
    return Array.isArray(list) ? list.map(String) : [];
  }

  const server = await startServer({
    name: `rtpengine-${ngPort}`,
    command: "rtpengine",
    debianPackage: "rtpengine-daemon",
    folder,
    args: [
      ...["--foreground", "--log-stderr", "--log-level=6", "--config-file=none", "--table=-1", "--num-threads=2"],
      `--pidfile=${join(folder, "rtpengine.pid")}`,
      `--listen-ng=${address}:${ngPort}`,
      `--listen-cli=${address}:${cliPort}`,
      `--port-min=${mediaPorts.first}`,
      `--port-max=${mediaPorts.last}`,
      ...(options.interfaces ?? [address]).map((value) => `--interface=${value}`),
      ...(options.args ?? []),
    ],
    ready: async () => {
      if (!isBound("udp", address, ngPort)) return false;
      try {
        return (await sendNgCommand(address, ngPort, { command: "ping" }, 500)).result === "pong";
      } catch (error) {
        // Bound, but not answering yet: asked again until the time to start is over.
        if (error instanceof AwaitedInVainError) return false;
        throw error;
      }
    },
  });
  return {
    address,
    ngPort,
    cliPort,
    mediaPorts,
    process: server,
    ng,
    calls,
    sessions: async () => (await calls()).length,
    stop: () => server.stop(),
  };
}
