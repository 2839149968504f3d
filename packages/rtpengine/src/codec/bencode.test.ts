import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeBencode, decodeBencodePrefix } from "./bencode-decode.js";
import { encodeBencode } from "./bencode-encode.js";
import type { BencodeValue, NgInput } from "./values.js";

const latin1 = (text: string) => Buffer.from(text, "latin1");

describe("encode", () => {
  test.each<[NgInput, string]>([
    ["", "0:"],
    ["ping", "4:ping"],
    ["é", "2:Ã©"],
    ["😀".repeat(10), `40:${"ð\u009f\u0098\u0080".repeat(10)}`],
    ["x".repeat(100), `100:${"x".repeat(100)}`],
    [`${"x".repeat(100)}é`, `102:${"x".repeat(100)}Ã©`],
    [0, "i0e"],
    [-0, "i0e"],
    [-42, "i-42e"],
    [2 ** 53 - 1, "i9007199254740991e"],
    [2n ** 64n, "i18446744073709551616e"],
    [Buffer.from([0, 255]), "2:\u0000ÿ"],
    [["a", 1, []], "l1:ai1elee"],
    [{ b: 1, a: { c: "" } }, "d1:bi1e1:ad1:c0:ee"],
    [{ a: undefined, b: "x" }, "d1:b1:xe"],
    [
      new Map<string, NgInput>([
        ["9", 1],
        ["10", 2],
      ]),
      "d1:9i1e2:10i2ee",
    ],
    [JSON.parse('{"__proto__": 1}'), "d9:__proto__i1ee"],
  ])("case %# as BEP 3 says", (value, expected) => {
    expect(encodeBencode(value).toString("latin1")).toBe(expected);
  });

  test.each<[unknown, string]>([
    [{ flags: ["a", true] }, "flags[1] is a boolean."],
    [{ a: { b: null } }, "a.b is null."],
    [{ ptime: 1.5 }, "ptime is 1.5, no integer."],
    [{ n: Number.NaN }, "n is NaN, no integer."],
    [{ n: 2 ** 53 }, "n is 9007199254740992, beyond 2^53 and so not exact."],
    [{ f: () => 1 }, "f is of type function."],
    [[undefined], "[0] is of type undefined."],
  ])("refuses %s with the place", (value, problem) => {
    expect(() => encodeBencode(value as NgInput)).toThrow(expect.objectContaining({ code: "SW3001", problem }));
  });

  test("refuses a value that contains itself", () => {
    const loop: NgInput[] = [];
    loop.push(loop);
    expect(() => encodeBencode(loop)).toThrow(expect.objectContaining({ code: "SW3001" }));
  });

  test("leaves earlier messages as they are, also after a failure", () => {
    const first = encodeBencode("first");
    expect(() => encodeBencode(["second", null as unknown as string])).toThrow();
    const rest = Array.from({ length: 2000 }, (_, index) => encodeBencode(`${index}`.repeat(20)));
    expect(first.toString()).toBe("5:first");
    rest.forEach((message, index) => {
      expect(decodeBencode(message)).toBe(`${index}`.repeat(20));
    });
  });

  test("grows for a message larger than its block", () => {
    const large = { sdp: "é".repeat(100_000), list: Array.from({ length: 10_000 }, (_, index) => `item ${index}`) };
    expect(decodeBencode(encodeBencode(large))).toEqual(large);
  });
});

