import { targets } from "@sipwright/compiler";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newRequest, type Phone, parseSdp, requireHeader, type SipResponse, SipSocket, until } from "../support/index.js";
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
      else system.rtpengine.process.signal("SIGSTOP");

      // More often than there are workers.
      for (let turn = 0; turn < 4; turn++) expectUnavailable(await quickly(alice.call("bob").final()));
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
      const answered = await until(
        async () => {
          const call = alice.call("bob");
          const status = await Promise.race([
            call.final().then((response) => response.status),
            bob.incomingCall(quickMs).then(
              () => 180,
              () => 0,
            ),
          ]);
          return status === 180 ? call : false;
        },
        { awaited: "a call with media", timeoutMs: 12_000, everyMs: 200 },
      );
      checkHealth(away);
      expect((await answered.cancel()).status).toBe(200);
      expect((await answered.final()).status).toBe(487);
      // Every worker has it again.
      for (let turn = 0; turn < 4; turn++) {
        const call = alice.call("bob");
        const incoming = await bob.incomingCall();
        expectRelayed(system.rtpengine, incoming.remoteSdp);
        await incoming.reject(486);
        expect((await call.final()).status).toBe(486);
      }
      if (way === "silent") {
        // The daemon answers late what it was told while it was silent, the ends of calls included.
        expect((await system.rtpengine.calls()).filter((callId) => callId !== "")).toEqual([]);
      }
      await expectNoMedia(system.rtpengine);
      checkHealth();
    });
  },
);
