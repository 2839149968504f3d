import { compile, targets } from "@sipwright/compiler";
import { releases } from "@sipwright/routing";
import { describe, expect, it } from "vitest";
import routing from "../src/routing.js";

describe.each(releases)("on Kamailio %s", (release) => {
  it.each(targets)("compiles to %s without a finding", (target) => {
    const { files, diagnostics } = compile(routing, { target, release });
    expect(diagnostics).toEqual([]);
    expect(files.map((file) => file.name)).toContain("kamailio.cfg");
  });
});
