import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PrefixTrie } from "./trie.js";

const prefix = fc.string({ unit: fc.constantFrom(..."01234"), minLength: 1, maxLength: 7 });
const edits = fc.array(fc.tuple(prefix, fc.option(fc.integer({ min: 1, max: 9 }), { freq: 4 })), { maxLength: 40 });

function byHand(table: ReadonlyMap<string, number>, number: string): { prefix: string; value: number } | null {
  for (let length = number.length; length > 0; length--) {
    const value = table.get(number.slice(0, length));
    if (value !== undefined) return { prefix: number.slice(0, length), value };
  }
  return null;
}

describe("a trie", () => {
  it("agrees with a map, whatever was set and deleted", () => {
    let cases = 0;
    fc.assert(
      fc.property(edits, fc.array(prefix, { minLength: 100, maxLength: 120 }), (changes, numbers) => {
        const table = new Map<string, number>();
        const trie = new PrefixTrie<number>();
        for (const [key, value] of changes) {
          if (value === null) expect(trie.delete(key)).toBe(table.delete(key));
          else {
            trie.set(key, value);
            table.set(key, value);
          }
        }
        expect(trie.size).toBe(table.size);
        expect(new Map(trie.entries())).toEqual(table);
        for (const number of numbers) {
          cases += 1;
          const expected = byHand(table, number);
          const found = trie.lookup(number);
          if (trie.get(number) !== table.get(number)) expect(trie.get(number)).toBe(table.get(number));
          if (
            found?.prefix !== expected?.prefix ||
            found?.value !== expected?.value ||
            trie.longest(number) !== expected?.value
          ) {
            expect({ number, found, longest: trie.longest(number) }).toEqual({
              number,
              found: expected,
              longest: expected?.value,
            });
          }
        }
      }),
      { numRuns: 1000 },
    );
    expect(cases).toBeGreaterThanOrEqual(100_000);
  });

  it("grows, holds the empty prefix, and ends a number at what is no digit", () => {
    const trie = new PrefixTrie<string>(1);
    for (let index = 0; index < 5000; index++) trie.set(String(100_000 + index), "x");
    expect(trie.size).toBe(5000);
    trie.set("", "all");
    expect(trie.longest("9")).toBe("all");
    expect(trie.lookup("1000*1")).toEqual({ prefix: "", value: "all" });
    expect(() => trie.set("4a", "x")).toThrow(RangeError);
  });
});
