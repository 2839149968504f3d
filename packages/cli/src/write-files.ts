import { lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type Context, shownPath } from "./context.js";
import { OutputError, reasonOf } from "./errors.js";

/** A file to be written. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes files so that a reader sees each as it was before or as it is after, never half of it. They are all written beside
 * their places first: a full disk leaves everything as it was.
 *
 * @throws {OutputError}
 */
export function writeFiles(files: readonly NewFile[], context: Pick<Context, "cwd">): void {
  const staged: { readonly temporary: string; readonly path: string }[] = [];
  for (const { path, text } of files) {
    attempt(path, staged, context, () => {
      mkdirSync(dirname(path), { recursive: true });
      if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory())
        throw new OutputError(shownPath(context, path), "it is a folder");
      const temporary = `${path}.${process.pid}.tmp`;
      staged.push({ temporary, path });
      writeFileSync(temporary, text);
    });
  }
  for (const { temporary, path } of staged) attempt(path, staged, context, () => renameSync(temporary, path));
}

/** Does a step for a file; where it fails, what was staged goes away again. */
function attempt(
  path: string,
  staged: readonly { readonly temporary: string }[],
  context: Pick<Context, "cwd">,
  step: () => void,
): void {
  try {
    step();
  } catch (cause) {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
    throw cause instanceof OutputError ? cause : new OutputError(shownPath(context, path), reasonOf(cause), { cause });
  }
}
