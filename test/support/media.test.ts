import { expect, test } from "vitest";
import { Media, startRtpengine } from "./index.js";

test("media passes through a real RTPengine", async () => {
  const engine = await startRtpengine();
  const caller = await Media.open({ payloadByte: 0x11 });
  const callee = await Media.open({ address: "127.0.0.2", payloadByte: 0x22 });
  try {
    const call = { "call-id": "media-1", "from-tag": "a" };
    const offer = await engine.ng("offer", { ...call, sdp: caller.sdp() });
    const answer = await engine.ng("answer", { ...call, "to-tag": "b", sdp: callee.sdp() });
    callee.start(String(offer.sdp));
    caller.start(String(answer.sdp));
    await Promise.all([caller.waitForPackets(25), callee.waitForPackets(25)]);
    expect(caller.report()).toMatchObject({ lost: 0, streams: [{ ssrc: callee.ssrc, lastPayloadByte: 0x22 }] });
    expect(callee.report()).toMatchObject({ lost: 0, streams: [{ ssrc: caller.ssrc, lastPayloadByte: 0x11 }] });
    expect(await engine.sessions()).toBe(1);
    await engine.ng("delete", call);
  } finally {
    await caller.close();
    await callee.close();
    await engine.stop();
  }
});
