/** Where users and routes stand in Redis. The routing inside Kamailio and the programs that fill Redis share these. */
export interface RedisKeys {
  /** What comes before all keys; `sipwright` if not given. */
  readonly prefix?: string;
}

const fields = { md5: "ha1", sha256: "ha1_sha256" } as const;

export type DigestAlgorithm = "MD5" | "SHA-256";

function prefixOf(keys: RedisKeys): string {
  const { prefix = "sipwright" } = keys;
  if (!/^[A-Za-z0-9_.-]+$/.test(prefix)) {
    throw new RangeError(`The prefix ${JSON.stringify(prefix)} must consist of letters, digits, "_", "." and "-".`);
  }
  return prefix;
}

/** The hash of a user. `user` is `name@realm`, or `%s` to make the command of a lookup. */
export function userKey(user: string, keys: RedisKeys = {}): string {
  return `${prefixOf(keys)}:user:${user}`;
}

/** The field of a user's hash that holds the HA1 of an algorithm. */
export function ha1Field(algorithm: DigestAlgorithm): string {
  return algorithm === "MD5" ? fields.md5 : fields.sha256;
}

/**
 * The hash of a route table: a field for each prefix. All of a table is one key, so that one command finds the longest prefix,
 * on one server and on a cluster alike.
 */
export function routeKey(table: string, keys: RedisKeys = {}): string {
  if (!/^[A-Za-z0-9_.-]+$/.test(table)) {
    throw new RangeError(`The table ${JSON.stringify(table)} must consist of letters, digits, "_", "." and "-".`);
  }
  return `${prefixOf(keys)}:routes:{${table}}`;
}