describe("decode", () => {
  test("gives dictionaries without prototype, in which every key is plain", () => {
    const value = decodeBencode(latin1("d9:__proto__d1:ai1ee11:constructor1:xe")) as object;
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect(Object.keys(value)).toEqual(["__proto__", "constructor"]);
    expect((value as { a?: number }).a).toBeUndefined();
  });

  test("says how many bytes it took, and leaves the rest", () => {
    expect(decodeBencodePrefix(latin1("i1ei2e"))).toEqual({ value: 1, bytes: 3 });
    expect(() => decodeBencode(latin1("i1ei2e"))).toThrow(expect.objectContaining({ code: "SW3002", offset: 3 }));
  });

  test("keeps numbers exact", () => {
    expect(decodeBencode(latin1("i9007199254740991e"))).toBe(9007199254740991);
    expect(decodeBencode(latin1("i9007199254740993e"))).toBe(9007199254740993n);
    expect(decodeBencode(latin1("i-18446744073709551616e"))).toBe(-18446744073709551616n);
    expect(decodeBencode(latin1("i0000000000000000005e"), { mode: "lenient" })).toBe(5);
  });

  test("keeps the order of keys, in Maps of all keys", () => {
    const bytes = latin1("d1:z0:1:a0:2:10i1e1:9i2ee");
    const map = decodeBencode(bytes, { dictionaries: "map" }) as ReadonlyMap<string, BencodeValue>;
    expect([...map.keys()]).toEqual(["z", "a", "10", "9"]);
  });

  test("reads text as UTF-8 and bytes as bytes", () => {
    expect(decodeBencode(latin1("2:Ã©"))).toBe("é");
    expect(decodeBencode(latin1("2:Ã©"), { strings: "bytes" })).toEqual(Buffer.from("é"));
    expect(() => decodeBencode(latin1("1:ÿ"))).toThrow(expect.objectContaining({ code: "SW3002" }));
    expect(decodeBencode(latin1("1:ÿ"), { mode: "lenient" })).toBe("\ufffd");
  });

  test.each([
    ["i01e", "SW3002"],
    ["i-0e", "SW3002"],
    ["i-e", "SW3002"],
    ["ie", "SW3002"],
    ["i1.5e", "SW3002"],
    ["01:a", "SW3002"],
    ["1a", "SW3002"],
    ["d1:ai1e1:ai2ee", "SW3002"],
    ["di1e1:ae", "SW3002"],
    ["x", "SW3002"],
    ["e", "SW3002"],
    ["", "SW3003"],
    ["d", "SW3003"],
    ["l1:a", "SW3003"],
    ["5:abc", "SW3003"],
    ["5", "SW3003"],
    ["i12", "SW3003"],
    ["d1:a", "SW3003"],
    ["99999999999:a", "SW3004"],
    [`i${"1".repeat(100)}e`, "SW3004"],
    [`${"l".repeat(100)}${"e".repeat(100)}`, "SW3004"],
  ])("refuses %j with %s", (text, code) => {
    expect(() => decodeBencode(latin1(text))).toThrow(expect.objectContaining({ code }));
  });

  test("keeps to the limits that it is given", () => {
    const over = (text: string, limits: object) =>
      expect(() => decodeBencode(latin1(text), { limits })).toThrow(expect.objectContaining({ code: "SW3004" }));
    over("lli1eee", { maxDepth: 1 });
    over("5:abcde", { maxLength: 4 });
    over("li1ei2ei3ee", { maxCount: 3 });
    over("i123e", { maxDigits: 2 });
  });
});

const value: fc.Arbitrary<BencodeValue> = fc.letrec<{ value: BencodeValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.string({ unit: "grapheme" }),
    fc.string({ maxLength: 80 }),
    fc.maxSafeInteger(),
    fc.bigInt({ min: -(2n ** 120n), max: 2n ** 120n }).filter((number) => !Number.isSafeInteger(Number(number))),
    fc.array(tie("value"), { maxLength: 6 }),
    fc.dictionary(fc.oneof(fc.string({ unit: "grapheme", maxLength: 40 }), fc.constant("__proto__")), tie("value"), {
      maxKeys: 6,
      noNullPrototype: false,
    }),
  ),
})).value;

describe("round trips", () => {
  test("of any value", () => {
    fc.assert(
      fc.property(value, (original) => {
        const encoded = encodeBencode(original as NgInput);
        const again = encodeBencode(decodeBencode(encoded) as NgInput);
        expect(again.equals(encoded)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test("of bytes", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 })), (list) => {
        const decoded = decodeBencode(encodeBencode(list), { strings: "bytes" }) as readonly Uint8Array[];
        expect(decoded.map((bytes) => [...bytes])).toEqual(list.map((bytes) => [...bytes]));
      }),
      { numRuns: 500 },
    );
  });
});
