import { InvalidUserError, quoted } from "../errors.js";
import { ha1 } from "../ha1.js";

/** A user as Redis knows it. The hashes of its password are not part of it. */
export interface User {
  readonly name: string;
  readonly realm: string;
  readonly isEnabled: boolean;
  /** What the user may show as the number of the caller. */
  readonly callerId?: string;
  /** How many calls at a time; kept for programs that count. */
  readonly maxCalls?: number;
  readonly created: Date;
  readonly changed: Date;
}

/** How a user proves who he is: a password, which is hashed here and goes nowhere else, or its hashes. */
export type Credentials = { readonly password: string } | { readonly ha1: string; readonly ha1Sha256?: string };

export interface UserDetails {
  readonly callerId?: string;
  readonly maxCalls?: number;
}

export type NewUser = UserDetails &
  Credentials & { readonly name: string; readonly realm: string; readonly isEnabled?: boolean };

/** What shall change. `null` takes a detail away. */
export type UserChange = Partial<Record<"password" | "ha1" | "ha1Sha256", string>> & {
  readonly callerId?: string | null;
  readonly maxCalls?: number | null;
};

/** What may stand in a name: nothing that is special in a digest, in a key or to the eye. */
const namePattern = /^[^\s:@\p{Cc}\p{Cs}]{1,128}$/u;
const realmPattern = /^[A-Za-z0-9_.-]{1,253}$/;

/** `name@realm`, checked. */
export function identityOf(name: string, realm: string): string {
  if (!namePattern.test(name)) {
    throw new InvalidUserError(
      `${quoted(name)} cannot be the name of a user.`,
      "Use no blanks, colons or @, and not more than 128 characters.",
    );
  }
  if (!realmPattern.test(realm)) {
    throw new InvalidUserError(`${quoted(realm)} cannot be a realm.`, "Use the domain of the users.");
  }
  return `${name}@${realm}`;
}

/** The hashes to be stored; empty where there are none. */
export function hashesOf(name: string, realm: string, given: UserChange): readonly [md5: string, sha256: string] {
  const { password, ha1: md5, ha1Sha256 } = given;
  if (password !== undefined) {
    if (md5 !== undefined || ha1Sha256 !== undefined) {
      throw new InvalidUserError(`${name}@${realm} has both a password and its hash.`, "Give one of them.");
    }
    if (password === "") throw new InvalidUserError(`${name}@${realm} has an empty password.`, "Give one.");
    return [ha1("MD5", name, realm, password), ha1("SHA-256", name, realm, password)];
  }
  return [checkHash(md5, 32, "HA1"), checkHash(ha1Sha256, 64, "SHA-256 HA1")];
}

/** What is wrong with a hash is told without the hash: it is as good as the password. */
function checkHash(hash: string | undefined, digits: number, what: string): string {
  if (hash === undefined || new RegExp(`^[0-9a-f]{${digits}}$`).test(hash)) return hash ?? "";
  throw new InvalidUserError(`A ${what} is not ${digits} small hexadecimal digits.`, "Make it of name:realm:password.");
}

/** The details as fields; an empty text removes a field. */
export function detailsOf({ callerId, maxCalls }: UserChange): readonly string[] {
  if (typeof callerId === "string" && !/^\+?[0-9A-Za-z_.*#-]{1,64}$/.test(callerId)) {
    throw new InvalidUserError(`${quoted(callerId)} cannot be a caller id.`, "Use a number or a name without blanks.");
  }
  if (typeof maxCalls === "number" && !(Number.isInteger(maxCalls) && maxCalls >= 0 && maxCalls <= 1_000_000)) {
    throw new InvalidUserError(`${maxCalls} cannot be a number of calls.`, "Use a whole number from 0 to 1,000,000.");
  }
  return [
    ...(callerId === undefined ? [] : ["caller_id", callerId ?? ""]),
    ...(maxCalls === undefined ? [] : ["max_calls", maxCalls === null ? "" : String(maxCalls)]),
  ];
}

export function parseUser(fields: Readonly<Record<string, string>>): User {
  const { name = "", realm = "", state, caller_id, max_calls, created = "0", changed = "0" } = fields;
  return {
    name,
    realm,
    isEnabled: state !== "disabled",
    ...(caller_id === undefined ? {} : { callerId: caller_id }),
    ...(max_calls === undefined ? {} : { maxCalls: Number(max_calls) }),
    created: new Date(Number(created) * 1000),
    changed: new Date(Number(changed) * 1000),
  };
}
