import type { InputFormat, NewUser, User, UserChange } from "@sipwright/redis";
import type { Command } from "commander";
import type { Context } from "../context.js";
import { addRedisOptions, parseCount, type RedisOptions, withStore } from "../redis/connection.js";
import { openInput, parseFormat } from "../redis/input.js";
import { announceSkipped, reportingLines } from "../redis/problems.js";
import { startProgress } from "../redis/progress.js";
import { readSecret } from "../redis/secret.js";

interface UserOptions extends RedisOptions {
  readonly realm: string;
  readonly callerId?: string;
  readonly maxCalls?: number;
  readonly newPassword?: boolean;
  readonly startingWith?: string;
  readonly format?: InputFormat;
  readonly skipBadLines?: boolean;
  readonly dryRun?: boolean;
}

const passwordVariable = "SIPWRIGHT_USER_PASSWORD";

const examples = `
The password of a user is asked for at the terminal, or taken from ${passwordVariable}; that of Redis from SIPWRIGHT_REDIS_PASSWORD.

Examples:
  $ sipwright users add alice --realm voip.example
  $ sipwright users list --realm voip.example --json
  $ sipwright users import users.csv --realm voip.example --redis 192.0.2.9:6379`;

/** `sipwright users …`: who may register and call. */
export function addUsers(root: Command, context: Context): void {
  const users = root
    .command("users")
    .summary("manage the users in Redis")
    .description("Manages the users in Redis.")
    .addHelpText("after", examples);
  const add = (words: string, description: string) =>
    addRedisOptions(
      users.command(words).description(description).requiredOption("--realm <domain>", "the domain of the users"),
    ).addHelpText("after", examples);
  const details = (command: Command) =>
    command
      .option("--caller-id <number>", "what the user may show as the number of the caller")
      .option("--max-calls <count>", "how many calls at a time", parseCount);

  details(add("add <name>", "Makes a user.")).action(async (name: string, options: UserOptions) => {
    const password = await readSecret(
      "password for the user",
      `Password of ${name}@${options.realm}`,
      passwordVariable,
    );
    const user: NewUser = { name, realm: options.realm, password, ...detailsOf(options) };
    await withStore(options, context, (store) => store.users.create(user));
    done(context, `${name}@${options.realm} has been made.`, { user: `${name}@${options.realm}` });
  });
  details(add("change <name>", "Changes a user.").option("--new-password", "ask for a new password")).action(
    async (name: string, options: UserOptions) => {
      const secret =
        options.newPassword === true
          ? { password: await readSecret("password for the user", "New password", passwordVariable) }
          : {};
      const change: UserChange = { ...secret, ...detailsOf(options) };
      await withStore(options, context, (store) => store.users.change(name, options.realm, change));
      done(context, `${name}@${options.realm} has been changed.`, { user: `${name}@${options.realm}` });
    },
  );
  for (const [word, past] of [
    ["disable", "disabled"],
    ["enable", "enabled"],
    ["delete", "deleted"],
  ] as const) {
    add(`${word} <name>`, `${word.charAt(0).toUpperCase()}${word.slice(1)}s a user.`).action(
      async (name: string, options: UserOptions) => {
        await withStore(options, context, (store) => store.users[word](name, options.realm));
        done(context, `${name}@${options.realm} has been ${past}.`, { user: `${name}@${options.realm}` });
      },
    );
  }
  add("show <name>", "Shows a user.").action(async (name: string, options: UserOptions) => {
    const user = await withStore(options, context, (store) => store.users.find(name, options.realm));
    context.output.document({ ok: true, user });
    context.output.print(printUser(user));
  });
  add("list", "Lists the users of a realm.")
    .option("--starting-with <text>", "only users whose names begin so")
    .action((options: UserOptions) => list(options, context));
  add("import <file>", "Makes and changes the users of a file of CSV or JSON lines (- for stdin), all or none.")
    .option("--format <format>", "csv or jsonl; that of the file name if not given", parseFormat)
    .option("--skip-bad-lines", "import the others")
    .option("--dry-run", "check only")
    .action(async (file: string, options: UserOptions) => {
      context.exitCode = await importUsers(file, options, context);
    });
}

function detailsOf({ callerId, maxCalls }: UserOptions) {
  return { ...(callerId === undefined ? {} : { callerId }), ...(maxCalls === undefined ? {} : { maxCalls }) };
}

function done({ output }: Context, text: string, data: object): void {
  output.document({ ok: true, ...data });
  output.print(text);
}

function printUser({ name, realm, isEnabled, callerId, maxCalls }: User): string {
  const details = [
    ...(isEnabled ? [] : ["disabled"]),
    ...(callerId === undefined ? [] : [`caller id ${callerId}`]),
    ...(maxCalls === undefined ? [] : [`${maxCalls} calls at the most`]),
  ];
  return `${name}@${realm}${details.length === 0 ? "" : `  ${details.join(", ")}`}`;
}

async function list(options: UserOptions, context: Context): Promise<void> {
  const all: User[] = [];
  await withStore(options, context, async (store) => {
    let cursor: string | null = "0";
    const { realm, startingWith = "" } = options;
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof store.users.list>> = await store.users.list({
        realm,
        startingWith,
        cursor,
        count: 1000,
      });
      for (const user of page.users) {
        if (context.output.json) all.push(user);
        context.output.print(printUser(user));
      }
      cursor = page.cursor;
    }
  });
  context.output.document({ ok: true, users: all });
}

async function importUsers(file: string, options: UserOptions, context: Context): Promise<0 | 1 | 2 | 3> {
  const input = await openInput(file, options.format, context, true);
  const bar = startProgress(input.size, context);
  try {
    return await withStore(options, context, (store) =>
      reportingLines(context, async () => {
        const result = await store.users.import(() => input.open(), {
          format: input.format,
          realm: options.realm,
          onBadLine: options.skipBadLines === true ? "skip" : "refuse",
          dryRun: options.dryRun === true,
          onProgress: ({ bytes, users }) => bar.update(bytes, `${users} users`),
        });
        bar.end();
        announceSkipped(result.problems, result.skipped, context);
        const what = options.dryRun === true ? "could be imported" : "have been imported";
        done(context, `${result.users} users ${what}.`, result);
        return 0;
      }),
    );
  } finally {
    bar.end();
    input.close();
  }
}
