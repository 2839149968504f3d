import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packedWorkspace } from "../test/packed-workspace.js";
import { emptyFolder, run, sipwright, workspace } from "../test/run-cli.js";
import { packageName } from "./template.js";

const files = [".gitignore", "README.md", "package.json", "src", "test", "tsconfig.json"];

describe("sipwright init", () => {
  it("writes a project that its own scripts accept, with the packages as they are published", async () => {
    const folder = emptyFolder();
    const { nodeModules, version } = await packedWorkspace(folder);
    const made = await run(
      folder,
      process.execPath,
      join(nodeModules, "sipwright/bin/sipwright.js"),
      "init",
      "My Routing",
    );
    expect(made.stderr).toBe("\nNext: cd 'My Routing' && npm install && npm test\n");
    expect(made.stdout.split("\n")).toContain("My Routing/src/routing.ts");
    expect(made.code).toBe(0);

    const project = join(folder, "My Routing");
    expect(readdirSync(project).sort()).toEqual(files);
    const manifest = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
    expect(manifest.name).toBe("my-routing");
    expect(manifest.dependencies).toEqual({
      "@sipwright/recipes": version,
      "@sipwright/routing": version,
      sipwright: version,
    });

    // node_modules lies in the folder above, where npm's scripts find it as well.
    for (const script of ["check", "test", "build"]) {
      const done = await run(project, "npm", "run", script);
      expect(done.code, `npm run ${script} said:\n${done.stdout}\n${done.stderr}`).toBe(0);
    }
    expect(readdirSync(join(project, "dist")).sort()).toEqual(["kamailio.cfg", "kamailio.cfg.map.json"]);
  }, 180_000);

  it("takes the versions of TypeScript and Vitest with which Sipwright itself is built", () => {
    const ours = JSON.parse(readFileSync(join(workspace, "package.json"), "utf8")).devDependencies;
    const template = new URL("../template/package.json", import.meta.url);
    const theirs = JSON.parse(readFileSync(template, "utf8")).devDependencies;
    expect(theirs).toMatchObject({ typescript: ours.typescript, vitest: ours.vitest });
  });

  it("fills an empty folder, and prints one JSON document", async () => {
    const folder = emptyFolder();
    const { code, stdout, stderr } = await sipwright(folder, "init", ".", "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      folder: ".",
      files: expect.arrayContaining(["src/routing.ts"]),
    });
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(files);
    for (const name of ["package.json", "README.md"])
      expect(readFileSync(join(folder, name), "utf8")).not.toContain("{{");
  });

  it("refuses a folder that is not empty, and a file", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "mine.txt"), "mine");
    for (const [name, problem] of [
      [".", ". is not empty."],
      ["mine.txt", "mine.txt cannot be used: part of its path is a file."],
      ["mine.txt/below", "mine.txt/below cannot be used: part of its path is a file."],
    ] as const) {
      const { code, stderr } = await sipwright(folder, "init", name);
      expect(stderr).toContain(`error SW0911\n  ${problem}\n`);
      expect(code).toBe(2);
    }
    expect(readdirSync(folder)).toEqual(["mine.txt"]);
    expect(existsSync(join(folder, "package.json"))).toBe(false);
  });

  it.each([
    ["My Routing", "my-routing"],
    ["pbx_2.0", "pbx_2.0"],
    ["_.hidden", "hidden"],
    ["Ümläut", "ml-ut"],
    ["()", "routing"],
    ["node_modules", "routing"],
  ])("names the package of %s %s", (folder, name) => {
    expect(packageName(folder)).toBe(name);
  });
});
