import { RtpengineError } from "./base.js";

/** The command is not one that the release knows. Nothing was sent. */
export class UnknownCommandError extends RtpengineError {
  readonly code = "SW3010";

  constructor(
    readonly command: string,
    readonly release: string,
    mend: string,
  ) {
    super(`RTPengine ${release} has no command ${JSON.stringify(command)}.`, mend);
  }
}

/** A key or flag that the release does not know: the daemon would log it, ignore it and answer `ok`. Nothing was sent. */
export class UnknownOptionError extends RtpengineError {
  readonly code = "SW3011";

  constructor(
    readonly command: string,
    readonly option: string,
    readonly release: string,
    problem: string,
    mend: string,
  ) {
    super(problem, mend);
  }
}

/** A key that the command cannot do without is missing. Nothing was sent. */
export class MissingOptionError extends RtpengineError {
  readonly code = "SW3012";

  constructor(
    readonly command: string,
    readonly option: string,
  ) {
    super(`${command} needs ${JSON.stringify(option)}.`, `Give it: { ${JSON.stringify(option)}: … }.`);
  }
}

/** A value of the wrong type, or one that is none of those that the key takes. Nothing was sent. */
export class InvalidOptionError extends RtpengineError {
  readonly code = "SW3013";

  constructor(
    readonly command: string,
    readonly option: string,
    problem: string,
    mend: string,
  ) {
    super(problem, mend);
  }
}
