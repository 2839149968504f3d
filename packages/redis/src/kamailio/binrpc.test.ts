import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeReply, encodeRequest } from "./binrpc.js";

describe("BINRPC", () => {
  it("writes texts of any length, and reads them back", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 31 - 1 }),
        fc.array(fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\0"))),
        (cookie, words) => {
          const bytes = encodeRequest(cookie, words);
          const found = decodeReply(Buffer.concat([bytes, Buffer.from("more")]));
          expect(found).toEqual({ reply: { cookie, fault: null, values: words }, length: bytes.length });
        },
      ),
    );
  });

  it("waits for the rest, and refuses what is something else", () => {
    const bytes = encodeRequest(7, ["core.uptime"]);
    for (let length = 0; length < bytes.length; length++)
      expect(decodeReply(bytes.subarray(0, length))).toBeUndefined();
    expect(() => decodeReply(Buffer.from("HTTP/1.1"))).toThrow(RangeError);
  });
});
