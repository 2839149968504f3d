import { describe, expect, it } from "vitest";
import { CatalogFormatError } from "./errors.js";
import { parseCatalog } from "./parse-catalog.js";

function problem(value: unknown): { readonly path: string; readonly problem: string } {
  try {
    parseCatalog(typeof value === "string" ? value : JSON.stringify(value));
  } catch (error) {
    if (error instanceof CatalogFormatError) return { path: error.path, problem: error.problem };
    throw error;
  }
  throw new Error("nothing was thrown");
}

function withModule(module: unknown): unknown {
  return { version: "6.0.1", core: {}, modules: { tm: module } };
}

describe("a catalog's text", () => {
  it("may leave out what is empty", () => {
    const catalog = parseCatalog(
      '{"version":"","core":{},"modules":{"x":{"functions":[{"name":"f","arity":0,"routes":"any","argument":"any"}]}}}',
    );
    expect(catalog.modules.x?.functions[0]).toEqual({
      name: "f",
      arity: 0,
      routes: "any",
      callable: true,
      argument: "any",
    });
    expect(catalog.modules.x?.rpc).toEqual([]);
  });

  it("keeps a module that is named like a property of objects", () => {
    const catalog = parseCatalog('{"version":"","core":{},"modules":{"__proto__":{"rpc":["a.b"]}}}');
    expect(Object.keys(catalog.modules)).toEqual(["__proto__"]);
    expect(catalog.modules.constructor).toBeUndefined();
  });

  it.each([
    ["{", "", "not JSON"],
    [[], "", "must be an object"],
    [{ version: 6, core: {}, modules: {} }, "version", "must be a string"],
    [{ version: "", core: {}, modules: [] }, "modules", "must be an object"],
    [{ version: "", modules: {} }, "core", "must be an object"],
    [{ version: "", core: {}, modules: {}, extra: 1 }, "extra", "is not a field of a catalog"],
    [withModule({ functions: {} }), "modules.tm.functions", "must be a list"],
    [
      withModule({ functions: [{ name: "f", arity: -1, routes: "any", argument: "any" }] }),
      "modules.tm.functions[0].arity",
      'must be a count or "variadic"',
    ],
    [
      withModule({ parameters: [{ name: "p", type: "int", default: true }] }),
      "modules.tm.parameters[0].default",
      "must be a string, a number or null",
    ],
    [withModule({ rpc: [1] }), "modules.tm.rpc[0]", "must be a string"],
    [
      withModule({ pseudoVariables: [{ name: "x", writable: "no" }] }),
      "modules.tm.pseudoVariables[0].writable",
      "must be true or false",
    ],
  ])("%j is refused with the place", (value, path, text) => {
    expect(problem(value)).toEqual({ path, problem: text });
  });

  it("names the values that a field may have", () => {
    const { path, problem: text } = problem(withModule({ kemi: [{ module: "", name: "f", returns: "float" }] }));
    expect(path).toBe("modules.tm.kemi[0].returns");
    expect(text).toContain("must be one of int, long");
  });
});
