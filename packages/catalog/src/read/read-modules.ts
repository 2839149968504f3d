import { type Dirent, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { type Image, readImage } from "../elf/image.js";
import { ModuleFileError } from "../errors.js";
import type { Catalog, ModuleCatalog } from "../model.js";
import { isModule } from "./exports.js";
import { kemiBits } from "./kemi.js";
import { localFixupReader } from "./local-fixups.js";
import { readCore, readModule } from "./read-module.js";
import { moduleVersion } from "./version.js";

/** How {@link readModules} reads. */
export interface ReadOptions {
  /** The `kamailio` binary, for what the core offers; without it, one that lies in the folder is taken. */
  readonly binary?: string;
  /**
   * Whether `objdump` may be run to tell the argument kinds of functions whose module brings its own fixup (x86-64
   * only, some seconds). Default: no.
   */
  readonly disassemble?: boolean;
}

/**
 * Reads the catalog of a Kamailio build out of its modules: all `.so` files under a folder. Shared objects that are not
 * modules are left out. Nothing of what is read is run.
 *
 * @throws {ModuleFileError} that names the file which is broken, of another kind, or missing.
 */
export function readModules(folder: string, options: ReadOptions = {}): Catalog {
  const files = findFiles(folder);
  const images = new Map<string, Image>();
  for (const file of files.modules) {
    const image = readImage(file);
    if (!isModule(image)) continue;
    const name = basename(file, ".so");
    const other = images.get(name);
    if (other !== undefined) {
      const mend = "name the folder of one Kamailio only";
      throw new ModuleFileError("SW0105", file, `the module ${name} is also in ${other.file}`, mend);
    }
    images.set(name, image);
  }
  if (images.size === 0) {
    const mend = "install Debian's package kamailio, or name the folder where its modules are";
    throw new ModuleFileError("SW0105", folder, "holds no Kamailio module", mend);
  }
  const binary = options.binary ?? files.binary;
  const core = binary === undefined ? undefined : readImage(binary);
  const version = [...images.values()].map(moduleVersion).find((found) => found !== undefined) ?? "";
  const bits = kemiBits(core, version);
  const modules: Record<string, ModuleCatalog> = Object.create(null);
  for (const [name, image] of [...images].sort(([left], [right]) => (left < right ? -1 : 1))) {
    modules[name] = readModule(name, image, bits, options.disassemble ? localFixupReader(image) : undefined);
  }
  return { version, core: readCore(core, bits), modules };
}

interface Files {
  readonly modules: readonly string[];
  readonly binary: string | undefined;
}

/** Folders that are symbolic links are not followed, so that a loop of them cannot trap the search. */
function findFiles(folder: string): Files {
  const modules: string[] = [];
  let binary: string | undefined;
  for (const entry of list(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      const inner = findFiles(path);
      modules.push(...inner.modules);
      binary ??= inner.binary;
    } else if (entry.name.endsWith(".so") && isFile(path, entry)) {
      modules.push(path);
    } else if (entry.name === "kamailio" && entry.isFile() && (statSync(path).mode & 0o111) !== 0 && isBinary(folder)) {
      binary = path;
    }
  }
  return { modules, binary };
}

function isBinary(folder: string): boolean {
  return /^s?bin$/.test(basename(folder));
}

function isFile(path: string, entry: Dirent): boolean {
  return entry.isFile() || (entry.isSymbolicLink() && (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false));
}

function list(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((left, right) => (left.name < right.name ? -1 : 1));
  } catch (cause) {
    const mend = "install Debian's package kamailio, or name the folder where its modules are";
    throw new ModuleFileError("SW0105", folder, "no folder that can be read", mend, { cause });
  }
}
