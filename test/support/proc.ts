import { readdirSync, readFileSync } from "node:fs";

/** What the kernel says of processes and sockets (`/proc`). */

/** The living processes (no zombies) of a process group. */
export function processesOfGroup(groupId: number): number[] {
  const pids: number[] = [];
  for (const name of readdirSync("/proc")) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    const fields = statFields(pid);
    if (fields !== undefined && Number(fields[2]) === groupId && fields[0] !== "Z" && fields[0] !== "X") pids.push(pid);
  }
  return pids;
}

/** Whether a process with this number lives (a zombie does not). */
export function isAlive(pid: number): boolean {
  const state = statFields(pid)?.[0];
  return state !== undefined && state !== "Z" && state !== "X";
}

/** The fields of /proc/PID/stat after the name (which may hold blanks): state, parent, group, … */
function statFields(pid: number): string[] | undefined {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, "latin1");
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
  return text.slice(text.lastIndexOf(")") + 2).split(" ");
}

function isGone(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOENT" || code === "ESRCH";
}

/** Whether some process has bound `port` at `address` (or at every address). TCP counts only when it listens. */
export function isBound(transport: "udp" | "tcp", address: string, port: number): boolean {
  const wanted = [hexAddress(address), "00000000"].map(
    (hex) => `${hex}:${port.toString(16).toUpperCase().padStart(4, "0")}`,
  );
  for (const line of readFileSync(`/proc/net/${transport}`, "latin1").split("\n").slice(1)) {
    const [, local, , state] = line.trim().split(/\s+/);
    if (local !== undefined && wanted.includes(local) && (transport === "udp" || state === "0A")) return true;
  }
  return false;
}

/** IPv4 as /proc/net writes it: the bytes in the order of a little-endian machine. */
function hexAddress(address: string): string {
  return address
    .split(".")
    .reverse()
    .map((byte) => Number(byte).toString(16).toUpperCase().padStart(2, "0"))
    .join("");
}
