import { RedisStoreError } from "../errors.js";

/** Redis cannot be reached, does not answer in time, or has no master at present. */
export class RedisAwayError extends RedisStoreError {
  readonly code = "SW4101";
}

/** Redis has reached `maxmemory` and takes no more. */
export class RedisFullError extends RedisStoreError {
  readonly code = "SW4102";
}

/** The server is a replica, which takes no writes. */
export class ReadOnlyError extends RedisStoreError {
  readonly code = "SW4103";
}

/** The password, or the user of the access list, is not that of the server. */
export class AuthenticationError extends RedisStoreError {
  readonly code = "SW4104";
}

/** The access list does not allow this user to do it. */
export class PermissionError extends RedisStoreError {
  readonly code = "SW4105";
}

/** What stands in Redis is of another version of the schema. */
export class SchemaVersionError extends RedisStoreError {
  readonly code = "SW4106";

  constructor(
    readonly found: string,
    readonly wanted: string,
  ) {
    super(
      `Redis holds version ${found} of the schema, and this program works with version ${wanted}.`,
      Number(found) < Number(wanted) ? "Run migrateSchema()." : "Use a newer Sipwright.",
    );
  }
}

/** A write was done, but too few replicas have it yet: a failover now would lose it. */
export class NotReplicatedError extends RedisStoreError {
  readonly code = "SW4107";

  constructor(
    readonly reached: number,
    readonly wanted: number,
  ) {
    super(`The write reached ${reached} of ${wanted} replicas in time.`, "Check the replicas, and write it again.");
  }
}

/** Redis answered with an error that none of the others describes, or with what no server should answer. */
export class UnexpectedReplyError extends RedisStoreError {
  readonly code = "SW4108";
}

type Translation = readonly [pattern: RegExp, make: (message: string, options: ErrorOptions) => RedisStoreError];

const translations: readonly Translation[] = [
  [
    /^OOM|maxmemory/,
    (_, options) =>
      new RedisFullError(
        "Redis is full: it has reached maxmemory.",
        "Give it more memory; the write was not done.",
        options,
      ),
  ],
  [
    /^READONLY/,
    (_, options) =>
      new ReadOnlyError(
        "The server is a replica, which takes no writes.",
        "Connect to the master, best by Sentinel.",
        options,
      ),
  ],
  [
    /WRONGPASS|NOAUTH|invalid password|without any password/i,
    (_, options) => new AuthenticationError("Redis refuses the user or the password.", "Check both.", options),
  ],
  [
    /NOPERM/,
    (message, options) =>
      new PermissionError(
        `Redis does not allow it: ${message}.`,
        "Compare the access list with docs/redis-schema.md.",
        options,
      ),
  ],
  [
    /^(LOADING|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|NOREPLICAS|UNBLOCKED)|ECONN|ETIMEDOUT|EPIPE|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN|timed out|aborted due to connection|Connection is closed|Stream isn't writeable|max retries per request|sentinels are unreachable|Failed to refresh slots|None of startup nodes|Too many Cluster redirections|Cluster isn't ready|ended|no available/i,
    (message, options) =>
      new RedisAwayError(
        `Redis is away: ${plainly(message)}.`,
        "Check that it runs and can be reached; then try again.",
        options,
      ),
  ],
];

/** Says in the terms of this package what ioredis or Redis threw. Errors of this package go through. */
export function translateError(thrown: unknown): unknown {
  if (thrown instanceof RedisStoreError || !(thrown instanceof Error)) return thrown;
  const details = [thrown.message, "code" in thrown ? String(thrown.code) : "", lastNodeMessage(thrown)];
  const cause: unknown = "lastNodeError" in thrown ? thrown.lastNodeError : thrown;
  for (const message of details.toReversed()) {
    for (const [pattern, make] of translations) {
      if (message !== "" && pattern.test(message)) return make(message, { cause: cause ?? thrown });
    }
  }
  // Everything that is no answer of Redis is a failure of our own code, and shall be seen as one.
  if (thrown.name !== "ReplyError") return thrown;
  return new UnexpectedReplyError(`Redis answered: ${thrown.message}.`, "Check that the keys are this package's own.", {
    cause: thrown,
  });
}

/** Without what only users of ioredis understand. */
function plainly(message: string): string {
  return /max retries per request/.test(message) ? "no connection came about" : message.replace(/\.$/, "");
}

/** Where a cluster cannot be reached at all, what the last node said tells more. */
function lastNodeMessage(error: Error): string {
  const { lastNodeError } = error as { readonly lastNodeError?: unknown };
  return lastNodeError instanceof Error ? lastNodeError.message : "";
}
