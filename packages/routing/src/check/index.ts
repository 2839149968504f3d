export { type CheckOptions, check } from "./check.js";
export type { Diagnostic, Severity } from "./diagnostic.js";
