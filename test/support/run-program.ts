import { execFile } from "node:child_process";
import { MissingProgramError, searchPath } from "./processes.js";

export interface RunOptions {
  readonly debianPackage: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly folder?: string;
  /** Default 30 000; then it is killed, and the call fails. */
  readonly timeoutMs?: number;
}

export interface RunResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, without a shell. A code other than 0 is a result, not an error. */
export function runProgram(command: string, args: readonly string[], options: RunOptions): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    execFile(
      command,
      args,
      {
        env: { ...process.env, PATH: searchPath(), ...options.env },
        timeout: options.timeoutMs ?? 30_000,
        maxBuffer: 64 * 1024 * 1024,
        ...(options.folder === undefined ? {} : { cwd: options.folder }),
      },
      (error, stdout, stderr) => {
        if (error === null) resolve({ code: 0, stdout, stderr });
        else if (error.code === "ENOENT") reject(new MissingProgramError(command, options.debianPackage));
        else if (typeof error.code === "number") resolve({ code: error.code, stdout, stderr });
        else reject(error);
      },
    );
  });
}
