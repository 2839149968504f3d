import { type NgReply, type RtpengineServer, until } from "../support/index.js";
import { DemoFailedError } from "./expect.js";

/** What RTPengine has counted since its start. */
export interface MediaTotals {
  /** Calls that have come to an end. */
  readonly calls: number;
  /** RTP and RTCP packets, both ways. */
  readonly packets: number;
  /** Streams of ended calls with audio one way only, or none at all. */
  readonly silentStreams: number;
}

/** Waits until RTPengine holds no call any more: only then are its totals complete. */
export async function totalsWhenIdle(rtpengine: RtpengineServer): Promise<MediaTotals> {
  await until(async () => (await rtpengine.sessions()) === 0, { awaited: "the end of all calls in RTPengine" });
  return mediaTotals(rtpengine);
}

async function mediaTotals(rtpengine: RtpengineServer): Promise<MediaTotals> {
  const totals = part(part(await rtpengine.ng("statistics"), "statistics"), "totalstatistics");
  return {
    calls: count(totals, "managedsessions"),
    packets: count(totals, "relayedpackets"),
    silentStreams: count(totals, "onewaystreams") + count(totals, "zerowaystreams"),
  };
}

function part(reply: NgReply, name: string): NgReply {
  const value = reply[name];
  if (value === undefined || typeof value !== "object" || Array.isArray(value)) {
    throw new DemoFailedError(`RTPengine's statistics have no ${name}.`);
  }
  return value as NgReply;
}

function count(totals: NgReply, name: string): number {
  const value = totals[name];
  if (typeof value !== "number") throw new DemoFailedError(`RTPengine's statistics have no number ${name}.`);
  return value;
}
