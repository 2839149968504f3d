import { type Release, releases } from "@sipwright/catalog";
import { type Target, targets } from "@sipwright/compiler";
import { CommanderError, InvalidArgumentError } from "commander";
import type { Context } from "./context.js";
import { capitalized, type ExitCode, UsageError } from "./errors.js";
import { report } from "./report.js";

/** What the parser of the command line says by throwing: that help was shown, or what it did not understand. */
export function settle(error: unknown, context: Context): ExitCode {
  if (!(error instanceof CommanderError)) return report(error, context);
  if (error.exitCode === 0) return 0;
  // `sipwright` alone: the help has been shown.
  if (error.code === "commander.help") return 2;
  const problem = error.message.replace(/^error: /, "").trim();
  const sentence = capitalized(problem.replace(/\n\((.*)\)$/, ". $1").replace(/[^.!?]$/, "$&."));
  const mend = "`sipwright help <command>` shows what there is.";
  return report(new UsageError(sentence, mend, { cause: error }), context);
}

function oneOf<T extends string>(values: readonly T[], word: string): T {
  const found = values.find((value) => value === word);
  if (found === undefined) throw new InvalidArgumentError(`It is one of ${values.join(", ")}.`);
  return found;
}

export function parseTarget(word: string): Target {
  return oneOf(targets, word);
}

export function parseRelease(word: string): Release {
  return oneOf(releases, word);
}

/** For options that may stand several times. */
export function collect<T>(
  parse: (word: string) => T,
): (word: string, previous: readonly T[] | undefined) => readonly T[] {
  return (word, previous = []) => [...previous, parse(word)];
}
