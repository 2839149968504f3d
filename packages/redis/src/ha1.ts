import { createHash } from "node:crypto";
import type { DigestAlgorithm } from "./keys.js";

const hashes: Readonly<Record<DigestAlgorithm, string>> = { MD5: "md5", "SHA-256": "sha256" };

/**
 * The hash that stands for a password: of `user:realm:password`, in small hexadecimal digits.
 * Source: RFC 7616 section 3.4.2, RFC 8760.
 *
 * @example
 * ```ts
 * const hash = ha1("MD5", "alice", "example.org", "secret");
 * ```
 */
export function ha1(algorithm: DigestAlgorithm, user: string, realm: string, password: string): string {
  return createHash(hashes[algorithm]).update(`${user}:${realm}:${password}`).digest("hex");
}
