import { setTimeout as sleep } from "node:timers/promises";
import type { DtmfEvent, RtpengineClient, StatisticsReply } from "@sipwright/rtpengine";
import type { Context } from "../context.js";

interface WatchOptions {
  readonly every: number;
  readonly times?: number;
}

/** Prints the daemon's sessions and traffic, and the digits that its callers press. With `--json` each line is a document. */
export async function watch(client: RtpengineClient, options: WatchOptions, context: Context): Promise<void> {
  const events = client.dtmf();
  const printing = printDigits(events, context);
  try {
    for (let line = 0; line < (options.times ?? Number.POSITIVE_INFINITY); line++) {
      if (line > 0) await sleep(options.every);
      printNumbers(await client.statistics(), context);
    }
  } finally {
    events.end();
    await printing;
  }
}

async function printDigits(events: AsyncIterable<DtmfEvent>, { output }: Context): Promise<void> {
  for await (const { callId, sourceTag, digit } of events) {
    output.document({ event: "DTMF", callId, sourceTag, digit });
    output.print(`DTMF ${digit} from ${sourceTag} of call ${callId}`.replaceAll(/\p{Cc}/gu, "?"));
  }
}

function printNumbers({ statistics }: StatisticsReply, { output }: Context): void {
  const current = statistics.currentstatistics;
  const numbers = {
    sessions: Number(current.sessionstotal ?? 0),
    own: Number(current.sessionsown ?? 0),
    foreign: Number(current.sessionsforeign ?? 0),
    packetRate: Number(current.packetrate ?? 0),
    errorRate: Number(current.errorrate ?? 0),
  };
  output.document({ event: "statistics", at: new Date().toISOString(), ...numbers });
  const time = new Date().toISOString().slice(11, 19);
  output.print(
    `${time}  ${numbers.sessions} sessions (${numbers.own} own, ${numbers.foreign} foreign)  ` +
      `${numbers.packetRate} packets/s  ${numbers.errorRate} errors/s`,
  );
}
