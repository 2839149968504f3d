import { existsSync, readFileSync } from "node:fs";
import { compile, targets } from "@sipwright/compiler";
import { releases } from "@sipwright/routing";
import { describe, expect, test } from "vitest";
import { withExcerpts } from "./readme/excerpts.js";
import office from "./readme/office.js";

const root = new URL("../../", import.meta.url);
const readme = readFileSync(new URL("README.md", root), "utf8");

describe("the README", () => {
  test("shows a program that compiles everywhere without findings", () => {
    for (const target of targets) {
      for (const release of releases) expect(compile(office, { target, release }).diagnostics).toEqual([]);
    }
  });

  test("shows what the compiler writes (bring it up to date with: npm run readme)", () => {
    expect(readme).toBe(withExcerpts(readme));
    for (const mark of ["program", "kamailio.cfg:", "routing.lua:"]) expect(readme).toContain(`<!-- ${mark}`);
  });

  test("names no file that does not exist and no script that npm does not know", () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1] ?? "");
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !existsSync(new URL(link, root)))).toEqual([]);
    const { scripts } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
    const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? "");
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
