import { expect, it } from "vitest";
import { PrefixSet } from "./prefix-set.js";

it("a set of prefixes knows each one, and leading zeros apart", () => {
  const set = new PrefixSet();
  for (let index = 0; index < 20_000; index++) expect(set.add(String(index), index + 1)).toBeUndefined();
  for (let index = 0; index < 20_000; index++) expect(set.add(String(index), 99_999)).toBe(index + 1);
  expect(set.add("00", 7)).toBeUndefined();
  expect(set.add("0", 8)).toBe(1);
  expect(set.add("123456789012345", 1)).toBeUndefined();
  expect(set.add("123456789012346", 2)).toBeUndefined();
  expect(set.add("12345678901234567890", 3)).toBeUndefined();
  expect(set.add("12345678901234567890", 4)).toBe(3);
});
