import { AddressError, RtpengineError } from "@sipwright/rtpengine";
import { CommandError, type ExitCode } from "../errors.js";

/** What the client of RTPengine refused, or the daemon; `code` is that of the client's error, such as `SW3020`. */
export class RtpengineCommandError extends CommandError {
  readonly code: string;
  override readonly exitCode: ExitCode;

  constructor(override readonly cause: RtpengineError) {
    super(cause.problem, cause.mend, { cause });
    this.code = cause.code;
    // What was never sent is a mistake of the command; what the daemon said is a finding.
    this.exitCode = cause instanceof AddressError || cause.code.startsWith("SW301") ? 2 : 1;
  }
}

/** Turns the client's errors into those of the command line. */
export async function settled<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof RtpengineError ? new RtpengineCommandError(error) : error;
  }
}
