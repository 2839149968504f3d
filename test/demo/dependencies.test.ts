import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url);

test("docs/dependencies.md has a reason for every npm and Debian package, and for no other", () => {
  const page = readFileSync(new URL("docs/dependencies.md", root), "utf8");
  const sections = page.split(/^## /m).slice(1);
  const documented = sections.map((section) =>
    [...section.matchAll(/^\| (`[^|]*`) +\|/gm)].flatMap((row) => (row[1] ?? "").replaceAll("`", "").split(", ")),
  );
  const folders = ["packages", "examples"].flatMap((folder) =>
    readdirSync(new URL(folder, root)).map((name) => `${folder}/${name}/`),
  );
  const manifests = folders
    .map((folder) => new URL(`${folder}package.json`, root))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, "utf8")));
  const runTime = manifests.flatMap(({ dependencies = {} }) => Object.keys(dependencies));
  const development = manifests.flatMap(({ devDependencies = {} }) => Object.keys(devDependencies));
  const { devDependencies } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
  const setup = readFileSync(new URL("scripts/setup", root), "utf8");
  const debian = /debian_packages=\(([^)]+)\)/.exec(setup)?.[1]?.trim().split(/\s+/) ?? [];
  const foreign = (names: string[]) => [...new Set(names)].filter((name) => !/^@?sipwright(\/|$)/.test(name)).sort();
  expect(documented.map((names) => names.sort())).toEqual([
    foreign(runTime),
    foreign([...development, ...Object.keys(devDependencies)]),
    debian.sort(),
  ]);
});
