import type { Release } from "@sipwright/catalog";
import type { Target } from "@sipwright/compiler";
import type { Command } from "commander";
import { type Context, shownPath } from "../context.js";
import { documentOfFindings } from "../documents.js";
import type { ExitCode } from "../errors.js";
import { executionsOf, findingsOf, hasErrors } from "../findings.js";
import { loadOrFind } from "../load-or-find.js";
import { printCounts, printExecutions, printFindings } from "../print-diagnostics.js";
import { readCatalog } from "../read-catalog.js";
import { collect, parseRelease, parseTarget } from "../usage.js";

interface CheckOptions {
  readonly target?: readonly Target[];
  readonly kamailio?: readonly Release[];
  readonly catalog?: string;
}

const examples = `
Examples:
  $ sipwright check src/routing.ts
  $ sipwright check src/routing.ts --target lua --kamailio 6.0 --kamailio 6.1
  $ sipwright check src/routing.ts --json`;

/** `sipwright check`: what is wrong with a program, for both targets and all releases or for those given. */
export function addCheck(root: Command, context: Context): void {
  root
    .command("check")
    .summary("find what is wrong with a program")
    .description("Loads a program and checks it for both targets and all releases, or for those that are given.")
    .argument("<program.ts>", "the file whose default export is the program")
    .option("--target <target>", "native or lua; may stand twice", collect(parseTarget))
    .option("--kamailio <release>", "5.6, 6.0 or 6.1; may stand several times", collect(parseRelease))
    .option("--catalog <file.json>", "a catalog of your own build, as `sipwright catalog` writes it")
    .option("--json", "print one JSON document")
    .addHelpText("after", examples)
    .action(async (file: string, options: CheckOptions) => {
      context.exitCode = await check(file, options, context);
    });
}

async function check(file: string, options: CheckOptions, context: Context): Promise<ExitCode> {
  const catalog = options.catalog === undefined ? undefined : readCatalog(options.catalog, context);
  const executions = executionsOf(options.target, catalog?.releasesOr(options.kamailio) ?? options.kamailio);
  const { program, findings: loading, path } = await loadOrFind(file, context);
  const findings = program === undefined ? loading : findingsOf(program, executions, catalog?.catalog);
  const { output } = context;
  const shown = shownPath(context, path);
  const ok = !hasErrors(findings);
  output.document({
    ok,
    file: shown,
    program: program?.name ?? null,
    ...documentOfFindings(findings, context),
    checked: program === undefined ? [] : executions,
  });
  if (findings.length > 0)
    output.print(`${printFindings(findings, { context, colours: output.colours, file: shown, executions })}\n`);
  const { green, red } = output.colours;
  const counts = (ok ? green : red)(printCounts(findings));
  output.print(program === undefined ? `${shown}: ${counts}` : `${shown}: ${counts} (${printExecutions(executions)})`);
  return ok ? 0 : 1;
}
