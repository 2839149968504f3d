import { describe, expect, it } from "vitest";
import { programText, project, sipwright, stackLine } from "../test/run-cli.js";

interface Broken {
  readonly what: string;
  readonly text: string;
  readonly code: string;
  /** As it is printed, `undefined` where nobody can know the line. */
  readonly place?: string;
  readonly problem: string;
  readonly exit?: number;
}

const broken: readonly Broken[] = [
  {
    what: "an error of the language",
    text: programText("sip.reply(4040, 'Not Found')"),
    code: "SW1001",
    place: "routing.ts:8:9",
    problem: "reply() does not take the status 4040.",
  },
  {
    what: "a syntax error",
    text: "interface A {\n  a: 1;\n}\nexport default {\n  request: [,;],\n};\n",
    code: "SW0903",
    place: "routing.ts:5:14",
    problem: "Unexpected",
  },
  {
    what: "an import of a missing file",
    text: `import type { A } from "./types.js";\nimport {\n  part,\n} from "./part.js";\nexport default part;\n`,
    code: "SW0904",
    place: "routing.ts:4:8",
    problem: '"./part.js", which is imported here, is not found.',
  },
  {
    what: "an import of a package that is not installed",
    text: `import { part } from "@acme/parts/sip";\nexport default part;\n`,
    code: "SW0904",
    place: "routing.ts:1:22",
    problem: '"@acme/parts/sip", which is imported here, is not found.',
  },
  {
    what: "an exception",
    text: "interface A {\n  a: 1;\n}\nfunction part(): never {\n  throw new TypeError('no part');\n}\nexport default part();\n",
    code: "SW0905",
    place: "routing.ts:5:9",
    problem: "The program threw TypeError: no part.",
  },
  {
    what: "an exception of a function of Node",
    text: "export default JSON.parse('{');\n",
    code: "SW0905",
    place: "routing.ts:1:21",
    problem: "The program threw SyntaxError: ",
  },
  {
    what: "a thrown text",
    text: "throw 'no part';\nexport default 1;\n",
    code: "SW0905",
    problem: "The program threw no part, which is no Error.",
  },
  {
    what: "an end of the process",
    text: "process.exit(0);\nexport default 1;\n",
    code: "SW0906",
    problem: "The program ended this process",
  },
];

describe.each(["module", "commonjs"] as const)("loading a file of type %s", (type) => {
  it.each(broken)("tells of $what", async ({ text, code, place, problem }) => {
    const folder = project({ "routing.ts": text }, type);
    const found = await sipwright(folder, "check", "routing.ts");
    const said = found.stdout + found.stderr;
    expect(said).toMatch(new RegExp(`^${(place ?? "routing.ts").replaceAll(".", "\\.")} error ${code}$`, "m"));
    expect(said).toContain(`  ${problem}`);
    expect(said).not.toMatch(stackLine);
    expect(found.code).toBe(1);

    const json = await sipwright(folder, "check", "routing.ts", "--json");
    const document = JSON.parse(json.stdout);
    expect(document).toMatchObject({ ok: false, file: "routing.ts", program: null, errors: 1, warnings: 0 });
    expect(document.diagnostics).toHaveLength(1);
    expect(document.diagnostics[0]).toMatchObject({ code, severity: "error", executions: [] });
    expect(json.code).toBe(1);
  });
});

describe("loading", () => {
  it.each([
    [
      "a name that a module does not export",
      'import { nothing } from "./part.js";\nexport default nothing;\n',
      "routing.ts:1:10",
    ],
    [
      "an exception in a timer",
      "setTimeout(() => { throw new Error('late'); });\nawait new Promise(() => {});\n",
      "routing.ts:1:26",
    ],
    [
      "a rejection that nobody handles",
      "Promise.reject(new Error('late'));\nawait new Promise(() => {});\n",
      "routing.ts:1:16",
    ],
    ["an endless await", "await new Promise(() => {});\nexport default 1;\n", "routing.ts"],
  ])("tells of %s", async (_, text, place) => {
    const folder = project({ "routing.ts": text, "part.ts": "export const part = 1;\n" });
    const { code, stdout, stderr } = await sipwright(folder, "check", "routing.ts");
    const said = stdout + stderr;
    expect(said).toMatch(new RegExp(`^${place} error SW090[456]$`, "m"));
    expect(said).not.toMatch(stackLine);
    expect(code).toBe(1);
  });

  it.each([
    ["a missing file", "nothing.ts", "SW0901"],
    ["a folder", "src", "SW0901"],
    ["a file without default export", "src/none.ts", "SW0902"],
    ["a default export that is no program", "src/other.ts", "SW0902"],
  ])("takes %s for a wrong use of the command", async (_, file, code) => {
    const files = { "src/none.ts": "export const a = 1;\n", "src/other.ts": "export default { kind: 'other' };\n" };
    const folder = project(files);
    const found = await sipwright(folder, "check", file);
    expect(found.stdout).toBe("");
    expect(found.stderr).toMatch(new RegExp(`^error ${code}\n  ${file} .+\n  .+\n$`));
    expect(found.code).toBe(2);
    const json = await sipwright(folder, "check", file, "--json");
    expect(JSON.parse(json.stdout)).toEqual({
      ok: false,
      error: { code, problem: expect.any(String), mend: expect.any(String) },
    });
    expect(json.code).toBe(2);
  });

  it("takes plain JavaScript too", async () => {
    const text = programText().replace(/interface.*\n/, "\n");
    const folder = project({ "routing.mjs": text });
    expect((await sipwright(folder, "check", "routing.mjs")).code).toBe(0);
  });
});
