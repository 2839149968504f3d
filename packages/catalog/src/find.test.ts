import { describe, expect, it } from "vitest";
import {
  findEvent,
  findFunction,
  findKemi,
  findParameter,
  findPseudoVariable,
  findTransformation,
  modulesWithFunction,
  modulesWithPseudoVariable,
  moduleWithKemi,
} from "./find.js";
import { loadCatalog } from "./load-catalog.js";
import { releases } from "./model.js";

const catalog = loadCatalog("6.1");

describe("finding", () => {
  it("yields all arities of a function", () => {
    expect(findFunction(catalog, "tm", "t_relay").map(({ arity }) => arity)).toEqual([0, 2]);
    expect(findFunction(catalog, "tm", "nothing")).toEqual([]);
    expect(findFunction(catalog, "nothing", "t_relay")).toEqual([]);
    expect(findFunction(catalog, "toString", "call")).toEqual([]);
  });

  it("tells the modules of a function, without those that no script can call", () => {
    expect(modulesWithFunction(catalog, "start_recording")).toEqual(["rtpengine", "rtpproxy"]);
    expect(modulesWithFunction(catalog, "load_tm")).toEqual([]);
  });

  it("finds KEMI functions by their names in KSR, and the module that brings them", () => {
    expect(findKemi(catalog, "", "forward")?.returns).toBe("int");
    expect(moduleWithKemi(catalog, "", "forward")).toBe("core");
    expect(moduleWithKemi(catalog, "pvx", "var_get")).toBe("pv");
    expect(findKemi(catalog, "tm", "t_relay")?.parameters).toEqual([]);
    expect(findKemi(catalog, "tm", "nothing")).toBeUndefined();
  });

  it("finds both types of a parameter", () => {
    expect(findParameter(catalog, "jsonrpcs", "fifo_user").map(({ type }) => type)).toEqual(["string", "int"]);
  });

  it("finds pseudo-variables", () => {
    expect(findPseudoVariable(catalog, "pv", "ru")).toEqual({ name: "ru", writable: true, inner: false, index: false });
    expect(findPseudoVariable(catalog, "core", "retcode")?.writable).toBe(false);
    expect(modulesWithPseudoVariable(catalog, "rtpstat")).toEqual(["rtpengine", "rtpproxy"]);
  });

  it("finds events, also those with a beginning of their own", () => {
    expect(findEvent(catalog, "tm:local-request")).toEqual({ module: "tm", entry: "tm:local-request" });
    expect(findEvent(catalog, "htable:expired:calls")).toEqual({ module: "htable", entry: "htable:expired:" });
    expect(findEvent(catalog, "tm:branch-failure:gw")?.entry).toBe("tm:branch-failure:");
    expect(findEvent(catalog, "htable:expired:")).toBeUndefined();
    expect(findEvent(catalog, "htable:expire:calls")).toBeUndefined();
    expect(findEvent(catalog, "core:worker-one-init")?.module).toBe("core");
  });

  it("finds classes of transformations", () => {
    expect(findTransformation(catalog, "s")?.entry.members).toContain("len");
    expect(findTransformation(catalog, "nothing")).toBeUndefined();
  });
});

describe("each release", () => {
  it.each(releases)("%s is complete, and frozen", (release) => {
    const { version, core, modules } = loadCatalog(release);
    expect(version.startsWith(`${release}.`)).toBe(true);
    expect(Object.getPrototypeOf(modules)).toBeNull();
    expect(Object.isFrozen(modules.tm?.functions[0])).toBe(true);
    const all = Object.values(modules);
    expect(all.length).toBeGreaterThan(220);
    expect(all.flatMap((module) => module.functions).length).toBeGreaterThan(1500);
    expect(core.kemi.length).toBeGreaterThan(70);
    expect(loadCatalog(release).modules).toBe(modules);
  });
});
