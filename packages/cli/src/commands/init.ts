import { readdirSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { Command } from "commander";
import { type Context, shownPath } from "../context.js";
import { type ExitCode, FolderTakenError, reasonOf } from "../errors.js";
import { packageVersion } from "../package-version.js";
import { templateFiles } from "../template.js";
import { writeFiles } from "../write-files.js";

const examples = `
Example:
  $ sipwright init my-routing
  $ cd my-routing && npm install && npm test`;

/** `sipwright init`: a new project with a small registrar, its test and its scripts. */
export function addInit(root: Command, context: Context): void {
  root
    .command("init")
    .summary("begin a new project")
    .description(
      "Writes a project with a small registrar, its test and its npm scripts. The folder must be empty or new.",
    )
    .argument("<folder>", "where the project shall be")
    .option("--json", "print one JSON document")
    .addHelpText("after", examples)
    .action((folder: string) => {
      context.exitCode = init(folder, context);
    });
}

function init(folder: string, context: Context): ExitCode {
  const path = resolve(context.cwd, folder);
  checkEmpty(path, folder);
  const files = templateFiles(path, packageVersion());
  writeFiles(files, context);
  const { output } = context;
  const names = files.map((file) => shownPath(context, file.path));
  output.document({ ok: true, folder: shownPath(context, path), files: names });
  for (const name of names) output.print(name);
  if (output.json) return 0;
  const steps = [
    ...(relative(context.cwd, path) === "" ? [] : [`cd ${quoted(shownPath(context, path))}`]),
    "npm install",
    "npm test",
  ];
  output.message(`\nNext: ${steps.join(" && ")}`);
  return 0;
}

function checkEmpty(path: string, shown: string): void {
  let entries: readonly string[];
  try {
    entries = readdirSync(path);
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return;
    throw new FolderTakenError(shown, `cannot be used: ${reasonOf(cause)}`, { cause });
  }
  if (entries.length > 0) throw new FolderTakenError(shown, "is not empty");
}

/** As a shell takes it. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
