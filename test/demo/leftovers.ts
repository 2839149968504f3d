import { readdirSync, readFileSync } from "node:fs";
import { isAlive } from "../support/index.js";

/** Marks every process that this one starts from now on, through its environment. */
export function markChildren(name: string, value: string): void {
  process.env[name] = value;
}

/**
 * The living processes with a mark, but for this one: `4711 kamailio -DD …`. The guard of the test support does not count:
 * it lives exactly as long as the run, to clean up should it be killed.
 */
export function leftovers(name: string, value: string): string[] {
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && pid !== process.pid)
    .filter((pid) => `\0${read(pid, "environ")}`.includes(`\0${name}=${value}\0`) && isAlive(pid))
    .map((pid) => `${pid} ${read(pid, "cmdline").replaceAll("\0", " ").trim()}`)
    .filter((line) => !line.includes("sipwright-guard"));
}

/** Empty for a process that has ended in the meantime, or that belongs to somebody else. */
function read(pid: number, file: "environ" | "cmdline"): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "latin1");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ESRCH" || code === "EACCES" || code === "EPERM") return "";
    throw error;
  }
}
