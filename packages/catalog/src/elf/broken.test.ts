import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ModuleFileError } from "../errors.js";
import { installedModules } from "../installed.testkit.js";
import { kemiBits } from "../read/kemi.js";
import { readModule } from "../read/read-module.js";
import { parseImage } from "./image.js";
import { dynamicTag } from "./tags.js";

const sound = readFileSync(join(installedModules(), "sl.so"));
const bits = kemiBits(undefined, "5.6.3");

function read(buffer: Buffer): void {
  readModule("sl", parseImage("broken.so", buffer), bits);
}

/** `undefined` when it could be read; anything but a {@link ModuleFileError} is passed on. */
function failure(buffer: Buffer): ModuleFileError | undefined {
  try {
    read(buffer);
    return undefined;
  } catch (error) {
    if (error instanceof ModuleFileError) return error;
    throw error;
  }
}

function changed(change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(sound);
  change(copy);
  return copy;
}

/** Offset in the file of the value of a dynamic entry. */
function dynamicValue(tag: number): number {
  const headers = Number(sound.readBigUInt64LE(32));
  for (let header = headers; ; header += 56) {
    if (sound.readUInt32LE(header) !== 2) continue;
    for (let at = Number(sound.readBigUInt64LE(header + 8)); ; at += 16) {
      if (sound.readBigUInt64LE(at) === BigInt(tag)) return at + 8;
    }
  }
}

describe("a file that is no module", () => {
  it.each([
    ["empty", Buffer.alloc(0), "SW0101"],
    ["text", Buffer.from("#!/bin/sh\n"), "SW0101"],
    ["32-bit", changed((copy) => copy.writeUInt8(1, 4)), "SW0102"],
    ["big-endian", changed((copy) => copy.writeUInt8(2, 5)), "SW0102"],
    ["an object file", changed((copy) => copy.writeUInt16LE(1, 16)), "SW0102"],
    ["for a fixed address", changed((copy) => copy.writeUInt16LE(2, 16)), "SW0102"],
    ["for another machine", changed((copy) => copy.writeUInt16LE(243, 18)), "SW0102"],
  ])("because it is %s", (_, buffer, code) => {
    const error = failure(buffer);
    expect(error).toMatchObject({ code, file: "broken.so" });
    expect(error?.message).toContain("broken.so");
    expect(error?.mend).not.toBe("");
  });
});

describe("a malformed module", () => {
  it("that is cut off anywhere is an error, or reads as the whole did", () => {
    for (let length = 0; length < sound.length; length += 1 + Math.floor(length / 150)) {
      const error = failure(sound.subarray(0, length));
      if (error === undefined) expect(length).toBeGreaterThan(sound.length / 2);
      else expect(["SW0101", "SW0102", "SW0103"]).toContain(error.code);
    }
  });

  const huge = 0x7fffffffn;
  it.each([
    ["string table", dynamicTag.strings],
    ["string table's size", dynamicTag.stringsSize],
    ["symbol table", dynamicTag.symbols],
    ["symbol hash table", dynamicTag.gnuHash],
    ["relocations", dynamicTag.relocations],
    ["relocations' size", dynamicTag.relocationsSize],
    ["imports", dynamicTag.pltRelocations],
  ])("whose %s is out of bounds is an error", (_, tag) => {
    for (const value of [huge, BigInt(sound.length), 2n ** 53n, 2n ** 64n - 1n]) {
      const error = failure(changed((copy) => copy.writeBigUInt64LE(value, dynamicValue(tag))));
      expect(error?.code, `${value}`).toBe("SW0103");
    }
  });

  it("whose names have no end is an error, in no time", () => {
    const strings = Number(sound.readBigUInt64LE(dynamicValue(dynamicTag.strings)));
    const size = Number(sound.readBigUInt64LE(dynamicValue(dynamicTag.stringsSize)));
    expect(failure(changed((copy) => copy.fill(0x41, strings, strings + size)))).toMatchObject({ code: "SW0103" });
  });

  it("whose segments cover the file again and again is an error", () => {
    const headers = 64;
    const count = 200;
    const buffer = Buffer.alloc(headers + count * 56);
    sound.copy(buffer, 0, 0, headers);
    buffer.writeUInt16LE(count, 56);
    for (let at = headers; at < buffer.length; at += 56) {
      buffer.writeUInt32LE(1, at);
      buffer.writeBigUInt64LE(BigInt(buffer.length), at + 32);
      buffer.writeBigUInt64LE(BigInt(buffer.length), at + 40);
    }
    expect(failure(buffer)?.problem).toContain("overlap");
  });
});

describe("a module with bytes changed at random", () => {
  it("is read or refused, in bounded time", () => {
    const random = generator(20250611);
    const slowest = { ms: 0 };
    const end = performance.now() + 8000;
    let rounds = 0;
    for (; rounds < 3000 && performance.now() < end; rounds++) {
      const buffer = changed((copy) => {
        const changes = 1 + random(12);
        const reach = random(3) === 0 ? copy.length : 4096;
        for (let index = 0; index < changes; index++) copy.writeUInt8(random(256), random(reach));
        if (random(4) === 0) copy.writeBigUInt64LE(BigInt(random(2 ** 31)), 8 * random(copy.length / 8));
      });
      const start = performance.now();
      failure(buffer);
      slowest.ms = Math.max(slowest.ms, performance.now() - start);
    }
    expect(rounds).toBeGreaterThan(200);
    expect(slowest.ms).toBeLessThan(3000);
  });
});

/** Numbers below a limit that are the same in each run. */
function generator(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
