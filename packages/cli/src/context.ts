import { relative } from "node:path";
import type { ExitCode } from "./errors.js";
import type { Output } from "./output.js";

/** What one run of the command line works with. */
export interface Context {
  readonly output: Output;
  readonly cwd: string;
  /** The user's file, from the moment when it is loaded: what goes wrong outside of our own calls is that file's doing. */
  programFile: string | undefined;
  exitCode: ExitCode;
}

/** A path the way people and terminals read it: from the working folder, with `/`. */
export function shownPath(context: Pick<Context, "cwd">, path: string): string {
  const shown = relative(context.cwd, path).replaceAll("\\", "/");
  return shown === "" ? "." : shown;
}
