import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { run, workspace } from "./run-cli.js";

export interface PackedWorkspace {
  /** A folder in which all packages lie as npm would install them, and everything that they depend on. */
  readonly nodeModules: string;
  readonly version: string;
}

/**
 * Builds a copy of all packages and packs them with npm, without any registry: what is missing in `files` of a package is missing
 * here too. Third parties' packages are those of the workspace.
 */
export async function packedWorkspace(folder: string): Promise<PackedWorkspace> {
  const copy = join(folder, "workspace");
  for (const name of ["packages", "scripts", "package.json", "tsconfig.base.json"]) {
    cpSync(join(workspace, name), join(copy, name), { recursive: true, filter: (path) => !/[\\/]dist$/.test(path) });
  }
  const names = readdirSync(join(copy, "packages"));
  const manifests = names.map((name) => readManifest(join(copy, "packages", name)));
  linkModules(join(copy, "node_modules"), names, manifests);
  await expectSuccess(copy, process.execPath, "scripts/build.mjs");
  const projects = names.map((name) => `packages/${name}`);
  await expectSuccess(copy, join(workspace, "node_modules/.bin/tsc"), "-b", ...projects);

  const nodeModules = join(folder, "node_modules");
  linkOthers(nodeModules);
  for (const [index, name] of names.entries()) {
    const target = join(nodeModules, manifests[index]?.name ?? name);
    const packed = await expectSuccess(copy, "npm", "pack", "--json", "--ignore-scripts", `./packages/${name}`);
    mkdirSync(target, { recursive: true });
    const [archive] = JSON.parse(packed);
    await expectSuccess(copy, "tar", "-xzf", archive.filename, "--strip-components=1", "-C", target);
  }
  linkPrograms(nodeModules);
  return { nodeModules, version: manifests[0]?.version ?? "" };
}

interface Manifest {
  readonly name: string;
  readonly version: string;
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

function linkModules(nodeModules: string, names: readonly string[], manifests: readonly Manifest[]): void {
  linkOthers(nodeModules);
  mkdirSync(join(nodeModules, "@sipwright"));
  names.forEach((name, index) => {
    symlinkSync(join(nodeModules, "../packages", name), join(nodeModules, manifests[index]?.name ?? name));
  });
}

function linkOthers(nodeModules: string): void {
  mkdirSync(nodeModules, { recursive: true });
  for (const name of readdirSync(join(workspace, "node_modules"))) {
    if (name === "@sipwright" || name === "sipwright" || name.startsWith(".")) continue;
    symlinkSync(join(workspace, "node_modules", name), join(nodeModules, name));
  }
}

/** What npm's scripts find by its name. */
function linkPrograms(nodeModules: string): void {
  const bin = join(nodeModules, ".bin");
  mkdirSync(bin);
  const installed = join(workspace, "node_modules/.bin");
  for (const name of readdirSync(installed))
    if (name !== "sipwright") symlinkSync(join(installed, name), join(bin, name));
  symlinkSync("../sipwright/bin/sipwright.js", join(bin, "sipwright"));
}

async function expectSuccess(folder: string, command: string, ...words: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run(folder, command, ...words);
  if (code !== 0) throw new Error(`${command} ${words.join(" ")} answered ${code}:\n${stdout}\n${stderr}`);
  return stdout;
}
