import { RtpengineError } from "./base.js";

/** An address from which no transport can be made. */
export class AddressError extends RtpengineError {
  readonly code = "SW3030";

  constructor(
    readonly address: string,
    problem: string,
    mend: string,
    options?: ErrorOptions,
  ) {
    super(`${JSON.stringify(address)} ${problem}.`, mend, options);
  }
}
