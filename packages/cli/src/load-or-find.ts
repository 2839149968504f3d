import { resolve } from "node:path";
import type { Program } from "@sipwright/routing";
import type { Context } from "./context.js";
import { ProgramLoadError } from "./errors.js";
import type { Finding } from "./findings.js";
import { loadProgram } from "./load-program.js";

/** A program, or why it could not be loaded. */
export interface Loaded {
  readonly path: string;
  readonly program: Program | undefined;
  readonly findings: readonly Finding[];
}

/** Loads a program; what is wrong with its file is a finding like those of the check. */
export async function loadOrFind(file: string, context: Context): Promise<Loaded> {
  const path = resolve(context.cwd, file);
  try {
    return { path, program: await loadProgram(file, context), findings: [] };
  } catch (error) {
    if (!(error instanceof ProgramLoadError)) throw error;
    return { path, program: undefined, findings: [{ ...error.diagnostic, executions: [] }] };
  }
}
