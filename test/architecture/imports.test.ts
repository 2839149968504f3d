import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/** From the bottom to the top; a package imports only from packages below it. */
const layers: readonly string[] = [
  "@sipwright/catalog",
  "@sipwright/routing",
  "@sipwright/rtpengine",
  "@sipwright/redis",
  "@sipwright/recipes",
  "@sipwright/compiler",
  "@sipwright/simulator",
  "@sipwright/sipp",
  "@sipwright/cluster",
  "@sipwright/lab",
  "sipwright",
];

/** A package that others of ours may not lean on at all, whatever the layers say. */
const independent: Readonly<Record<string, readonly string[]>> = {
  "@sipwright/routing": ["@sipwright/catalog"],
  "@sipwright/catalog": [],
  "@sipwright/redis": [],
  "@sipwright/rtpengine": [],
};

const packages = fileURLToPath(new URL("../../packages", import.meta.url));

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function sourcesOf(folder: string): readonly string[] {
  return readdirSync(`${packages}/${folder}/src`, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !/\.(test|testkit|test-d)\.ts$/.test(file) && !file.includes(".int."))
    .map((file) => `${packages}/${folder}/src/${file}`);
}

function importsOf(file: string): readonly string[] {
  const code = readFileSync(file, "utf8").replaceAll(/^\s*(\/\*\*|\*).*$/gm, "");
  return [...code.matchAll(/(?:from|import) "([^".][^"]*)"/g)].map((match) => match[1] ?? "");
}

function nameOf(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

const manifests = readdirSync(packages).map((folder) => ({
  folder,
  manifest: JSON.parse(readFileSync(`${packages}/${folder}/package.json`, "utf8")) as Manifest,
}));

describe.each(manifests)("$manifest.name", ({ folder, manifest }) => {
  const own = layers.indexOf(manifest.name);

  it("has a place in the layers", () => {
    expect(own).toBeGreaterThanOrEqual(0);
  });

  it("imports only downwards, and only what it depends on", () => {
    const wrong = sourcesOf(folder).flatMap((file) =>
      importsOf(file)
        .filter((specifier) => !specifier.startsWith("node:"))
        .map(nameOf)
        .filter((name) => {
          const layer = layers.indexOf(name);
          const isUpwards = layer >= own || (layer >= 0 && independent[manifest.name]?.includes(name) === false);
          return isUpwards || manifest.dependencies?.[name] === undefined;
        })
        .map((name) => `${file.slice(packages.length)} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});
