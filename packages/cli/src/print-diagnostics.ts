import type { Place } from "@sipwright/routing";
import { type Context, shownPath } from "./context.js";
import type { Execution, Finding } from "./findings.js";
import { list } from "./list.js";
import type { Colours } from "./output.js";
import { sourceLine } from "./source-line.js";

/** What is needed to write findings out. */
export interface Printing {
  readonly context: Context;
  readonly colours: Colours;
  /** The file of the program, for findings without a place. */
  readonly file: string;
  /** All executions that were checked; a finding that is true in all of them does not list them. */
  readonly executions: readonly Execution[];
}

/**
 * Findings for people, one after the other:
 *
 * ```text
 * src/routing.ts:14:5 error SW1203
 *   tReply() may not stand in a reply route.
 *   Use it in request or failure routes.
 *
 *   14 |     tReply(404, "Not Found"),
 *      |     ^
 * ```
 */
export function printFindings(findings: readonly Finding[], printing: Printing): string {
  return findings.map((finding) => printFinding(finding, printing)).join("\n\n");
}

function printFinding(finding: Finding, printing: Printing): string {
  const { colours, context } = printing;
  const paint = finding.severity === "error" ? colours.red : colours.yellow;
  const where = finding.place === undefined ? printing.file : printPlace(finding.place, context);
  const lines = [
    `${colours.bold(where)} ${paint(finding.severity)} ${colours.dim(finding.code)}`,
    `  ${plain(finding.problem)}`,
    `  ${plain(finding.mend)}`,
  ];
  if (finding.executions.length > 0 && finding.executions.length < printing.executions.length) {
    lines.push(`  ${colours.dim(`Only for ${printExecutions(finding.executions)}.`)}`);
  }
  const excerpt = finding.place === undefined ? undefined : sourceLine(finding.place);
  if (excerpt !== undefined) {
    const number = String(finding.place?.line);
    const gutter = (label: string) => colours.dim(`  ${label.padStart(number.length)} |`);
    lines.push("", `${gutter(number)} ${excerpt.text}`, `${gutter("")} ${excerpt.indent}${paint("^")}`);
  }
  return lines.join("\n");
}

/** `src/routing.ts:14:5`, from the working folder. */
export function printPlace(place: Place, context: Context): string {
  return `${shownPath(context, place.file)}:${place.line}:${place.column}`;
}

/** `native and lua on Kamailio 5.6, 6.0 and 6.1`. */
export function printExecutions(executions: readonly Execution[]): string {
  const byTarget = new Map<string, string[]>();
  for (const { target, release } of executions) byTarget.set(target, [...(byTarget.get(target) ?? []), release]);
  const byReleases = new Map<string, string[]>();
  for (const [target, releases] of byTarget) {
    const key = list(releases);
    byReleases.set(key, [...(byReleases.get(key) ?? []), target]);
  }
  return list([...byReleases].map(([releases, targets]) => `${list(targets)} on Kamailio ${releases}`));
}

/** `1 error and 2 warnings`; `no findings`. */
export function printCounts(findings: readonly Finding[]): string {
  const errors = findings.filter((finding) => finding.severity === "error").length;
  const counts = [count(errors, "error"), count(findings.length - errors, "warning")].filter((text) => text !== "");
  return counts.length === 0 ? "no findings" : list(counts);
}

function count(number: number, noun: string): string {
  if (number === 0) return "";
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** On one line, and without what a terminal would take for commands. */
function plain(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, " ").replaceAll(/\p{Cc}/gu, "?");
}
