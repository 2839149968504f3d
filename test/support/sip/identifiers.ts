import { randomBytes } from "node:crypto";

/** RFC 3261 section 8.1.1.7: begins with the magic cookie, and is never the same. */
export function newBranch(): string {
  return `z9hG4bK${randomBytes(8).toString("hex")}`;
}

export function newTag(): string {
  return randomBytes(5).toString("hex");
}

export function newCallId(address: string): string {
  return `${randomBytes(10).toString("hex")}@${address}`;
}
