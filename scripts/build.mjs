// Bundles every package into its dist folder. Types come from `tsc -b`.
import { readdirSync, readFileSync } from "node:fs";
import { build } from "esbuild";

for (const name of readdirSync("packages")) {
  const folder = `packages/${name}`;
  const manifest = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const entryPoints = Object.values(manifest.exports)
    .map((entry) => entry.source)
    .filter(Boolean)
    .map((source) => `${folder}/${source}`);
  if (manifest.bin) entryPoints.push(`${folder}/src/main.ts`);
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
