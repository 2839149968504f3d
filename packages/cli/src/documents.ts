import type { Place } from "@sipwright/routing";
import { type Context, shownPath } from "./context.js";
import type { Execution, Finding } from "./findings.js";

/** A finding as `--json` prints it. */
export interface FindingDocument {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly problem: string;
  readonly mend: string;
  /** From the working folder; `null` where no place is known. */
  readonly place: Place | null;
  /** In which executions it is true; empty where the program could not be loaded. */
  readonly executions: readonly Execution[];
}

export function documentOfFinding(finding: Finding, context: Context): FindingDocument {
  const { code, severity, problem, mend, place, executions } = finding;
  const shown = place === undefined ? null : { ...place, file: shownPath(context, place.file) };
  return { code, severity, problem, mend, place: shown, executions };
}

/** What the documents of `check` and `build` begin with. */
export function documentOfFindings(findings: readonly Finding[], context: Context) {
  const errors = findings.filter((finding) => finding.severity === "error").length;
  return {
    errors,
    warnings: findings.length - errors,
    diagnostics: findings.map((finding) => documentOfFinding(finding, context)),
  };
}
