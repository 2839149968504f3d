import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeMessage } from "./bencode-encode.js";
import { BencodeStream } from "./bencode-stream.js";

function framesOf(chunks: readonly Uint8Array[]): string[] {
  const stream = new BencodeStream();
  const frames = chunks.flatMap((chunk) => stream.push(chunk));
  expect(stream.pending).toBe(0);
  return frames.map(({ cookie, body }) => `${cookie} ${body.toString("latin1")}`);
}

describe("a stream of messages", () => {
  const messages = [
    encodeMessage("1", { result: "pong" }),
    encodeMessage("cookie-2", { sdp: "v=0\r\n".repeat(500), list: [1, -2, [], {}], nested: { a: { b: "é" } } }),
    encodeMessage("3", { result: "ok", calls: Array.from({ length: 50 }, (_, index) => `call-${index}`) }),
  ].map((message) => Buffer.from(message));
  const expected = messages.map((message) => message.toString("latin1"));

  test("comes out whole, however it is cut", () => {
    const all = Buffer.concat(messages);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: all.length }), { maxLength: 40 }), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), all.length];
        const chunks = places.slice(1).map((place, index) => Buffer.from(all.subarray(places[index], place)));
        expect(framesOf(chunks)).toEqual(expected);
      }),
    );
  });

  test("comes out whole in single bytes", () => {
    expect(framesOf([...Buffer.concat(messages)].map((byte) => Buffer.from([byte])))).toEqual(expected);
  });

  test("keeps the bodies that it has handed out", () => {
    const stream = new BencodeStream();
    const all = Buffer.concat(messages);
    const frames = [...stream.push(all.subarray(0, 100)), ...stream.push(all.subarray(100))];
    stream.push(Buffer.from("x d1:a"));
    expect(frames.map(({ cookie, body }) => `${cookie} ${body.toString("latin1")}`)).toEqual(expected);
  });

  test("takes a message of 4 MiB in a hundred thousand parts, in linear time", () => {
    const message = Buffer.from(encodeMessage("big", { blob: Buffer.alloc(4 * 1024 * 1024) }));
    const stream = new BencodeStream();
    let frames = 0;
    for (let at = 0; at < message.length; at += 42) frames += stream.push(message.subarray(at, at + 42)).length;
    expect(frames).toBe(1);
  });

  test.each([
    ["x".repeat(300), "SW3002"],
    [" d", "SW3002"],
    ["1 x", "SW3002"],
    ["1 e", "SW3002"],
    ["1 5a", "SW3002"],
    ["1 99999999999:", "SW3004"],
    [`1 ${"l".repeat(100)}`, "SW3004"],
    [`1 i${"9".repeat(100)}`, "SW3004"],
  ])("refuses %j with %s", (text, code) => {
    expect(() => new BencodeStream().push(Buffer.from(text))).toThrow(expect.objectContaining({ code }));
  });
});
