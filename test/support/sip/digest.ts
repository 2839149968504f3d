import { createHash, randomBytes } from "node:crypto";
import { unquote } from "./address.js";
import { SipSyntaxError } from "./message.js";

/** The hashes of RFC 8760 that Kamailio knows; the names are those of the `algorithm` parameter. */
export type DigestAlgorithm = "MD5" | "SHA-256";

/** A WWW-Authenticate or Proxy-Authenticate header (RFC 7616, RFC 8760). */
export interface Challenge {
  readonly realm: string;
  readonly nonce: string;
  readonly algorithm: DigestAlgorithm;
  /** Empty: the server does without qop, as in RFC 2617. */
  readonly qop: readonly string[];
  readonly opaque: string | undefined;
  readonly stale: boolean;
}

/** Who authenticates: with the password, or with HA1 = hash("user:realm:password") as hex. */
export interface Credentials {
  readonly username: string;
  readonly password?: string;
  readonly ha1?: string;
  /** Answers only challenges of this algorithm; left out: SHA-256 before MD5. */
  readonly algorithm?: DigestAlgorithm;
  /** Instead of the realm of the challenge, in the hash and in the header. */
  readonly realm?: string;
  /** Parameters of the header that shall lie, the hash remaining right: `{ username: "bob" }`; `null` leaves one out. */
  readonly fields?: Readonly<Record<string, string | null>>;
}

/** @throws {SipSyntaxError} for what is no Digest challenge, or has an algorithm that is unknown here. */
export function parseChallenge(value: string): Challenge {
  const parameters = parseDigest(value);
  const realm = parameters.get("realm");
  const nonce = parameters.get("nonce");
  if (realm === undefined || nonce === undefined) throw new SipSyntaxError(`No realm or no nonce: ${value}`);
  const algorithm = (parameters.get("algorithm") ?? "MD5").toUpperCase();
  if (algorithm !== "MD5" && algorithm !== "SHA-256") throw new SipSyntaxError(`Unknown digest algorithm: ${value}`);
  return {
    realm,
    nonce,
    algorithm,
    qop: (parameters.get("qop") ?? "")
      .split(",")
      .map((each) => each.trim())
      .filter((each) => each !== ""),
    opaque: parameters.get("opaque"),
    stale: parameters.get("stale")?.toLowerCase() === "true",
  };
}

/** The challenge to answer among several of one response (RFC 8760 section 2.4); undefined: none can be answered. */
export function chooseChallenge(values: readonly string[], algorithm?: DigestAlgorithm): Challenge | undefined {
  const wanted: readonly DigestAlgorithm[] = algorithm === undefined ? ["SHA-256", "MD5"] : [algorithm];
  const known = values.filter((value) => isKnown(parseDigest(value).get("algorithm"))).map(parseChallenge);
  return known
    .filter((challenge) => wanted.includes(challenge.algorithm))
    .sort((a, b) => wanted.indexOf(a.algorithm) - wanted.indexOf(b.algorithm))[0];
}

function isKnown(algorithm = "MD5"): boolean {
  return ["MD5", "SHA-256"].includes(algorithm.toUpperCase());
}

/** The parameters of a challenge or of credentials, without their quotes. */
export function parseDigest(value: string): Map<string, string> {
  const match = /^\s*Digest\s+(.*)$/is.exec(value);
  if (match === null) throw new SipSyntaxError(`Not a Digest: ${JSON.stringify(value)}`);
  const parameters = new Map<string, string>();
  for (const [, name = "", text = ""] of (match[1] ?? "").matchAll(/([\w-]+)\s*=\s*("(?:[^"\\]|\\.)*"|[^\s,]+)/g)) {
    parameters.set(name.toLowerCase(), unquote(text));
  }
  return parameters;
}

/** HA1 as a server stores it, in hex. */
export function digestHa1(
  username: string,
  realm: string,
  password: string,
  algorithm: DigestAlgorithm = "MD5",
): string {
  return hash(algorithm, `${username}:${realm}:${password}`);
}

export interface DigestRequest {
  readonly method: string;
  /** The Request-URI. */
  readonly uri: string;
  /** How often the nonce has been used, from 1. */
  readonly count?: number;
  /** Default: random. */
  readonly cnonce?: string;
}

/** The value of Authorization or Proxy-Authorization that answers the challenge; with qop `auth` if it is offered. */
export function answerChallenge(challenge: Challenge, credentials: Credentials, request: DigestRequest): string {
  const { algorithm, nonce } = challenge;
  const realm = credentials.realm ?? challenge.realm;
  const ha1 = credentials.ha1 ?? digestHa1(credentials.username, realm, credentials.password ?? "", algorithm);
  const ha2 = hash(algorithm, `${request.method}:${request.uri}`);
  const fields = new Map<string, string>([
    ["username", quote(credentials.username)],
    ["realm", quote(realm)],
    ["nonce", quote(nonce)],
    ["uri", quote(request.uri)],
  ]);
  if (challenge.qop.includes("auth")) {
    const count = (request.count ?? 1).toString(16).padStart(8, "0");
    const cnonce = request.cnonce ?? randomBytes(8).toString("hex");
    fields.set("response", quote(hash(algorithm, `${ha1}:${nonce}:${count}:${cnonce}:auth:${ha2}`)));
    fields.set("qop", "auth").set("nc", count).set("cnonce", quote(cnonce));
  } else {
    fields.set("response", quote(hash(algorithm, `${ha1}:${nonce}:${ha2}`)));
  }
  fields.set("algorithm", algorithm);
  if (challenge.opaque !== undefined) fields.set("opaque", quote(challenge.opaque));
  for (const [name, value] of Object.entries(credentials.fields ?? {})) {
    if (value === null) fields.delete(name);
    else fields.set(name, UNQUOTED.has(name) ? value : quote(value));
  }
  return `Digest ${[...fields].map(([name, value]) => `${name}=${value}`).join(", ")}`;
}

const UNQUOTED = new Set(["qop", "nc", "algorithm"]);

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

/** The names of users are byte strings, as everything in a message. */
function hash(algorithm: DigestAlgorithm, text: string): string {
  return createHash(algorithm === "MD5" ? "md5" : "sha256")
    .update(text, "latin1")
    .digest("hex");
}
