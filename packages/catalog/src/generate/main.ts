// Called by scripts/catalog-generate: `main.ts [release=folder]...` reads the folders into data/, then writes the types.
import { writeFileSync } from "node:fs";
import { loadCatalog } from "../load-catalog.js";
import { type Catalog, type Release, releases } from "../model.js";
import { printCatalog } from "../print-catalog.js";
import { readModules } from "../read/read-modules.js";
import { functionTypes } from "./function-types.js";
import { kemiTypes } from "./kemi-types.js";
import { nameTypes } from "./name-types.js";
import { parameterTypes } from "./parameter-types.js";

for (const argument of process.argv.slice(2)) {
  const [name = "", folder = ""] = argument.split("=");
  const release = releases.find((candidate) => candidate === name);
  if (release === undefined) throw new Error(`${name} is none of ${releases.join(", ")}`);
  const catalog = readModules(folder, { disassemble: true });
  if (!catalog.version.startsWith(`${release}.`)) {
    throw new Error(`${folder} holds Kamailio ${catalog.version}, not ${release}`);
  }
  writeFileSync(new URL(`../../data/kamailio-${release}.json`, import.meta.url), printCatalog(catalog));
}

const catalogs: ReadonlyMap<Release, Catalog> = new Map(releases.map((release) => [release, loadCatalog(release)]));
const files = { functions: functionTypes, parameters: parameterTypes, kemi: kemiTypes, names: nameTypes };
for (const [name, print] of Object.entries(files)) {
  writeFileSync(new URL(`../generated/${name}.ts`, import.meta.url), print(catalogs));
}
