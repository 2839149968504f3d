import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseCatalog } from "@sipwright/catalog";
import { beforeAll, describe, expect, it } from "vitest";
import { commandLine, emptyFolder, programText, project, run, sipwright } from "../test/run-cli.js";

const binary = "/usr/sbin/kamailio";
let modules: string;

beforeAll(() => {
  const folders = readdirSync("/usr/lib").map((name) => join("/usr/lib", name, "kamailio/modules"));
  const found = folders.find((folder) => existsSync(join(folder, "tm.so")));
  if (found === undefined || !existsSync(binary))
    throw new Error("Kamailio is not installed: apt-get install kamailio");
  modules = found;
});

describe("sipwright catalog", () => {
  it("writes what the installed Kamailio offers, and check takes it", async () => {
    const folder = project({ "routing.ts": programText() });
    const words = ["--binary", binary, "--out", "own.json"];
    const { code, stdout, stderr } = await sipwright(folder, "catalog", modules, ...words);
    expect(stdout).toBe("own.json\n");
    expect(stderr).toMatch(/^Kamailio \d+\.\d+\.\d+\S*: \d+ modules, \d+ functions\n$/);
    expect(code).toBe(0);
    const catalog = parseCatalog(readFileSync(join(folder, "own.json"), "utf8"));
    expect(catalog.modules.tm?.functions.map((entry) => entry.name)).toContain("t_relay");
    expect(catalog.core.pseudoVariables.map((entry) => entry.name)).toContain("env");

    const check = await sipwright(folder, "check", "routing.ts", "--catalog", "own.json");
    expect(check.stdout).toBe(
      `routing.ts: no findings (native and lua on Kamailio ${catalog.version.split(".").slice(0, 2).join(".")})\n`,
    );

    const json = await sipwright(folder, "catalog", modules, ...words, "--json");
    expect(JSON.parse(json.stdout)).toEqual({
      ok: true,
      version: catalog.version,
      modules: Object.keys(catalog.modules).length,
      functions: expect.any(Number),
      core: true,
      files: ["own.json"],
    });
    expect(json.stderr).toBe("");
  });

  it("prints the catalog itself without --out, and says when the core is missing", async () => {
    const { code, stdout, stderr } = await sipwright(emptyFolder(), "catalog", modules);
    expect(parseCatalog(stdout).modules.tm).toBeDefined();
    expect(stderr).toContain("warning What the core offers is missing: no binary was found. Name it with --binary.\n");
    expect(code).toBe(0);
    const json = await sipwright(emptyFolder(), "catalog", modules, "--json");
    expect(json).toEqual({ code: 0, stdout, stderr: "" });
  });

  it("says nothing where its reader has seen enough", async () => {
    const command = [...commandLine, "catalog", modules, "--binary", binary].map((word) => `'${word}'`).join(" ");
    const { stderr } = await run(emptyFolder(), "sh", "-c", `${command} | true`);
    expect(stderr).toMatch(/^(Kamailio .*\n)?$/);
  });

  it("answers 2 to a folder without modules, 1 to a broken module", async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, "empty"));
    for (const name of ["missing", "empty"]) {
      const found = await sipwright(folder, "catalog", name, "--out", "own.json");
      expect(found.stderr).toMatch(new RegExp(`^error SW0105\n {2}${name}: .+\n {2}Install .+\n$`));
      expect(found.code).toBe(2);
    }
    writeFileSync(join(folder, "broken.so"), "no ELF file");
    const found = await sipwright(folder, "catalog", ".", "--out", "own.json", "--json");
    expect(JSON.parse(found.stdout)).toMatchObject({ ok: false, error: { code: "SW0101" } });
    expect(found.code).toBe(1);
    expect(existsSync(join(folder, "own.json"))).toBe(false);
  });
});
