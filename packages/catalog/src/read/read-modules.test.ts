import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ModuleFileError } from "../errors.js";
import { installedModules } from "../installed.testkit.js";
import { readModules } from "./read-modules.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sipwright-catalog-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function failure(read: () => unknown): ModuleFileError {
  try {
    read();
  } catch (error) {
    if (error instanceof ModuleFileError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

function copyModule(name: string, to: string): void {
  copyFileSync(join(installedModules(), `${name}.so`), join(folder, to));
}

describe("a folder of modules", () => {
  it("that is missing is an error which names the package", () => {
    const error = failure(() => readModules(join(folder, "missing")));
    expect(error).toMatchObject({ code: "SW0105", file: join(folder, "missing") });
    expect(error.message).toContain("package kamailio");
  });

  it("that holds no module is an error", () => {
    expect(failure(() => readModules(folder))).toMatchObject({ code: "SW0105", file: folder });
  });

  it("is searched in its folders, past links that lead back", () => {
    mkdirSync(join(folder, "usr/lib"), { recursive: true });
    copyModule("sl", "usr/lib/sl.so");
    symlinkSync(folder, join(folder, "usr/again"));
    symlinkSync("nowhere", join(folder, "usr/broken.so"));
    expect(Object.keys(readModules(folder).modules)).toEqual(["sl"]);
  });

  it("may hold other shared objects", () => {
    copyModule("sl", "sl.so");
    copyFileSync(join(installedModules(), "../../libc.so.6"), join(folder, "libc.so"));
    expect(Object.keys(readModules(folder).modules)).toEqual(["sl"]);
  });

  it("with a module twice is an error that names both", () => {
    mkdirSync(join(folder, "a"));
    mkdirSync(join(folder, "b"));
    copyModule("sl", "a/sl.so");
    copyModule("sl", "b/sl.so");
    const error = failure(() => readModules(folder));
    expect(error.code).toBe("SW0105");
    expect(error.message).toContain(join(folder, "a/sl.so"));
    expect(error.message).toContain(join(folder, "b/sl.so"));
  });

  it("with a file that is none is an error which names the file", () => {
    copyModule("sl", "sl.so");
    writeFileSync(join(folder, "text.so"), "INPUT(libfoo.so.1)\n");
    expect(failure(() => readModules(folder))).toMatchObject({ code: "SW0101", file: join(folder, "text.so") });
  });
});
