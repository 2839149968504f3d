import { expect, test } from "vitest";
import { fuzz } from "./fuzz.testkit.js";

// scripts/rtpengine-fuzz gives it ten million and more.
test("the decoders take or refuse 200,000 hostile inputs", () => {
  const { decoded, refused } = fuzz(200_000, 5);
  expect(decoded).toBeGreaterThan(1000);
  expect(refused).toBeGreaterThan(50_000);
});
