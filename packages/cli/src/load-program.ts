import { statSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { isProgram, type Program } from "@sipwright/routing";
import { register as registerCommonJs } from "tsx/cjs/api";
import { register as registerModules } from "tsx/esm/api";
import { type Context, shownPath } from "./context.js";
import { NoProgramError, ProgramFileError } from "./errors.js";
import { toLoadError } from "./load-failure.js";

/**
 * Loads the file of a user and gives its default export. TypeScript is transpiled on the fly, in ES modules and in CommonJS
 * packages alike, and stack traces are mapped back, so that the places of the nodes are those of the user's own lines. Types are
 * not checked.
 *
 * @throws {ProgramFileError} there is no such file
 * @throws {ProgramLoadError} it could not be loaded because of what stands in it
 * @throws {NoProgramError} its default export is no program
 */
export async function loadProgram(file: string, context: Context): Promise<Program> {
  const path = resolve(context.cwd, file);
  checkFile(path, file);
  const exported = await load(path, context);
  if (isProgram(exported)) return exported;
  const found = exported === undefined ? "no default export" : "a default export that is no program";
  throw new NoProgramError(shownPath(context, path), found);
}

function checkFile(path: string, shown: string): void {
  let isFile: boolean;
  try {
    isFile = statSync(path).isFile();
  } catch (cause) {
    throw new ProgramFileError(shown, { cause });
  }
  if (!isFile) throw new ProgramFileError(shown);
}

async function load(path: string, context: Context): Promise<unknown> {
  registerCommonJs();
  registerModules();
  context.programFile = path;
  try {
    return defaultOf(await import(pathToFileURL(path).href));
  } catch (error) {
    throw toLoadError(error);
  }
}

/** A CommonJS module arrives wrapped: its `exports` are the default export, and the user's default is in there. */
function defaultOf(module: { readonly default?: unknown }): unknown {
  const { default: outer } = module;
  if (!isProgram(outer) && typeof outer === "object" && outer !== null && "default" in outer) return outer.default;
  return outer;
}
