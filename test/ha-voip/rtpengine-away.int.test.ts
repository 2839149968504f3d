import { targets } from "@sipwright/compiler";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  AwaitedInVainError,
  newRequest,
  type Phone,
  parseSdp,
  type RtpengineServer,
  requireHeader,
  type SipResponse,
  SipSocket,
  sendNgCommand,
  until,
} from "../support/index.js";
import { type ExpectedComplaint, expectNoMedia, expectRelayed, healthOf } from "../systems/checks.js";
import { type HaVoipSystem, startHaVoip } from "../systems/ha-voip.js";

const away: readonly ExpectedComplaint[] = [
  { line: /rtpengine is away: answering 503/, why: "the routing says so" },
  { line: /ERROR: rtpengine \[/, why: "the module says so too" },
];

const quickMs = 1500;

async function quickly(answer: Promise<SipResponse>): Promise<SipResponse> {
  const begin = performance.now();
  const response = await answer;
  expect(performance.now() - begin).toBeLessThan(quickMs);
  return response;
}

function expectUnavailable(response: SipResponse): void {
  expect(response).toMatchObject({ status: 503, reason: "Service Unavailable" });
  expect(requireHeader(response, "Retry-After")).toBe("5");
}

/** Its sockets take what comes, and nothing is answered. */
async function silence(rtpengine: RtpengineServer): Promise<void> {
  rtpengine.process.signal("SIGSTOP");
  await until(
    async () => {
      try {
        await sendNgCommand(rtpengine.address, rtpengine.ngPort, { command: "ping" }, 100);
        return false;
      } catch (error) {
        if (error instanceof AwaitedInVainError) return true;
        throw error;
      }
    },
    { awaited: "the silence of rtpengine" },
  );
}

const ways = ["stopped", "silent"] as const;

describe.each(targets.flatMap((target) => ways.map((way) => ({ target, way }))))(
  "rtpengine is $way, on the $target target",
  ({ target, way }) => {
    let system: HaVoipSystem;
    let checkHealth: ReturnType<typeof healthOf>;
    let alice: Phone;
    let bob: Phone;
    beforeAll(async () => {
      system = await startHaVoip(target);
      checkHealth = healthOf(system.kamailio);
      alice = await system.subscriber("alice");
      bob = await system.subscriber("bob");
    });
    afterAll(async () => {
      await system?.stop();
    });

    /**
     * A daemon that was silent finds the offers of its silence in its socket and opens media for them; and what ended while a
     * worker held it for dead, it never heard of. It ends both by itself when no media comes, after a minute; not awaited here.
     */
    async function endWhatNobodyWants(known: readonly string[]): Promise<void> {
      const left = await system.rtpengine.calls();
      for (const callId of left) {
        expect(known).toContain(callId);
        await system.rtpengine.ng("delete", { "call-id": callId });
      }
    }

    it("refuses new media at once, lets calls end, and recovers", async () => {
      const running = alice.call("bob");
      const atBob = await bob.incomingCall();
      await atBob.accept();
      await running.answered();
      const ringing = alice.call("bob");
      const stillRinging = await bob.incomingCall();
      await stillRinging.ring();
      await ringing.ringing();
      checkHealth();

      if (way === "stopped") await system.rtpengine.process.kill();
      else await silence(system.rtpengine);

      // More often than there are workers.
      const refused: string[] = [];
      for (let turn = 0; turn < 4; turn++) {
        const call = alice.call("bob");
        expectUnavailable(await quickly(call.final()));
        refused.push(call.callId);
      }
      await bob.noIncomingCall(0);
      expectUnavailable(await quickly(running.reinvite()));
      expect(atBob.requests.left.map(({ method }) => method)).not.toContain("INVITE");
      expect((await quickly(alice.register())).status).toBe(200);

      const peer = await SipSocket.open({ name: "peer" });
      await peer.send(newRequest(peer, "OPTIONS", `sip:${system.address}`).raw, system.kamailio);
      await peer.next("200 OPTIONS", quickMs);
      await peer.close();

      // A callee answers in the meantime: better a call without a relay than a phone that was picked up for nothing.
      await stillRinging.accept();
      expect((await quickly(ringing.answered())).status).toBe(200);
      expect(parseSdp(ringing.remoteSdp ?? "").address).toBe(bob.socket.address);
      await stillRinging.acknowledged();
      expect((await quickly(ringing.bye())).status).toBe(200);

      // A call that begins without an offer has nothing to refuse yet.
      const late = alice.call("bob", { sdp: null, acknowledge: false });
      const lateAtBob = await bob.incomingCall(quickMs);
      await lateAtBob.reject(486);
      expect((await quickly(late.final())).status).toBe(486);

      expect((await quickly(running.bye())).status).toBe(200);
      await atBob.waitForBye();

      if (way === "stopped") await system.restartRtpengine();
      else system.rtpengine.process.signal("SIGCONT");
      const offers: (string | undefined)[] = [];
      bob.onInvite(async (incoming) => {
        offers.push(incoming.remoteSdp);
        await incoming.reject(486);
      });
      // Each worker has to find it again: one that had sent to a closed port fails once more, and then all wait once more.
      await until(
        async () => {
          for (let turn = 0; turn < 6; turn++) {
            const call = alice.call("bob");
            refused.push(call.callId);
            if ((await call.final()).status !== 486) return false;
          }
          return true;
        },
        { awaited: "calls with media", timeoutMs: 25_000, everyMs: 100 },
      );
      for (const offer of offers) expectRelayed(system.rtpengine, offer);
      checkHealth(away);
      expect((await alice.call("bob").final()).status).toBe(486);
      await endWhatNobodyWants([running.callId, ringing.callId, ...refused]);
      await expectNoMedia(system.rtpengine);
      checkHealth();
    });
  },
);
