import type { ModuleFileError } from "@sipwright/catalog";
import type { RedisStoreError } from "@sipwright/redis";
import type { Diagnostic } from "@sipwright/routing";

/** What the command line answers: 0 all is well, 1 the program has errors, 2 the command was used wrongly, 3 Sipwright itself failed. */
export type ExitCode = 0 | 1 | 2 | 3;

/** What all errors of the command line share: a stable `code`, what is wrong and how to mend it, each as a sentence. */
export abstract class CommandError extends Error {
  abstract readonly code: string;
  readonly exitCode: ExitCode = 2;

  constructor(
    readonly problem: string,
    readonly mend: string,
    options?: ErrorOptions,
  ) {
    super(`${problem} ${mend}`, options);
    this.name = new.target.name;
  }
}

/** The file of the program is not there, or cannot be read. */
export class ProgramFileError extends CommandError {
  readonly code = "SW0901";

  constructor(
    readonly file: string,
    options?: ErrorOptions,
  ) {
    super(
      `${file} is no file that can be read.`,
      "Name the TypeScript file whose default export is your program.",
      options,
    );
  }
}

/** The file was loaded, but exports no program. */
export class NoProgramError extends CommandError {
  readonly code = "SW0902";

  constructor(
    readonly file: string,
    found: string,
  ) {
    super(`${file} has ${found}.`, "Write `export default program({ … });` with program() of @sipwright/routing.");
  }
}

/**
 * The file of the program could not be loaded because of what stands in it. `diagnostic.code` is
 * `SW0903` for a syntax error, `SW0904` for an import that is not found, `SW0905` for an exception, `SW0906` where loading never
 * came to an end, or the code of an error of the language, such as `SW1001`.
 */
export class ProgramLoadError extends CommandError {
  readonly code: string;
  override readonly exitCode = 1;

  constructor(
    readonly diagnostic: Diagnostic,
    options?: ErrorOptions,
  ) {
    super(diagnostic.problem, diagnostic.mend, options);
    this.code = diagnostic.code;
  }
}

/** An unknown command or option, or a value that an option does not take. */
export class UsageError extends CommandError {
  readonly code = "SW0910";
}

/** A new project needs a folder of its own. */
export class FolderTakenError extends CommandError {
  readonly code = "SW0911";

  constructor(
    readonly folder: string,
    what: string,
    options?: ErrorOptions,
  ) {
    super(`${folder} ${what}.`, "Name a folder that is empty or does not exist yet.", options);
  }
}

/** The file given with `--catalog` cannot be read. */
export class CatalogFileError extends CommandError {
  readonly code = "SW0912";

  constructor(
    readonly file: string,
    problem: string,
    options?: ErrorOptions,
  ) {
    super(`${file}: ${problem}.`, "Write it with `sipwright catalog <folder> --out <file>`.", options);
  }
}

/** What was made could not be written. No file has changed. */
export class OutputError extends CommandError {
  readonly code = "SW0913";

  constructor(
    readonly file: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`${file} cannot be written: ${reason}.`, "Name another place, or make this one writable.", options);
  }
}

/** The catalog given with `--catalog` is of another release than that given with `--kamailio`. */
export class CatalogReleaseError extends CommandError {
  readonly code = "SW0914";

  constructor(
    readonly version: string,
    problem: string,
  ) {
    super(problem, "Name the release that the catalog is of with --kamailio.");
  }
}

/** The modules of a Kamailio build cannot be read; `code` is that of the catalog's error, `SW0101` to `SW0105`. */
export class ModulesError extends CommandError {
  readonly code: string;
  override readonly exitCode: ExitCode;

  constructor(override readonly cause: ModuleFileError) {
    super(`${cause.file}: ${cause.problem}.`, `${capitalized(cause.mend)}.`, { cause });
    this.code = cause.code;
    // A folder without modules is a mistake of the command, a broken file is a finding.
    this.exitCode = cause.code === "SW0105" ? 2 : 1;
  }
}

/** With a capital letter at its beginning. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The reason of a failure of the file system, in words. */
export function reasonOf(error: unknown): string {
  const reasons: Readonly<Record<string, string>> = {
    EACCES: "permission denied",
    EEXIST: "there is a file of this name",
    EISDIR: "it is a folder",
    ENOENT: "no such file or folder",
    ENOSPC: "the disk is full",
    ENOTDIR: "part of its path is a file",
    EPERM: "not permitted",
    EROFS: "the file system is read-only",
  };
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}

/**
 * What `@sipwright/redis` refused; `code` is that of its error. `SW40…` says that the data are wrong or not there, everything else that
 * Redis or Kamailio cannot be used.
 */
export class StoreError extends CommandError {
  readonly code: string;
  override readonly exitCode: ExitCode;

  constructor(override readonly cause: RedisStoreError) {
    super(cause.problem || cause.message, cause.mend, { cause });
    this.code = cause.code;
    this.exitCode = cause.code.startsWith("SW40") ? 1 : 2;
  }
}

/** A file or stream that shall be imported cannot be read. */
export class InputFileError extends CommandError {
  readonly code = "SW0915";

  constructor(
    readonly file: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`${file} cannot be read: ${reason}.`, "Name a file of CSV or JSON lines, or - for stdin.", options);
  }
}

/** A secret is needed, and there is neither an environment variable nor a terminal to ask at. */
export class NoSecretError extends CommandError {
  readonly code = "SW0916";

  constructor(
    readonly what: string,
    variable: string,
  ) {
    super(`There is no ${what}.`, `Set ${variable} in the environment, or run it at a terminal.`);
  }
}
