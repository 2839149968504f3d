import { fileURLToPath } from "node:url";
import type { Diagnostic, Place } from "@sipwright/routing";
import { ProgramLoadError } from "./errors.js";
import { findImport } from "./find-import.js";
import { fileOfTrace, placeOnDisk } from "./place-file.js";

type Finding = Pick<Diagnostic, "code" | "problem" | "mend" | "place">;

/** Says in the user's terms why a file could not be loaded: what was thrown, where, and what to do about it. */
export function toLoadError(thrown: unknown): ProgramLoadError {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const finding =
    ofSipwright(error) ?? ofSyntax(error) ?? ofImport(error) ?? ofExport(error) ?? ofException(thrown, error);
  return new ProgramLoadError({ severity: "error", ...finding }, { cause: thrown });
}

/** The user's file ended the process, or loading it waits for what never comes. */
export function endlessLoad(): ProgramLoadError {
  return new ProgramLoadError({
    code: "SW0906",
    severity: "error",
    problem: "The program ended this process while it was loaded, or awaits something that never comes.",
    mend: "Let it do nothing but build its value: no process.exit(), no endless await.",
    place: undefined,
  });
}

/** Errors of Sipwright's own packages say all by themselves. They may come from another copy of the package, hence no instanceof. */
function ofSipwright(error: Error): Finding | undefined {
  const { code, problem, mend, place } = error as Error & Partial<Record<keyof Finding, unknown>>;
  if (typeof code !== "string" || !/^SW\d{4}$/.test(code)) return undefined;
  return {
    code,
    problem: typeof problem === "string" ? problem : error.message,
    mend: typeof mend === "string" ? mend : "Mend what the program passes here.",
    place: isPlace(place) ? placeOnDisk(place) : placeOf(error),
  };
}

function isPlace(value: unknown): value is Place {
  return typeof value === "object" && value !== null && "file" in value && "line" in value && "column" in value;
}

/** esbuild, which strips the types: `/path/file.ts:3:6: ERROR: Unexpected ","`, columns from 0. */
function ofSyntax(error: Error): Finding | undefined {
  const match = /^Transform failed .*\n(.+):(\d+):(\d+): ERROR: (.+)/.exec(error.message);
  if (match === null) return undefined;
  const [, file = "", line, column, problem] = match;
  return syntax(`${problem}`, { file, line: Number(line), column: Number(column) + 1 });
}

function syntax(problem: string, place: Place): Finding {
  return { code: "SW0903", problem: sentence(problem), mend: "Mend the syntax of this line.", place };
}

function ofImport(error: Error): Finding | undefined {
  const code = "code" in error ? error.code : undefined;
  if (code !== "ERR_MODULE_NOT_FOUND" && code !== "MODULE_NOT_FOUND" && code !== "ERR_PACKAGE_PATH_NOT_EXPORTED")
    return undefined;
  const stack = "requireStack" in error && Array.isArray(error.requireStack) ? error.requireStack : [];
  const importer = / imported from (.+)$/m.exec(error.message)?.[1] ?? stack[0];
  const wanted = /'([^']+)'/.exec(error.message)?.[1] ?? "";
  const file = typeof importer === "string" ? toPath(importer) : undefined;
  const found = file === undefined ? undefined : findImport(file, wanted);
  const specifier = found?.specifier ?? wanted;
  const isFile = /^[./]|^[A-Za-z]:\\/.test(specifier);
  return {
    code: "SW0904",
    problem: `${JSON.stringify(specifier)}, which is imported here, is not found.`,
    mend: isFile
      ? "Correct the path, or write the file."
      : `Install it beside your program: npm install ${packageName(specifier)}.`,
    place: found?.place,
  };
}

function packageName(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

/** Node itself, before anything runs: the stack begins with the place, the line and a caret under what is wrong. */
function ofExport(error: Error): Finding | undefined {
  if (!(error instanceof SyntaxError)) return undefined;
  const match = /^(.+):(\d+)\n.*\n( *)\^/.exec(error.stack ?? "");
  if (match === null) return undefined;
  const [, file = "", line, indent = ""] = match;
  const place = { file: toPath(file), line: Number(line), column: indent.length + 1 };
  if (!error.message.includes("does not provide an export")) return syntax(error.message, place);
  return { code: "SW0904", problem: sentence(error.message), mend: "Import a name that this module exports.", place };
}

function ofException(thrown: unknown, error: Error): Finding {
  const what = thrown instanceof Error ? `${error.name}: ${error.message}` : `${error.message}, which is no Error`;
  return {
    code: "SW0905",
    problem: sentence(`The program threw ${what}`),
    mend: "Mend the program so that it builds its value without an exception.",
    place: thrown instanceof Error ? placeOf(error) : undefined,
  };
}

const ownFolders = ["src", "dist"].map((folder) => fileURLToPath(new URL(`../${folder}/`, import.meta.url)));
const frame = /^\s*at (?:.*? \()?(?:async )?((?:file:\/\/)?[^()]+?):(\d+):(\d+)\)?$/;

/** The innermost frame in the user's own files: neither Node's, nor a package's. */
function placeOf(error: Error): Place | undefined {
  for (const line of (error.stack ?? "").split("\n")) {
    const match = frame.exec(line);
    if (match === null) continue;
    const file = toPath(match[1] ?? "");
    if (/^(node:|<|native)|[\\/]node_modules[\\/]/.test(file) || !/[\\/]/.test(file)) continue;
    if (ownFolders.some((folder) => file.startsWith(folder))) continue;
    return { file, line: Number(match[2]), column: Number(match[3]) };
  }
  return undefined;
}

function toPath(location: string): string {
  const plain = location.replace(/\?.*$/, "");
  return plain.startsWith("file://") ? fileURLToPath(plain) : fileOfTrace(plain);
}

function sentence(text: string): string {
  const line = text.trim().replaceAll(/\s*\n\s*/g, " ");
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
