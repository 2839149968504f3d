import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

function codesIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/\bSW\d{4}\b/g)].map((match) => match[0]));
}

const used = codesIn(
  readdirSync(`${root}/packages`, { recursive: true, encoding: "utf8" })
    .filter((file) => /^[^/]+\/src\/.*\.ts$/.test(file) && !file.includes(".test"))
    .map((file) => readFileSync(`${root}/packages/${file}`, "utf8"))
    .join("\n"),
);

describe("the documentation", () => {
  const pages = readdirSync(`${root}/docs`)
    .filter((name) => name.endsWith(".md"))
    .map((name) => readFileSync(`${root}/docs/${name}`, "utf8"))
    .join("\n");

  it("explains every code, and none that there is not", () => {
    const explained = new Set([...pages.matchAll(/^\| `?(SW\d{4})`? +\|/gm)].map((match) => match[1] ?? ""));
    expect([...used].filter((code) => !explained.has(code)).sort()).toEqual([]);
    expect([...explained].filter((code) => !used.has(code)).sort()).toEqual([]);
  });
});
