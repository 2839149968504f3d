import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { runProgram } from "../support/index.js";

const folder = fileURLToPath(new URL("programs", import.meta.url));
const root = fileURLToPath(new URL("../..", import.meta.url));
const programs = readdirSync(folder).filter((name) => name.endsWith(".ts"));

/** What TypeScript says of each file, told apart by the file that a message names first. */
async function messagesByFile(): Promise<ReadonlyMap<string, string>> {
  const { stdout } = await runProgram("npx", ["tsc", "--pretty", "false", "-p", folder], {
    debianPackage: "nodejs",
    folder: root,
  });
  const messages = new Map<string, string>();
  let current = "";
  for (const line of stdout.split("\n")) {
    current = /([\w-]+\.ts)\(\d+,\d+\): error/.exec(line)?.[1] ?? current;
    messages.set(current, `${messages.get(current) ?? ""}${line}\n`);
  }
  return messages;
}

describe("programs that must not compile", () => {
  let messages: ReadonlyMap<string, string>;
  beforeAll(async () => {
    messages = await messagesByFile();
  });

  it.each(programs)("%s", (name) => {
    const expected = /^\/\/ expect: (.*)$/m.exec(readFileSync(`${folder}/${name}`, "utf8"))?.[1];
    expect(expected, "the file must say what it expects").toBeDefined();
    expect(messages.get(name) ?? "(it compiles)").toContain(expected);
  });

  it("fails for nothing but what they show", () => {
    for (const [name, text] of messages) {
      if (name !== "") expect(text, name).not.toMatch(/TS2307|TS2305|TS2724/);
    }
  });
});
