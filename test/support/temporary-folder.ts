import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { guardFolder } from "./guard.js";

/** A new empty folder. It is removed when the test process ends; with `SIPWRIGHT_KEEP=1` in the environment it stays. */
export function temporaryFolder(name = "test"): string {
  const folder = mkdtempSync(join(tmpdir(), `sipwright-${name}-`));
  if (process.env.SIPWRIGHT_KEEP !== "1") guardFolder(folder);
  return folder;
}

/** Removes a temporary folder before the end of the process. */
export function removeTemporaryFolder(folder: string): void {
  if (process.env.SIPWRIGHT_KEEP !== "1") rmSync(folder, { recursive: true, force: true });
}
