import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { NewFile } from "./write-files.js";

/** npm never packs a file called `.gitignore`, hence another name for it in the package. */
const renamed: Readonly<Record<string, string>> = { gitignore: ".gitignore" };

/** The files of a new project, with its name and the version of Sipwright put in. */
export function templateFiles(folder: string, version: string): readonly NewFile[] {
  const template = fileURLToPath(new URL("../template/", import.meta.url));
  const name = packageName(basename(folder));
  return listFiles(template).map((file) => {
    const text = readFileSync(join(template, file), "utf8");
    return {
      path: join(folder, renamed[file] ?? file),
      text: text.replaceAll("{{name}}", name).replaceAll("{{version}}", version),
    };
  });
}

function listFiles(folder: string, below = ""): readonly string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(below, entry.name);
      return entry.isDirectory() ? listFiles(folder, path) : [path];
    });
}

/** A name that npm takes, as near to that of the folder as can be. */
export function packageName(folder: string): string {
  const name = folder
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, "-")
    .replaceAll(/^[._-]+|[._-]+$/g, "");
  return name === "" || name === "node_modules" ? "routing" : name.slice(0, 214);
}
