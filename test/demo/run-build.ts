import type { KamailioServer, RedisServer, RtpengineServer } from "../support/index.js";
import { DemoFailedError, expect } from "./expect.js";
import { totalsWhenIdle } from "./media-totals.js";
import type { Narrator } from "./narrator.js";
import { owning } from "./owning.js";
import { callWithAudio, openPhone, type PhoneCall, register } from "./phone-call.js";
import { putGateway, users } from "./redis-data.js";
import { type Build, startBuild } from "./servers.js";
import { callWithSipp, registerAt, sippCalls, sippTalkMs, startAnswering } from "./sipp-calls.js";

const prefix = "49";
const number = "4930123456";

export const wanted = { registrations: users.length, calls: 1 + 2 * sippCalls };

/** What one build has done. */
export interface Outcome {
  readonly build: Build;
  readonly registrations: number;
  /** Calls that RTPengine has carried and ended. */
  readonly calls: number;
  readonly packets: number;
  readonly seconds: number;
  readonly phoneCall: PhoneCall;
}

interface Servers {
  readonly redis: RedisServer;
  readonly rtpengine: RtpengineServer;
}

/** Runs Kamailio with one build: registrations, calls, and the proof that nothing is left of them. */
export function runBuild(build: Build, servers: Servers, say: Narrator): Promise<Outcome> {
  const started = performance.now();
  return owning(async (own) => {
    const kamailio = await own(startBuild(build));
    try {
      const used = await useKamailio(kamailio, servers, say);
      expect(!kamailio.crashed(), "Kamailio to live", "a process of it has died");
      return { build, ...used, seconds: (performance.now() - started) / 1000 };
    } catch (error) {
      const said = complaints(kamailio.log());
      if (said === "") throw error;
      const problem = error instanceof Error ? error.message : String(error);
      throw new DemoFailedError(`${problem}\n\nKamailio (${build.target} build) said:\n${said}`, { cause: error });
    }
  });
}

function useKamailio(
  kamailio: KamailioServer,
  { redis, rtpengine }: Servers,
  say: Narrator,
): Promise<Omit<Outcome, "build" | "seconds">> {
  return owning(async (own) => {
    const before = await totalsWhenIdle(rtpengine);
    const subscriber = await own(startAnswering());
    const gateway = await own(startAnswering());
    const alice = await openPhone("alice", kamailio, own);
    const bob = await openPhone("bob", kamailio, own);

    const registered = [await register(alice), await register(bob), await registerAt(subscriber, "carol", kamailio)];
    say.done("alice, bob and carol registered, each with digest against the HA1 in Redis");

    const guess = await alice.register({ credentials: { username: "alice", password: "a guess" } });
    expect(guess.status === 401, "401 for a wrong password", guess.status);
    const nowhere = await alice.call("999").final();
    expect(nowhere.status === 404, "404 for a number without a route", nowhere.status);
    say.done("turned away: a wrong password (401), a number without a route (404)");

    const phoneCall = await callWithAudio(alice, bob, rtpengine);
    say.done(`alice called bob: ${phoneCall.packetsReceived} of ${phoneCall.packetsSent} RTP packets arrived`);

    await putGateway(redis, prefix, gateway);
    await Promise.all([callWithSipp("alice", "carol", kamailio), callWithSipp("bob", number, kamailio)]);
    say.done(`SIPp made ${sippCalls} calls to the subscriber carol, ${sippTalkMs / 1000} s of audio each`);
    say.done(`SIPp made ${sippCalls} calls to ${number}, over the gateway that Redis names for prefix ${prefix}`);

    const after = await totalsWhenIdle(rtpengine);
    const calls = after.calls - before.calls;
    const packets = after.packets - before.packets;
    const silent = after.silentStreams - before.silentStreams;
    // SIPp sends fifty packets a second and gets them back; on a busy machine it comes to send fewer.
    const least = phoneCall.packetsSent + 0.5 * (2 * sippCalls * (sippTalkMs / 20) * 2);
    expect(calls === wanted.calls, `${wanted.calls} calls in RTPengine`, calls);
    expect(silent === 0, "audio both ways in every call", `${silent} streams without`);
    expect(packets >= least, `at least ${least} RTP packets through RTPengine`, packets);
    say.done(`RTPengine forwarded ${packets} RTP packets, both ways in every call, and holds no call any more`);
    return { phoneCall, packets, calls, registrations: registered.length };
  });
}

/** What Kamailio logged as an error, the last lines of it; not that its peer for replication is missing, which it is here. */
function complaints(log: string): string {
  return log
    .split("\n")
    .filter((line) => /\b(ERROR|CRITICAL|ALERT|BUG):(?! dmq )/.test(line))
    .slice(-10)
    .join("\n");
}
