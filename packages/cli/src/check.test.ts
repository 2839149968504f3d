import { describe, expect, it } from "vitest";
import { controlSequence, programText, project, sipwright } from "../test/run-cli.js";

const unknownFunction = 'sip.ownFunction("tm", "t_rely")';

describe("sipwright check", () => {
  it("finds nothing in a sound program", async () => {
    const folder = project({ "routing.ts": programText() });
    expect(await sipwright(folder, "check", "routing.ts")).toEqual({
      code: 0,
      stdout: "routing.ts: no findings (native and lua on Kamailio 5.6, 6.0 and 6.1)\n",
      stderr: "",
    });
  });

  it.each(["module", "commonjs"] as const)("names code, place, mend and line in a package of type %s", async (type) => {
    const folder = project({ "src/routing.ts": programText(unknownFunction) }, type);
    const { code, stdout, stderr } = await sipwright(folder, "check", "src/routing.ts");
    expect(stdout).toBe(
      [
        "src/routing.ts:8:9 error SW1202",
        "  Module tm of Kamailio 5.6, 6.0 and 6.1 has no function t_rely.",
        "  Did you mean t_reply, t_relay?",
        "",
        '  8 |     sip.ownFunction("tm", "t_rely"),',
        "    |         ^",
        "",
        "src/routing.ts: 1 error (native and lua on Kamailio 5.6, 6.0 and 6.1)",
        "",
      ].join("\n"),
    );
    expect(stderr).toBe("");
    expect(code).toBe(1);
  });

  it("names the line of another file of the program", async () => {
    const folder = project({
      "src/part.ts": `import { ownFunction } from "@sipwright/routing";\ntype T = {\n  a: 1;\n};\n\nexport const part = () =>\n  ownFunction("tm", "t_rely");\n`,
      "routing.ts": programText("part()").replace("interface", 'import { part } from "./src/part.js"; interface'),
    });
    const { stdout } = await sipwright(folder, "check", "routing.ts");
    expect(stdout).toMatch(/^src\/part\.ts:7:3 error SW1202$/m);
  });

  it("checks only the target and the releases that are given", async () => {
    const folder = project({ "routing.ts": programText() });
    const words = ["--target", "lua", "--kamailio", "6.1", "--kamailio", "5.6"];
    const { stdout } = await sipwright(folder, "check", "routing.ts", ...words);
    expect(stdout).toBe("routing.ts: no findings (lua on Kamailio 5.6 and 6.1)\n");
  });

  it("says to which targets and releases a finding is limited", async () => {
    const folder = project({ "routing.ts": programText('sip.raw.lua("KSR.info(1)")') });
    const { code, stdout } = await sipwright(folder, "check", "routing.ts");
    expect(stdout).toContain("  Only for native on Kamailio 5.6, 6.0 and 6.1.\n");
    expect(code).toBe(1);
  });

  it("answers 0 to warnings alone", async () => {
    const unused = 'routes: [sip.namedRoute("UNUSED", sip.exit())],\n  request: [';
    const folder = project({ "routing.ts": programText().replace("request: [", unused) });
    const { code, stdout } = await sipwright(folder, "check", "routing.ts");
    expect(stdout).toMatch(/^routing\.ts:7:\d+ warning SW1103$/m);
    expect(stdout).toMatch(/^routing\.ts: 1 warning \(/m);
    expect(code).toBe(0);
  });

  it("prints one JSON document, whatever the program itself prints", async () => {
    const text = `console.log("noise");\n${programText(unknownFunction)}`;
    const folder = project({ "src/routing.ts": text });
    const { code, stdout, stderr } = await sipwright(folder, "check", "src/routing.ts", "--json", "--target", "native");
    const executions = ["5.6", "6.0", "6.1"].map((release) => ({ target: "native", release }));
    expect(JSON.parse(stdout)).toEqual({
      ok: false,
      file: "src/routing.ts",
      program: "example",
      errors: 1,
      warnings: 0,
      diagnostics: [
        {
          code: "SW1202",
          severity: "error",
          problem: "Module tm of Kamailio 5.6, 6.0 and 6.1 has no function t_rely.",
          mend: "Did you mean t_reply, t_relay?",
          place: { file: "src/routing.ts", line: 9, column: 9 },
          executions,
        },
      ],
      checked: executions,
    });
    expect(stderr).toBe("noise\n");
    expect(code).toBe(1);
  });

  it("keeps commands for the terminal in a source line from the terminal", async () => {
    const text = programText(`${unknownFunction} /* ${controlSequence}[31m */`);
    const folder = project({ "routing.ts": text });
    const { stdout } = await sipwright(folder, "check", "routing.ts");
    expect(stdout).toContain("/* ?[31m */");
    expect(stdout).not.toContain(controlSequence);
  });

  it("names files in folders with blanks and other characters", async () => {
    const folder = project({ "my part (ü)/routing.ts": programText(unknownFunction) });
    const { stdout } = await sipwright(folder, "check", "my part (ü)/routing.ts");
    expect(stdout).toContain("my part (ü)/routing.ts:8:9 error SW1202\n");
    expect(stdout).toContain(`  8 |     ${unknownFunction},\n`);
  });

  it("ends although the program leaves a timer behind", async () => {
    const folder = project({ "routing.ts": `setInterval(() => {}, 1000);\n${programText()}` });
    expect((await sipwright(folder, "check", "routing.ts")).code).toBe(0);
  });
});
