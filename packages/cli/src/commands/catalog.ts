import { resolve } from "node:path";
import { type Catalog, ModuleFileError, printCatalog, readModules } from "@sipwright/catalog";
import type { Command } from "commander";
import { type Context, shownPath } from "../context.js";
import { type ExitCode, ModulesError } from "../errors.js";
import { writeFiles } from "../write-files.js";

interface CatalogOptions {
  readonly out?: string;
  readonly binary?: string;
  readonly disassemble?: boolean;
}

const examples = `
Examples:
  $ sipwright catalog /usr/lib/x86_64-linux-gnu/kamailio/modules --binary /usr/sbin/kamailio --out own-build.json
  $ sipwright catalog /opt/kamailio > own-build.json`;

/** `sipwright catalog`: what a Kamailio build of the user's own offers, read out of its modules. */
export function addCatalog(root: Command, context: Context): void {
  root
    .command("catalog")
    .summary("read what your own Kamailio build offers")
    .description(
      "Reads the modules (*.so) under a folder and writes a catalog for --catalog. Nothing of what is read is run.",
    )
    .argument("<folder>", "the folder of the modules, or one above it")
    .option("--out <file.json>", "where to write; stdout if not given")
    .option(
      "--binary <file>",
      "the kamailio binary, for what the core offers; one in a folder bin or sbin below <folder> is found",
    )
    .option("--disassemble", "tell more kinds of arguments with objdump (x86-64, some seconds)")
    .option("--json", "print one JSON document: with --out a summary, else the catalog")
    .addHelpText("after", examples)
    .action((folder: string, options: CatalogOptions) => {
      context.exitCode = catalogue(folder, options, context);
    });
}

function catalogue(folder: string, options: CatalogOptions, context: Context): ExitCode {
  const { output, cwd } = context;
  const catalog = read(folder, options);
  const counts = countsOf(catalog);
  if (options.out === undefined) {
    output.raw(printCatalog(catalog));
  } else {
    const path = resolve(cwd, options.out);
    writeFiles([{ path, text: printCatalog(catalog) }], context);
    output.document({ ok: true, ...counts, files: [shownPath(context, path)] });
    output.print(shownPath(context, path));
  }
  if (output.json) return 0;
  const version = counts.version === "" ? "of unknown version" : counts.version;
  output.message(`Kamailio ${version}: ${counts.modules} modules, ${counts.functions} functions`);
  if (!counts.core) {
    const { yellow } = output.messageColours;
    output.message(`${yellow("warning")} What the core offers is missing: no binary was found. Name it with --binary.`);
  }
  return 0;
}

function read(folder: string, { binary, disassemble = false }: CatalogOptions): Catalog {
  try {
    return readModules(folder, { disassemble, ...(binary !== undefined && { binary }) });
  } catch (cause) {
    if (!(cause instanceof ModuleFileError)) throw cause;
    throw new ModulesError(cause);
  }
}

function countsOf({ version, core, modules }: Catalog) {
  const all = Object.values(modules);
  const functions = all.reduce((sum, module) => sum + module.functions.length, 0);
  return { version, modules: all.length, functions, core: core.pseudoVariables.length > 0 };
}
