import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commandLine, controlSequence, emptyFolder, programText, project, run, sipwright } from "../test/run-cli.js";

describe("sipwright", () => {
  it("alone prints help and answers 2", async () => {
    const { code, stdout, stderr } = await sipwright(emptyFolder());
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^Usage: sipwright /);
    expect(code).toBe(2);
  });

  it("prints its version", async () => {
    const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
    expect(await sipwright(emptyFolder(), "--version")).toEqual({
      code: 0,
      stdout: `${manifest.version}\n`,
      stderr: "",
    });
  });

  it.each([
    [["--help"]],
    [["help", "check"]],
    ...["init", "check", "build", "catalog", "users", "routes"].map((name) => [[name, "--help"]]),
  ])("shows an example with %j", async (words) => {
    const { code, stdout, stderr } = await sipwright(emptyFolder(), ...words);
    expect(stdout).toMatch(/^Usage: sipwright .*\nExamples?:\n {2}\$ sipwright /s);
    expect(stderr).toBe("");
    expect(code).toBe(0);
  });

  it.each([
    [["chek"], "Unknown command 'chek'. Did you mean check?"],
    [["check"], "Missing required argument 'program.ts'."],
    [["check", "a.ts", "--frob"], "Unknown option '--frob'."],
    [["check", "a.ts", "b.ts"], "Too many arguments for 'check'. Expected 1 argument but got 2."],
    [
      ["check", "a.ts", "--target", "perl"],
      "Option '--target <target>' argument 'perl' is invalid. It is one of native, lua.",
    ],
    [
      ["check", "a.ts", "--kamailio", "4.4"],
      "Option '--kamailio <release>' argument '4.4' is invalid. It is one of 5.6, 6.0, 6.1.",
    ],
    [["build", "a.ts", "--out", "dist"], "Required option '--target <target>' not specified."],
    [["build", "a.ts", "--target", "lua"], "Required option '--out <folder>' not specified."],
    [["build", "a.ts", "--target", "lua", "--out", "dist"], "It is not said for which Kamailio to build."],
  ])("answers 2 to %j", async (words, problem) => {
    const text = await sipwright(emptyFolder(), ...words);
    expect(text).toMatchObject({ code: 2, stdout: "" });
    expect(text.stderr).toMatch(/^error SW0910\n {2}.+\n {2}.+\n$/);
    expect(text.stderr).toContain(`  ${problem}\n`);
    const json = await sipwright(emptyFolder(), ...words, "--json");
    expect(json).toMatchObject({ code: 2, stderr: "" });
    expect(JSON.parse(json.stdout)).toEqual({
      ok: false,
      error: { code: "SW0910", problem, mend: expect.stringMatching(/\.$/) },
    });
  });
});

describe("colours", () => {
  const text = programText('sip.ownFunction("tm", "t_rely")');

  it("are left out where the output is piped", async () => {
    const { stdout, stderr } = await sipwright(project({ "routing.ts": text }), "check", "routing.ts");
    expect(stdout + stderr).not.toContain(controlSequence);
  });

  // Debian's script (package bsdutils) gives the command a terminal.
  it.each([
    ["shown on a terminal", "TERM=xterm", true],
    ["left out there with NO_COLOR", "TERM=xterm NO_COLOR=1", false],
    ["left out on a dumb terminal", "TERM=dumb", false],
  ])("are %s", async (_, environment, shown) => {
    const folder = project({ "routing.ts": text });
    const command = [...commandLine, "check", "routing.ts"].map((word) => `'${word}'`).join(" ");
    const { stdout } = await run(
      folder,
      "script",
      "--quiet",
      "--return",
      "--command",
      `env ${environment} ${command}`,
      "/dev/null",
    );
    expect(stdout).toContain("SW1202");
    expect(stdout.includes(controlSequence)).toBe(shown);
  });
});
