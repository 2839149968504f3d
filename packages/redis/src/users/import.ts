import { InputError, InvalidUserError, type LineProblem, RedisStoreError } from "../errors.js";
import { type InputFormat, type InputRecord, readRecords } from "../input/records.js";
import { detailsOf, hashesOf, identityOf, type NewUser } from "./user.js";
import type { StoredUsers } from "./users.js";

export interface ImportUsersOptions {
  readonly format: InputFormat;
  /** For lines that name none. */
  readonly realm?: string;
  /** `refuse` (if not given): a bad line, and nobody is imported. `skip`: the others are. */
  readonly onBadLine?: "refuse" | "skip";
  /** Checks everything and changes nothing. */
  readonly dryRun?: boolean;
  readonly onProgress?: (progress: { readonly lines: number; readonly users: number; readonly bytes: number }) => void;
}

export interface ImportUsersResult {
  readonly lines: number;
  readonly users: number;
  readonly skipped: number;
  readonly problems: readonly LineProblem[];
}

const columns = ["name", "password", "realm", "ha1", "ha1_sha256", "caller_id", "max_calls", "state"] as const;
const together = 200;
const mostProblems = 100;

type Handle = (users: readonly NewUser[]) => Promise<void>;

/** Reads all of the input once to check it and once more to write it: `open` gives it anew each time. */
export async function importUsers(
  users: StoredUsers,
  open: () => AsyncIterable<Uint8Array | string>,
  options: ImportUsersOptions,
): Promise<ImportUsersResult> {
  const checked = await readUsers(open(), options, async () => {});
  if (checked.skipped > 0 && options.onBadLine !== "skip") throw new InputError(checked.problems, checked.skipped);
  if (options.dryRun === true) return checked;
  return readUsers(open(), options, async (some) => {
    for (let index = 0; index < some.length; index += together) {
      await Promise.all(some.slice(index, index + together).map((user) => users.put(user)));
    }
  });
}

async function readUsers(
  source: AsyncIterable<Uint8Array | string>,
  options: ImportUsersOptions,
  handle: Handle,
): Promise<ImportUsersResult> {
  const seen = new Map<string, number>();
  const problems: LineProblem[] = [];
  let [lines, count, skipped] = [0, 0, 0];
  const tell = (problem: LineProblem) => {
    skipped += 1;
    if (problems.length < mostProblems) problems.push(problem);
  };
  for await (const block of readRecords(source, { format: options.format, columns, required: ["name"] })) {
    block.problems.forEach(tell);
    const users: NewUser[] = [];
    for (const [index, record] of block.records.entries()) {
      const line = block.lineOf[index] ?? 0;
      try {
        const user = toUser(record, options.realm);
        const identity = `${user.name}@${user.realm}`;
        const before = seen.get(identity);
        if (before !== undefined) tell({ line, problem: `The user ${identity} stands in line ${before} already.` });
        else users.push(user);
        seen.set(identity, before ?? line);
      } catch (error) {
        if (!(error instanceof RedisStoreError)) throw error;
        tell({ line, problem: error.problem });
      }
    }
    await handle(users);
    count += users.length;
    lines = block.lastLine;
    options.onProgress?.({ lines, users: count, bytes: block.bytes });
  }
  problems.sort((left, right) => left.line - right.line);
  return { lines, users: count, skipped, problems };
}

/** Everything is checked here, so that writing cannot find a fault any more. What is said never holds a password. */
function toUser(record: InputRecord, givenRealm = ""): NewUser {
  const text = (column: (typeof columns)[number]): string | undefined => {
    const value = record[columns.indexOf(column)];
    return value === undefined || value === null || value === "" ? undefined : String(value);
  };
  const [name = "", realm = givenRealm, state] = [text("name"), text("realm"), text("state")];
  identityOf(name, realm);
  const [password, ha1, ha1Sha256] = [text("password"), text("ha1"), text("ha1_sha256")];
  const [callerId, maxCalls] = [text("caller_id"), text("max_calls")];
  if (password === undefined && ha1 === undefined) {
    throw new InvalidUserError(`${name}@${realm} has neither a password nor an HA1.`, "Give one of them.");
  }
  if (state !== undefined && state !== "enabled" && state !== "disabled") {
    throw new InvalidUserError(`The state of ${name}@${realm} is neither enabled nor disabled.`, "Write one of them.");
  }
  const given = {
    ...(password === undefined ? {} : { password }),
    ...(ha1 === undefined ? {} : { ha1 }),
    ...(ha1Sha256 === undefined ? {} : { ha1Sha256 }),
    ...(callerId === undefined ? {} : { callerId }),
    ...(maxCalls === undefined ? {} : { maxCalls: Number(maxCalls) }),
  };
  hashesOf(name, realm, given);
  detailsOf(given);
  return { name, realm, ...given, ...(state === undefined ? {} : { isEnabled: state === "enabled" }) } as NewUser;
}
