import type { Release } from "@sipwright/rtpengine";
import { modelOf } from "../../packages/rtpengine/src/table/model.js";
import { freePort, type RtpengineOptions, type RtpengineServer, startRtpengine } from "../support/index.js";

/** The release of the daemon that these tests run against. scripts/rtpengine-releases sets it, and puts that daemon into the PATH. */
export const release = (process.env.SIPWRIGHT_RTPENGINE ?? "10.5") as "10.5";
/** The same, where a test asks what a release has. */
export const anyRelease: Release = release;

export function knows(command: string): boolean {
  return modelOf(anyRelease).commands.some(({ name }) => name === command);
}

export interface Daemon {
  readonly server: RtpengineServer;
  readonly udp: string;
  readonly tcp: string;
  readonly ws: string;
  readonly http: string;
  readonly httpPlain: string;
  /** Times that a command was carried out, by the daemon's log: repeated messages are not counted. */
  carriedOut(command: string): number;
  stop(): Promise<void>;
}

/** A real daemon on UDP, TCP, HTTP and WebSocket. */
export async function startDaemon(options: RtpengineOptions = {}): Promise<Daemon> {
  const tcp = await freePort();
  const http = await freePort();
  const server = await startRtpengine({
    ...options,
    args: [
      `--listen-tcp-ng=127.0.0.1:${tcp}`,
      `--listen-http=127.0.0.1:${http}`,
      "--delete-delay=0",
      ...(options.args ?? []),
    ],
  });
  return {
    server,
    udp: `udp://127.0.0.1:${server.ngPort}`,
    tcp: `tcp://127.0.0.1:${tcp}`,
    ws: `ws://127.0.0.1:${http}`,
    http: `http://127.0.0.1:${http}/ng`,
    httpPlain: `http://127.0.0.1:${http}/ng-plain`,
    carriedOut: (command) => server.process.log().split(`Received command '${command}'`).length - 1,
    stop: () => server.stop(),
  };
}

let calls = 0;

/** A Call-ID that no other test has. */
export function newCallId(name = "call"): string {
  return `${name}-${process.pid}-${calls++}`;
}
