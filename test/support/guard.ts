import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import type { Writable } from "node:stream";

/** In the environment of every server that this process starts. */
export const runMark = { name: "SIPWRIGHT_TEST_RUN", value: randomUUID() } as const;

/**
 * The guard is a small shell process in a session of its own. It holds the reading end of a pipe from this process;
 * when this process dies, by whatever way (SIGKILL included), the pipe closes, and the guard ends every process group
 * and removes every folder that was entrusted to it. It needs no exit handler, which a killed process would not run.
 * A server whose group it has not heard of yet is known by the mark in its environment.
 */
const GUARD_SCRIPT = `
trap '' HUP INT TERM
groups=""
folders=""
while IFS=" " read -r word value; do
  case "$word" in
    group) groups="$groups $value" ;;
    release)
      rest=""
      for group in $groups; do [ "$group" = "$value" ] || rest="$rest $group"; done
      groups="$rest" ;;
    folder) folders="$folders$value
" ;;
  esac
done
for group in $groups; do kill -s TERM -- "-$group"; kill -s CONT -- "-$group"; done
patience=20
for group in $groups; do
  while [ "$patience" -gt 0 ] && kill -s 0 -- "-$group"; do sleep 0.1; patience=$((patience - 1)); done
  kill -s KILL -- "-$group"
done
for file in $(grep -lsz "^$1$" /proc/[0-9]*/environ); do
  pid="\${file#/proc/}"
  kill -s KILL "\${pid%/environ}"
done
printf '%s' "$folders" | while IFS= read -r folder; do rm -rf -- "$folder"; done
`;

let guard: Writable | undefined;

function tell(line: string): void {
  guard ??= startGuard();
  guard.write(`${line}\n`);
}

function startGuard(): Writable {
  // Its complaints ("No such process" for a group that has ended by itself) are of no use to anyone.
  const child = spawn("sh", ["-c", GUARD_SCRIPT, "sipwright-guard", `${runMark.name}=${runMark.value}`], {
    detached: true,
    cwd: "/",
    stdio: ["pipe", "ignore", "ignore"],
  });
  child.unref();
  const stdin: Writable & { unref?: () => void } = child.stdin;
  stdin.unref?.();
  return stdin;
}

/** The process group ends when this process ends. */
export function guardGroup(groupId: number): void {
  tell(`group ${groupId}`);
}

/** The process group has ended; its number may be taken by others from now on. */
export function releaseGroup(groupId: number): void {
  tell(`release ${groupId}`);
}

/** The folder is removed when this process ends. */
export function guardFolder(folder: string): void {
  if (folder.includes("\n")) throw new TypeError(`A folder name with a line break: ${JSON.stringify(folder)}`);
  tell(`folder ${folder}`);
}
