import { readFileSync } from "node:fs";
import { compile, type Target } from "@sipwright/compiler";
import office from "./office.js";

/** What the README shows is of this release. */
const release = "6.0";

const programFile = new URL("office.ts", import.meta.url);

/**
 * Puts into the README what the compiler writes today, behind the marks `<!-- program -->`,
 * `<!-- kamailio.cfg: first line … line after the last -->` and the same with `routing.lua`.
 *
 * @throws {RangeError} for a mark that has no counterpart
 */
export function withExcerpts(readme: string): string {
  const shown = { "kamailio.cfg": generated("native", "kamailio.cfg"), "routing.lua": generated("lua", "routing.lua") };
  const program = readFileSync(programFile, "utf8").trimEnd();
  return readme
    .replace(block("program"), (_, mark: string) => `${mark}\n\`\`\`ts\n${program}\n\`\`\``)
    .replace(block("kamailio\\.cfg: (.+) … (.+)"), (_, mark: string, first: string, after: string) =>
      fence(mark, "sh", excerpt(shown["kamailio.cfg"], first, after)),
    )
    .replace(block("routing\\.lua: (.+) … (.+)"), (_, mark: string, first: string, after: string) =>
      fence(mark, "lua", excerpt(shown["routing.lua"], first, after)),
    );
}

/** A mark, and the fenced block that follows it. */
function block(mark: string): RegExp {
  return new RegExp(`(<!-- ${mark} -->)\\n\`\`\`\\w+\\n[^]*?\`\`\``);
}

function fence(mark: string, language: string, text: string): string {
  return `${mark}\n\`\`\`${language}\n${text}\n\`\`\``;
}

function generated(target: Target, name: string): string[] {
  const { files, diagnostics } = compile(office, { target, release });
  const file = files.find((each) => each.name === name);
  if (file === undefined) throw new RangeError(`${target} has no ${name}: ${JSON.stringify(diagnostics)}`);
  return file.text.split("\n");
}

/** The lines from one to another, which is not among them, as far to the left as they go. */
function excerpt(lines: readonly string[], first: string, after: string): string {
  const trimmed = lines.map((line) => line.trim());
  const start = trimmed.indexOf(first);
  const end = trimmed.indexOf(after, start);
  if (start < 0 || end < 0) throw new RangeError(`What the README marks is not there: ${first} … ${after}`);
  const indent = /^\s*/.exec(lines[start] ?? "")?.[0].length ?? 0;
  return lines
    .slice(start, end)
    .map((line) => line.slice(indent))
    .join("\n");
}
