import { join, resolve } from "node:path";
import type { Release } from "@sipwright/catalog";
import { type Compilation, compile, type GeneratedFile, type Target } from "@sipwright/compiler";
import type { Command } from "commander";
import { type Context, shownPath } from "../context.js";
import { documentOfFindings } from "../documents.js";
import { type ExitCode, UsageError } from "../errors.js";
import { type Execution, type Finding, hasErrors, mergeFindings, toFinding } from "../findings.js";
import { list } from "../list.js";
import { loadOrFind } from "../load-or-find.js";
import { printCounts, printExecutions, printFindings } from "../print-diagnostics.js";
import { readCatalog } from "../read-catalog.js";
import { printSourceMap, sourceMapOf } from "../source-map.js";
import { parseRelease, parseTarget } from "../usage.js";
import { type NewFile, writeFiles } from "../write-files.js";

interface BuildOptions {
  readonly target: Target;
  readonly kamailio?: Release;
  readonly out: string;
  readonly catalog?: string;
  readonly installedIn?: string;
}

const examples = `
Examples:
  $ sipwright build src/routing.ts --target native --kamailio 6.0 --out dist
  $ sipwright build src/routing.ts --target lua --kamailio 6.1 --out dist --installed-in /etc/kamailio/pbx
  $ sipwright build src/routing.ts --target native --catalog own-build.json --out dist`;

/** `sipwright build`: the files that a server needs, with their source maps. */
export function addBuild(root: Command, context: Context): void {
  root
    .command("build")
    .summary("write kamailio.cfg, or kamailio.cfg and Lua")
    .description("Compiles a program and writes the files. Where the program has errors, no file changes.")
    .argument("<program.ts>", "the file whose default export is the program")
    .requiredOption("--target <target>", "native: one kamailio.cfg; lua: a kamailio.cfg and its KEMI Lua", parseTarget)
    .option("--kamailio <release>", "5.6, 6.0 or 6.1; that of the catalog if not given", parseRelease)
    .requiredOption("--out <folder>", "where to write; made if it does not exist")
    .option("--catalog <file.json>", "a catalog of your own build, as `sipwright catalog` writes it")
    .option("--installed-in <folder>", "where the server will find the files (default: /etc/kamailio)")
    .option("--json", "print one JSON document")
    .addHelpText("after", examples)
    .action(async (file: string, options: BuildOptions) => {
      context.exitCode = await build(file, options, context);
    });
}

async function build(file: string, options: BuildOptions, context: Context): Promise<ExitCode> {
  const own = options.catalog === undefined ? undefined : readCatalog(options.catalog, context);
  const release = own?.releaseOr(options.kamailio) ?? options.kamailio;
  if (release === undefined) {
    throw new UsageError("It is not said for which Kamailio to build.", "Add --kamailio 5.6, 6.0 or 6.1.");
  }
  const execution = { target: options.target, release };
  const { program, findings: loading, path } = await loadOrFind(file, context);
  const compilation =
    program &&
    compile(program, {
      ...execution,
      ...(own && { catalog: own.catalog }),
      ...(options.installedIn !== undefined && { installedIn: options.installedIn }),
    });
  const compiling = compilation?.diagnostics.map((diagnostic) => toFinding(diagnostic, execution));
  const findings = mergeFindings([...loading, ...(compiling ?? [])]);
  const ok = compilation !== undefined && !hasErrors(findings);
  const written = ok ? filesOf(compilation, resolve(context.cwd, options.out)) : [];
  writeFiles(written, context);
  const built: Built = {
    ok,
    file: shownPath(context, path),
    program: program?.name ?? null,
    execution,
    findings,
    files: written.map((one) => shownPath(context, one.path)),
    secrets: ok ? compilation.secrets : [],
  };
  context.output.document(documentOf(built, context));
  if (!context.output.json) announce(built, context);
  return ok ? 0 : 1;
}

interface Built {
  readonly ok: boolean;
  readonly file: string;
  readonly program: string | null;
  readonly execution: Execution;
  readonly findings: readonly Finding[];
  readonly files: readonly string[];
  readonly secrets: readonly string[];
}

function documentOf({ ok, file, program, execution, findings, files, secrets }: Built, context: Context): object {
  return { ok, file, program, ...documentOfFindings(findings, context), ...execution, files, secrets };
}

/** The files on stdout, for scripts; all about them on stderr. */
function announce({ ok, file, execution, findings, files, secrets }: Built, context: Context): void {
  const { output } = context;
  const colours = output.messageColours;
  if (findings.length > 0) {
    output.message(`${printFindings(findings, { context, colours, file, executions: [execution] })}\n`);
  }
  const counts = `${printCounts(findings)} (${printExecutions([execution])})`;
  output.message(ok ? `${file}: ${colours.green(counts)}` : `${file}: ${colours.red(counts)}; nothing was written`);
  for (const name of files) output.print(name);
  if (secrets.length > 0) output.message(`The server needs ${list(secrets)} in its environment.`);
}

function filesOf(compilation: Compilation, folder: string): readonly NewFile[] {
  return compilation.files.flatMap((generated: GeneratedFile) => {
    const path = join(folder, generated.name);
    const map = printSourceMap(sourceMapOf(generated, path));
    return [
      { path, text: generated.text },
      { path: `${path}.map.json`, text: map },
    ];
  });
}
