// Bundles every package into its dist folder. Types come from `tsc -b`.
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { build } from "esbuild";

/** Bundles of an earlier build would stay for ever: their names hold a hash. The types beside them belong to tsc. */
function removeBundles(folder) {
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder)) if (/\.js(\.map)?$/.test(file)) rmSync(`${folder}/${file}`);
}

for (const name of readdirSync("packages")) {
  const folder = `packages/${name}`;
  const manifest = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const entryPoints = Object.values(manifest.exports)
    .map((entry) => entry.source)
    .filter(Boolean)
    .map((source) => `${folder}/${source}`);
  if (manifest.bin) entryPoints.push(`${folder}/src/main.ts`);
  removeBundles(`${folder}/dist`);
  await build({
    entryPoints,
    outdir: `${folder}/dist`,
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    target: "node20",
    format: "esm",
    sourcemap: true,
  });
}
