/**
 * What all errors of this package share: a stable `code` (`SW30xx`), what is wrong and how to mend it, each as a sentence.
 *
 * @example
 * ```ts
 * import { RtpengineError } from "@sipwright/rtpengine";
 *
 * export function explain(error: unknown): string {
 *   return error instanceof RtpengineError ? `${error.code}: ${error.problem} ${error.mend}` : String(error);
 * }
 * ```
 */
export abstract class RtpengineError extends Error {
  abstract readonly code: string;

  constructor(
    readonly problem: string,
    readonly mend: string,
    options?: ErrorOptions,
  ) {
    super(`${problem} ${mend}`, options);
    this.name = new.target.name;
  }
}
