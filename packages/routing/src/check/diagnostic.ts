import type { Place } from "../place.js";

export type Severity = "error" | "warning";

/** One finding about a program: what is wrong, where, and how to mend it. */
export interface Diagnostic {
  /** Stable: `SW` and four digits. `docs/diagnostics.md` explains each. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, as a sentence. */
  readonly problem: string;
  /** How to mend it, as a sentence. */
  readonly mend: string;
  /** Where in the TypeScript program the node was made. */
  readonly place: Place | undefined;
}
