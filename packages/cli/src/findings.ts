import { type Catalog, type Release, releases } from "@sipwright/catalog";
import { compile, type Target, targets } from "@sipwright/compiler";
import type { Diagnostic, Program } from "@sipwright/routing";
import { list } from "./list.js";
import { placeOnDisk } from "./place-file.js";

/** One execution of a program: a dialect on a release of Kamailio. */
export interface Execution {
  readonly target: Target;
  readonly release: Release;
}

/** A diagnostic, with the executions in which it is true. */
export interface Finding extends Diagnostic {
  /** Empty where the program could not even be loaded. */
  readonly executions: readonly Execution[];
}

/** All combinations of these targets and releases; of all that there are, where none are named. */
export function executionsOf(
  chosenTargets: readonly Target[] = targets,
  chosenReleases: readonly Release[] = releases,
): readonly Execution[] {
  return targets
    .filter((target) => chosenTargets.includes(target))
    .flatMap((target) =>
      releases.filter((release) => chosenReleases.includes(release)).map((release) => ({ target, release })),
    );
}

/** Compiles a program for each execution and gives every diagnostic once, in the order of their places. */
export function findingsOf(program: Program, executions: readonly Execution[], catalog?: Catalog): readonly Finding[] {
  const found = executions.flatMap((execution) => {
    const { diagnostics } = compile(program, { ...execution, ...(catalog && { catalog }) });
    return diagnostics.map((diagnostic) => toFinding(diagnostic, execution));
  });
  return mergeFindings(found);
}

/** A diagnostic of one execution. */
export function toFinding(diagnostic: Diagnostic, execution: Execution): Finding {
  const { place } = diagnostic;
  return { ...diagnostic, place: place && placeOnDisk(place), executions: [execution] };
}

/**
 * Makes one finding of those that say the same about the same place. Those that differ only in the release that they name
 * say the same.
 */
export function mergeFindings(findings: readonly Finding[]): readonly Finding[] {
  const merged = new Map<string, Finding>();
  for (const finding of findings) {
    const { code, severity, mend, place } = finding;
    const problem = naming(finding.problem, finding.executions, []);
    const key = JSON.stringify([code, severity, problem, mend, place?.file, place?.line, place?.column]);
    const known = merged.get(key);
    const executions = [...(known?.executions ?? []), ...finding.executions];
    const first = known ?? finding;
    merged.set(key, {
      code,
      severity,
      problem: naming(first.problem, first.executions, executions),
      mend,
      place,
      executions,
    });
  }
  return [...merged.values()].sort(byPlace);
}

/** The text with the releases of `now` where it named those of `before`. */
function naming(text: string, before: readonly Execution[], now: readonly Execution[]): string {
  return text.replaceAll(`Kamailio ${releaseList(before)}`, `Kamailio ${releaseList(now)}`);
}

function releaseList(executions: readonly Execution[]): string {
  return list(releases.filter((release) => executions.some((execution) => execution.release === release)));
}

/** Whether a program with these findings must not be deployed. */
export function hasErrors(findings: readonly Diagnostic[]): boolean {
  return findings.some((finding) => finding.severity === "error");
}

function byPlace(left: Finding, right: Finding): number {
  if (left.place === undefined || right.place === undefined) {
    return Number(left.place !== undefined) - Number(right.place !== undefined);
  }
  if (left.place.file !== right.place.file) return left.place.file < right.place.file ? -1 : 1;
  return left.place.line - right.place.line || left.place.column - right.place.column;
}
