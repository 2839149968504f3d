import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { loadCatalog, printCatalog } from "@sipwright/catalog";
import { describe, expect, it } from "vitest";
import { programText, project, sipwright } from "../test/run-cli.js";
import type { SourceMap } from "./source-map.js";

const native = ["--target", "native", "--kamailio", "6.0", "--out", "dist"];
const lua = ["--target", "lua", "--kamailio", "6.1", "--out", "dist"];

/** All files below a folder, with what they hold and when they were written. */
function snapshot(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path), `${statSync(path).mtimeMs} ${readFileSync(path, "utf8")}`];
    }),
  );
}

function readMap(path: string): SourceMap {
  return JSON.parse(readFileSync(path, "utf8"));
}

describe("sipwright build", () => {
  it("writes the native file with its source map, and prints what it wrote", async () => {
    const folder = project({ "src/routing.ts": programText() });
    const { code, stdout, stderr } = await sipwright(folder, "build", "src/routing.ts", ...native);
    expect(stdout).toBe("dist/kamailio.cfg\ndist/kamailio.cfg.map.json\n");
    expect(stderr).toBe("src/routing.ts: no findings (native on Kamailio 6.0)\n");
    expect(code).toBe(0);
    expect(readdirSync(join(folder, "dist")).sort()).toEqual(["kamailio.cfg", "kamailio.cfg.map.json"]);
  });

  it("maps each line of each file to the user's own line", async () => {
    const folder = project({ "src/routing.ts": programText() });
    await sipwright(folder, "build", "src/routing.ts", ...lua);
    for (const name of ["kamailio.cfg", "routing.lua"]) {
      const text = readFileSync(join(folder, "dist", name), "utf8");
      const map = readMap(join(folder, "dist", `${name}.map.json`));
      expect(map).toMatchObject({ version: 1, file: name });
      expect(map.lines.length).toBe(text.split("\n").length - 1);
      for (const line of map.lines) if (line !== null) expect(map.sources[line[0]]).toBe("../src/routing.ts");
    }
    const lines = readFileSync(join(folder, "dist/routing.lua"), "utf8").split("\n");
    const reply = lines.findIndex((line) => line.includes("send_reply"));
    expect(readMap(join(folder, "dist/routing.lua.map.json")).lines[reply]).toEqual([0, 8, 9]);
  });

  it("names the environment variables that the server needs", async () => {
    const secret = `sip.configure("auth", { secret: sip.parameterText\`\${sip.secret("NONCE_SECRET")}\` })`;
    const folder = project({ "routing.ts": programText(secret) });
    const { stderr } = await sipwright(folder, "build", "routing.ts", ...native);
    expect(stderr).toContain("The server needs NONCE_SECRET in its environment.\n");
    const json = await sipwright(folder, "build", "routing.ts", ...native, "--json");
    expect(JSON.parse(json.stdout).secrets).toEqual(["NONCE_SECRET"]);
  });

  it("tells the Lua target where its files will be", async () => {
    const folder = project({ "routing.ts": programText() });
    await sipwright(folder, "build", "routing.ts", ...lua, "--installed-in", "/srv/pbx");
    expect(readFileSync(join(folder, "dist/kamailio.cfg"), "utf8")).toContain('"/srv/pbx/routing.lua"');
  });

  it("prints one JSON document", async () => {
    const folder = project({ "routing.ts": programText() });
    const { code, stdout, stderr } = await sipwright(folder, "build", "routing.ts", ...native, "--json");
    expect(JSON.parse(stdout)).toEqual({
      ok: true,
      file: "routing.ts",
      program: "example",
      errors: 0,
      warnings: 0,
      diagnostics: [],
      target: "native",
      release: "6.0",
      files: ["dist/kamailio.cfg", "dist/kamailio.cfg.map.json"],
      secrets: [],
    });
    expect(stderr).toBe("");
    expect(code).toBe(0);
  });

  it.each([
    ["has errors", programText('sip.ownFunction("tm", "t_rely")'), /SW1202.*; nothing was written\n$/s],
    ["cannot be loaded", "export default {", /SW0903.*; nothing was written\n$/s],
  ])("changes nothing where the program %s", async (_, text, said) => {
    const folder = project({ "routing.ts": programText() });
    await sipwright(folder, "build", "routing.ts", ...native);
    const before = snapshot(join(folder, "dist"));
    writeFileSync(join(folder, "routing.ts"), text);
    const { code, stdout, stderr } = await sipwright(folder, "build", "routing.ts", ...native);
    expect(snapshot(join(folder, "dist"))).toEqual(before);
    expect(stdout).toBe("");
    expect(stderr).toMatch(said);
    expect(code).toBe(1);
    const json = await sipwright(folder, "build", "routing.ts", ...native, "--json");
    expect(JSON.parse(json.stdout)).toMatchObject({ ok: false, errors: 1, files: [], secrets: [] });
  });

  it("changes nothing where one of the files cannot be written", async () => {
    const folder = project({ "routing.ts": programText() });
    await sipwright(folder, "build", "routing.ts", ...native);
    mkdirSync(join(folder, "dist/routing.lua"));
    const before = snapshot(join(folder, "dist"));
    const { code, stdout, stderr } = await sipwright(folder, "build", "routing.ts", ...lua);
    expect(snapshot(join(folder, "dist"))).toEqual(before);
    expect(stdout).toBe("");
    expect(stderr).toContain("error SW0913\n  dist/routing.lua cannot be written: it is a folder.\n");
    expect(code).toBe(2);
  });

  it("refuses a file in place of the folder", async () => {
    const folder = project({ "routing.ts": programText(), dist: "" });
    const { code, stderr } = await sipwright(folder, "build", "routing.ts", ...native);
    expect(stderr).toContain("error SW0913\n");
    expect(code).toBe(2);
  });

  describe("with a catalog of one's own", () => {
    const withCatalog = ["--target", "native", "--out", "dist", "--catalog", "own.json"];

    it("takes the release from the catalog, and the modules that it has", async () => {
      const { modules, ...rest } = loadCatalog("6.1");
      const { sl, tm, pv } = modules;
      const own = printCatalog({ ...rest, modules: { ...(sl && { sl }), ...(tm && { tm }), ...(pv && { pv }) } });
      const folder = project({ "routing.ts": programText("sip.looseRoute()"), "own.json": own });
      const { code, stderr } = await sipwright(folder, "build", "routing.ts", ...withCatalog);
      expect(stderr).toContain("Kamailio 6.1 has no module rr.");
      expect(code).toBe(1);
    });

    it.each([
      ["of another release", printCatalog(loadCatalog("6.1")), "SW0914"],
      ["that is no JSON", "catalog", "SW0912"],
      ["with an unknown field", '{"version": "6.0.1", "core": {}, "modules": {}, "extra": 1}', "SW0912"],
    ])("refuses one %s", async (_, own, expected) => {
      const folder = project({ "routing.ts": programText(), "own.json": own });
      const found = await sipwright(folder, "build", "routing.ts", ...withCatalog, "--kamailio", "6.0");
      expect(found.stderr).toMatch(new RegExp(`^error ${expected}\n`));
      expect(found.code).toBe(2);
    });

    it("refuses one that is not there", async () => {
      const folder = project({ "routing.ts": programText() });
      const { code, stderr } = await sipwright(folder, "build", "routing.ts", ...withCatalog);
      expect(stderr).toContain("own.json: it cannot be read: no such file or folder.");
      expect(code).toBe(2);
    });
  });
});
