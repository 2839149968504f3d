import { readFileSync } from "node:fs";

/** The version of this package, and of all others of Sipwright, which are released together. */
export function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  if (typeof manifest === "object" && manifest !== null && "version" in manifest) return String(manifest.version);
  throw new Error("package.json of sipwright has no version");
}
