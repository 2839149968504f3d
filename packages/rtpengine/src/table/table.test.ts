import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { generatedFiles } from "../generate/generated-files.js";
import { connectRtpengine } from "../node/connect.js";
import { commands } from "./commands.js";
import { modelOf } from "./model.js";
import { methodName } from "./names.js";
import { inRange, releases } from "./releases.js";

describe("the table", () => {
  test("has the commands of each release", () => {
    const counts = releases.map((release) => modelOf(release).commands.length);
    expect(Object.fromEntries(releases.map((release, index) => [release, counts[index]]))).toEqual({
      "10.5": 24,
      "11.5": 25,
      "12.5": 25,
      "13.0": 25,
      "13.1": 25,
      "13.2": 27,
      "13.3": 28,
      "13.4": 28,
      "13.5": 28,
      "26.0": 32,
      "26.1": 33,
      "26.2": 33,
    });
  });

  test.each([...generatedFiles()])("and the generated %s agree (scripts/rtpengine-generate)", (name, text) => {
    expect(readFileSync(new URL(`../generated/${name}`, import.meta.url), "utf8")).toBe(text);
  });

  test("has a method for each command", () => {
    const client = connectRtpengine({ address: "udp://127.0.0.1:9", release: "26.2" });
    for (const command of Object.keys(commands)) {
      expect(typeof (client as unknown as Record<string, unknown>)[methodName(command)], command).toBe("function");
    }
    return client.close();
  });
});

test("ranges of releases", () => {
  const known = (range: string) => releases.filter((release) => inRange(range, release));
  expect(known("")).toEqual(releases);
  expect(known("26.1")).toEqual(["26.1", "26.2"]);
  expect(known("-11.5")).toEqual(["10.5", "11.5"]);
  expect(known("12.5-13.1")).toEqual(["12.5", "13.0", "13.1"]);
  expect(known("12.5-13.1!13.0")).toEqual(["12.5", "13.1"]);
  expect(() => known("9.9")).toThrow(TypeError);
});
