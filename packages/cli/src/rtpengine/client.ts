import { connectRtpengine, type Release, type RtpengineClient, releases } from "@sipwright/rtpengine";
import { type Command, InvalidArgumentError } from "commander";
import { settled } from "./errors.js";

export interface ClientOptions {
  readonly at: string;
  readonly rtpengine: Release;
  readonly timeout: number;
}

/** Options of every command that talks to a daemon. */
export function addClientOptions(command: Command): Command {
  return command
    .option("--at <address>", "udp://, tcp://, ws:// or http:// and host:port", "udp://127.0.0.1:2223")
    .option("--rtpengine <release>", "the release of the daemon", parseRelease, "12.5")
    .option("--timeout <milliseconds>", "how long to wait for an answer", parseMilliseconds, 5000)
    .option("--json", "print one JSON document");
}

/** Runs something with a client, and closes it afterwards. */
export function withClient<T>(options: ClientOptions, run: (client: RtpengineClient) => Promise<T>): Promise<T> {
  return settled(async () => {
    const { at: address, rtpengine: release, timeout: timeoutMs } = options;
    const client = connectRtpengine({ address, release, timeoutMs }) as RtpengineClient;
    try {
      return await run(client);
    } finally {
      await client.close();
    }
  });
}

function parseRelease(word: string): Release {
  const found = releases.find((release) => release === word);
  if (found === undefined) throw new InvalidArgumentError(`It is one of ${releases.join(", ")}.`);
  return found;
}

export function parseMilliseconds(word: string): number {
  const value = Number(word);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError("It is a whole number above 0.");
  return value;
}
