import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/** The root of the workspace. */
export const workspace = fileURLToPath(new URL("../../../", import.meta.url));
/** How to start the command line out of its sources. */
export const commandLine = [process.execPath, "--conditions=source", "--import", tsx, main] as const;

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real command line in a folder, with its output piped. */
export function sipwright(folder: string, ...words: readonly string[]): Promise<Run> {
  const [node, ...options] = commandLine;
  return run(folder, node, ...options, ...words);
}

/** Runs a program to its end, without a shell. */
export function run(folder: string, command: string, ...words: readonly string[]): Promise<Run> {
  const { NO_COLOR: _, FORCE_COLOR: __, NODE_OPTIONS: ___, VITEST: ____, ...env } = process.env;
  const child = spawn(command, words, { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      output[name] += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, ...output }));
  });
}

/** An empty folder that goes when the test ends. */
export function emptyFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "sipwright-cli-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A user's project with these files, in which the packages of the workspace are installed. */
export function project(files: Readonly<Record<string, string>>, type: "module" | "commonjs" = "module"): string {
  const folder = emptyFolder();
  symlinkSync(join(workspace, "node_modules"), join(folder, "node_modules"));
  for (const [name, text] of Object.entries({ "package.json": JSON.stringify({ type }), ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** A program that answers all with 404, with more statements before that. Its first statement stands in line 8, column 5. */
export function programText(...statements: readonly string[]): string {
  return [
    'import * as sip from "@sipwright/routing";',
    "interface Gone { readonly text: string }",
    "",
    "export default sip.program({",
    '  name: "example",',
    '  listen: [{ transport: "udp", address: "127.0.0.1" }],',
    "  request: [",
    ...[...statements, 'sip.reply(404, "Not Found")'].map((statement) => `    ${statement},`),
    "  ],",
    "});",
    "",
  ].join("\n");
}

/** A line of a stack trace. */
export const stackLine = /^\s+at .+:\d+:\d+\)?$/m;
/** The beginning of what a terminal takes for a command. */
export const controlSequence = "\u001b";
