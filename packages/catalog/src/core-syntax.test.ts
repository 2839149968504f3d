import { describe, expect, it } from "vitest";
import { coreSyntax } from "./core-syntax.js";
import { releases } from "./model.js";

describe("the core's words", () => {
  it.each(releases)("of %s hold what generated scripts use", (release) => {
    const { globals, functions, reserved } = coreSyntax(release);
    expect(globals.children).toEqual(["int"]);
    expect(globals.log_prefix).toContain("string");
    expect(functions.forward).toContain("()");
    expect(functions.exit).toContain("");
    expect(reserved).toContain("drop");
    expect(reserved).not.toContain("to_gateway");
  });

  it("differ between releases where Kamailio does", () => {
    expect(coreSyntax("5.6").reserved).not.toContain("agname");
    expect(coreSyntax("6.0").reserved).toContain("agname");
    expect(coreSyntax("6.0").reserved).not.toContain("vrf");
    expect(coreSyntax("6.1").reserved).toContain("vrf");
  });

  it("do not hold module functions", () => {
    for (const release of releases) {
      for (const name of ["append_branch", "setdsturi", "setbflag", "send"]) {
        expect(coreSyntax(release).functions[name]).toBeUndefined();
      }
    }
  });
});
