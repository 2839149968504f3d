import { describe, expect, test } from "vitest";
import type { NgInputDictionary } from "../codec/values.js";
import { connectRtpengine } from "../node/connect.js";
import { commandCheck } from "./command-check.js";

const offer = { "call-id": "a", "from-tag": "b", sdp: "v=0" };

describe("a message that the release does not understand", () => {
  test.each<[Parameters<typeof commandCheck>[0], string, NgInputDictionary, string, string]>([
    ["10.5", "offer", { ...offer, "rtpp-flags": "x" }, "SW3011", "RTPengine 12.5, 13.0, 13.1"],
    ["10.5", "offer", { ...offer, "call id": "x" }, "SW3011", "Did you mean call-id?"],
    ["10.5", "offer", { ...offer, flags: ["webrtc"] }, "SW3011", 'has no flag "webrtc". RTPengine 12.5'],
    ["12.5", "offer", { ...offer, flags: ["trust address"] }, "SW3011", "Did you mean trust-address?"],
    ["12.5", "offer", { ...offer, replace: ["session-connection"] }, "SW3013", '"replace" of offer does not take'],
    ["12.5", "offer", { ...offer, replace: "origin" }, "SW3013", "takes a list of values"],
    ["12.5", "offer", { ...offer, ptime: "20" }, "SW3013", "takes an integer"],
    ["12.5", "offer", { ...offer, ICE: "on" }, "SW3013", "It is one of remove, force, default, optional, force-relay."],
    ["12.5", "offer", { ...offer, codec: { remove: ["x"] } }, "SW3013", 'has no key "remove"'],
    ["12.5", "offer", { ...offer, direction: ["a"] }, "SW3013", "takes two texts"],
    ["12.5", "offer", { "from-tag": "b", sdp: "v=0" }, "SW3012", 'offer needs "call-id"'],
    ["12.5", "answer", offer, "SW3012", 'answer needs "to-tag"'],
    ["12.5", "ping", { "call-id": "a" }, "SW3011", "ping of RTPengine 12.5 has no key"],
  ])("%s %s %j", (release, command, options, code, text) => {
    expect(() => commandCheck(release, command)(options)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(text) }),
    );
  });

  test("is refused, command and all", () => {
    expect(() => commandCheck("10.5", "mesh")).toThrow("RTPengine 26.1, 26.2 has it.");
    expect(() => commandCheck("10.5", "block dtmf")).toThrow("Did you mean block DTMF");
  });

  test("is a type error, and nothing is sent", async () => {
    const client = connectRtpengine({ address: "udp://127.0.0.1:9", release: "10.5" });
    // @ts-expect-error the key came with 12.5
    await expect(client.offer({ ...offer, "rtpp-flags": "x" })).rejects.toMatchObject({ code: "SW3011" });
    // @ts-expect-error the flag came with 12.5
    await expect(client.offer({ ...offer, flags: ["webrtc"] })).rejects.toMatchObject({ code: "SW3011" });
    // @ts-expect-error the value came with 12.5
    await expect(client.offer({ ...offer, replace: ["origin-full"] })).rejects.toMatchObject({ code: "SW3013" });
    // @ts-expect-error the key is missing
    await expect(client.answer(offer)).rejects.toMatchObject({ code: "SW3012" });
    // @ts-expect-error the command came with 26.1
    await expect(client.mesh({ calls: [] })).rejects.toMatchObject({ code: "SW3010" });
    // @ts-expect-error ping has no options
    await expect(client.ping({ "call-id": "a" })).rejects.toMatchObject({ code: "SW3011" });
    expect(client.counters.requests).toBe(0);
    await client.close();
  });
});

test("what a release knows is taken", () => {
  const known: [Parameters<typeof commandCheck>[0], string, NgInputDictionary][] = [
    ["26.2", "offer", { ...offer, ICE: ["remove", "ice2"], DTLS: "off", flags: ["webrtc", "codec-strip-G729"] }],
    ["26.2", "mesh", { calls: ["a", "b"], tags: [{ from: "a", to: ["b"] }], flags: ["bidirectional"] }],
    [
      "12.5",
      "offer",
      { ...offer, "sdp-attr": { audio: { substitute: [["sendrecv", "sendonly"]] } }, SDES: ["no-AES_256"] },
    ],
    ["12.5", "play DTMF", { "call-id": "a", "from-tag": "b", code: "#" }],
    ["12.5", "play media", { "call-id": "a", blob: Buffer.from("x"), flags: ["all"] }],
    ["12.5", "offer", { ...offer, ICE: undefined }],
  ];
  for (const [release, command, options] of known) expect(() => commandCheck(release, command)(options)).not.toThrow();
});
