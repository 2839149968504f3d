import { expect } from "vitest";
import { AwaitedInVainError, type KamailioServer, parseSdp, type RtpengineServer, until } from "../support/index.js";

/** Something in Kamailio's log that looks bad and is not. */
export interface ExpectedComplaint {
  readonly line: RegExp;
  readonly why: string;
}

const complaint = /\b(?:ERROR|CRITICAL|ALERT|EMERG|BUG)\b/;

/** Harmless where no peer runs: the node is alone, and says so with each ping. */
export const lonely: ExpectedComplaint = {
  line: /notification_resp_callback_f\(\): not deleting notification peer/,
  why: "the peer is away, and the first peer is never forgotten",
};

/** The lines of a log in which Kamailio complains, but for the expected ones. */
export function complaints(log: string, expected: readonly ExpectedComplaint[] = []): string[] {
  return log
    .split("\n")
    .filter((line) => complaint.test(line) && !expected.some(({ line: known }) => known.test(line)))
    .map((line) => line.trim());
}

/**
 * Watches a server from test to test. The function that this returns asserts that no worker has died, and that since its
 * last call nothing was logged that should not have been.
 */
export function healthOf(
  kamailio: KamailioServer,
  always: readonly ExpectedComplaint[] = [lonely],
): (expected?: readonly ExpectedComplaint[]) => void {
  let seen = 0;
  return (expected = []) => {
    const log = kamailio.log();
    const news = log.slice(seen);
    seen = log.length;
    expect(complaints(news, [...always, ...expected])).toEqual([]);
    expect(kamailio.crashed()).toBe(false);
  };
}

/**
 * Waits until rtpengine holds no call; it ends them in its own time after a BYE has been answered. What is left is ended all
 * the same, so that the next test begins with nothing.
 */
export async function expectNoMedia(rtpengine: RtpengineServer): Promise<void> {
  try {
    await until(async () => (await rtpengine.sessions()) === 0, { awaited: "no media session", timeoutMs: 3000 });
  } catch (error) {
    if (!(error instanceof AwaitedInVainError)) throw error;
    const left = await rtpengine.calls();
    const told = left.map((callId) => `${callId}: ${mediaCommands(rtpengine, callId).join(", ")}`);
    for (const callId of left) await rtpengine.ng("delete", { "call-id": callId });
    expect(told, "the media sessions that are left, with the commands that rtpengine got").toEqual([]);
  }
}

/** The commands that rtpengine has got for a call, in order. */
export function mediaCommands(rtpengine: RtpengineServer, callId: string): string[] {
  const commands: string[] = [];
  for (const line of rtpengine.process.log().split("\n")) {
    const command = /Received command '([a-z ]+)' from/.exec(line)?.[1];
    if (command !== undefined && line.includes(callId)) commands.push(command);
  }
  return commands;
}

/** The SDP sends media to rtpengine. */
export function expectRelayed(rtpengine: RtpengineServer, sdp: string | undefined): void {
  const { address, port } = parseSdp(sdp ?? "");
  expect(address).toBe(rtpengine.address);
  expect(port).toBeGreaterThanOrEqual(rtpengine.mediaPorts.first);
  expect(port).toBeLessThanOrEqual(rtpengine.mediaPorts.last);
}
