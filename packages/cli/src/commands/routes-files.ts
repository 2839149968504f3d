import { migratePaperRoutes } from "@sipwright/redis";
import type { Context } from "../context.js";
import type { ExitCode } from "../errors.js";
import { parseCount, type RedisOptions, withStore } from "../redis/connection.js";
import { openInput, parseFormat } from "../redis/input.js";
import { announceSkipped, reportingLines } from "../redis/problems.js";
import { startProgress } from "../redis/progress.js";
import { type AddRouteCommand, type RouteOptions, report, tableOptions } from "./routes.js";

interface ImportOptions extends RouteOptions {
  readonly dryRun?: boolean;
  readonly skipBadLines?: boolean;
  readonly allowEmpty?: boolean;
}

/** The commands of `sipwright routes` that read and write files. */
export function addRouteFiles(add: AddRouteCommand, context: Context): void {
  const reading = (words: string, description: string) =>
    add(words, description)
      .option("--format <format>", "csv or jsonl; that of the file name if not given", parseFormat)
      .option("--skip-bad-lines", "go on with the others");
  reading("import <file>", "Replaces all routes by those of a file of CSV or JSON lines (- for stdin), at once.")
    .option("--dry-run", "check only")
    .option("--allow-empty", "an input without routes empties the table")
    .action(async (file: string, options: ImportOptions) => {
      context.exitCode = await importRoutes(file, options, context);
    });
  reading("diff <file>", "Shows what an import would change.").action(async (file: string, options: ImportOptions) => {
    context.exitCode = await diffRoutes(file, options, context);
  });
  add("export", "Writes all routes to stdout.")
    .option("--format <format>", "csv or jsonl", parseFormat, "csv")
    .action(async (options: RouteOptions) => {
      await withStore(options, context, async (store) => {
        for await (const text of store.routes(options.table).export(options.format ?? "csv")) context.output.raw(text);
      });
    });
  add("migrate", "Takes over the routes of the plain layout, one key with an address for each prefix.")
    .option("--from-database <number>", "where they are", parseCount, 3)
    .action(async (options: RouteOptions & { readonly fromDatabase: number }) => {
      const source: RedisOptions = { ...options, database: options.fromDatabase };
      const result = await withStore(options, context, (store) =>
        withStore(source, context, (_, client) =>
          migratePaperRoutes(client, store.routes(options.table, tableOptions(options))),
        ),
      );
      report(context, `${result.routes} routes have been taken over.`, result);
    });
}

async function importRoutes(file: string, options: ImportOptions, context: Context): Promise<ExitCode> {
  const input = await openInput(file, options.format, context);
  const bar = startProgress(input.size, context);
  try {
    return await withStore(options, context, (store) =>
      reportingLines(context, async () => {
        const result = await store.routes(options.table, tableOptions(options)).load(input.open(), {
          format: input.format,
          onBadLine: options.skipBadLines === true ? "skip" : "refuse",
          dryRun: options.dryRun === true,
          allowEmpty: options.allowEmpty === true,
          onProgress: ({ bytes, routes }) => bar.update(bytes, `${routes} routes`),
        });
        bar.end();
        announceSkipped(result.problems, result.skipped, context);
        const what = result.isLoaded ? "are in force" : "could be imported";
        report(context, `${result.routes} routes ${what}.`, result);
        return 0;
      }),
    );
  } finally {
    bar.end();
    input.close();
  }
}

async function diffRoutes(file: string, options: ImportOptions, context: Context): Promise<ExitCode> {
  const input = await openInput(file, options.format, context);
  const { output } = context;
  const counts = { added: 0, changed: 0, removed: 0 };
  const all: object[] = [];
  return withStore(options, context, (store) =>
    reportingLines(context, async () => {
      const differences = store.routes(options.table, tableOptions(options)).diff(input.open(), {
        format: input.format,
        onBadLine: options.skipBadLines === true ? "skip" : "refuse",
      });
      for await (const { prefix, before, after } of differences) {
        const kind = before === null ? "added" : after === null ? "removed" : "changed";
        counts[kind] += 1;
        if (output.json) all.push({ prefix, before, after });
        const { green, red, yellow } = output.colours;
        if (kind === "added") output.print(green(`+ ${prefix}  ${after}`));
        else if (kind === "removed") output.print(red(`- ${prefix}  ${before}`));
        else output.print(yellow(`~ ${prefix}  ${before} -> ${after}`));
      }
      output.document({ ok: true, ...counts, differences: all });
      if (!output.json) output.message(`${counts.added} added, ${counts.changed} changed, ${counts.removed} removed`);
      return 0;
    }),
  );
}
