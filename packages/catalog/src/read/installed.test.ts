import { describe, expect, it } from "vitest";
import { installedBinary, installedModules } from "../installed.testkit.js";
import { loadCatalog } from "../load-catalog.js";
import type { ModuleCatalog, Release } from "../model.js";
import { releases } from "../model.js";
import { parseCatalog } from "../parse-catalog.js";
import { printCatalog } from "../print-catalog.js";
import { readModules } from "./read-modules.js";

const catalog = readModules(installedModules(), { binary: installedBinary() });
const release = releases.find((candidate) => catalog.version.startsWith(`${candidate}.`));

/** Argument kinds in the committed data come out of a disassembly, which a plain reading does without. */
function comparable({ functions, ...rest }: ModuleCatalog): unknown {
  return { ...rest, functions: functions.map(({ kinds: _, ...entry }) => entry) };
}

describe("the modules that are installed here", () => {
  it("read as the committed catalog of their release says", () => {
    expect(release).toBeDefined();
    const committed = loadCatalog(release as Release);
    expect(catalog.version).toBe(committed.version);
    expect(comparable(catalog.core)).toEqual(comparable(committed.core));
    for (const [name, module] of Object.entries(catalog.modules)) {
      const other = committed.modules[name];
      expect(other, name).toBeDefined();
      if (other !== undefined) expect(comparable(module), name).toEqual(comparable(other));
    }
    expect(Object.keys(catalog.modules).length).toBeGreaterThan(100);
  });

  it("survive printing and parsing", () => {
    expect(parseCatalog(printCatalog(catalog))).toEqual(catalog);
  });

  it("without the binary keep all but the core", () => {
    const alone = readModules(installedModules());
    expect(alone.core.kemi).toEqual([]);
    expect(alone.modules).toEqual(catalog.modules);
  });

  it("yield known entries", () => {
    const tm = catalog.modules.tm;
    const relay = tm?.functions.filter(({ name }) => name === "t_relay");
    expect(relay?.map(({ arity }) => arity)).toEqual([0, 2]);
    expect(relay?.[0]?.routes).toEqual(["request", "failure"]);
    expect(tm?.parameters.find(({ name }) => name === "fr_timer")).toMatchObject({ type: "int", default: 30000 });
    expect(catalog.modules.htable?.events).toContain("htable:expired:");
    expect(catalog.core.kemi.find(({ module, name }) => module === "pv" && name === "get")?.returns).toBe("xval");
    expect(catalog.modules.pv?.pseudoVariables.find(({ name }) => name === "ru")?.writable).toBe(true);
  });
});
