import { modelOf } from "../table/model.js";
import { fileName, suffix } from "../table/names.js";
import { releases } from "../table/releases.js";
import { releaseTypes } from "./release-types.js";

/** All generated files: name → text. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const release of releases) files.set(`${fileName(release)}.ts`, releaseTypes(modelOf(release)));
  files.set("by-release.ts", byRelease());
  return files;
}

function byRelease(): string {
  return [
    "// Made by scripts/rtpengine-generate out of src/table. Do not edit.",
    ...releases.map(
      (release) =>
        `import type { Commands as Commands${suffix(release)}, Methods as Methods${suffix(release)} } from "./${fileName(release)}.js";`,
    ),
    "",
    "/** The commands of each release: name → options and reply. */",
    "export interface CommandsByRelease {",
    ...releases.map((release) => `  readonly "${release}": Commands${suffix(release)};`),
    "}",
    "",
    "/** The methods of each release. */",
    "export interface MethodsByRelease {",
    ...releases.map((release) => `  readonly "${release}": Methods${suffix(release)};`),
    "}",
    "",
  ].join("\n");
}
