import { RtpengineError } from "./base.js";

/** A value that bencode (or JSON) cannot carry exactly. Nothing was sent. */
export class EncodeError extends RtpengineError {
  readonly code = "SW3001";

  /** @param path where in the message: `flags[2]`, `codec.strip` */
  constructor(
    readonly path: string,
    what: string,
    mend: string,
  ) {
    super(`${path === "" ? "The message" : path} is ${what}.`, mend);
  }
}

/** Bytes that are no bencode (or no JSON). `offset` counts bytes from the beginning of the input. */
export class DecodeError extends RtpengineError {
  readonly code = "SW3002";

  constructor(
    what: string,
    readonly offset: number,
    options?: ErrorOptions,
  ) {
    super(
      `${what} at byte ${offset}.`,
      "Look at what the other side sent: is it RTPengine that answers there?",
      options,
    );
  }
}

/** The input ends inside of a value: with more bytes it may become one. */
export class TruncatedError extends RtpengineError {
  readonly code = "SW3003";

  constructor(readonly offset: number) {
    super(`The bencode breaks off at byte ${offset}.`, "Read on, and decode again with more bytes.");
  }
}

/** The input goes beyond a limit on depth, length or count. */
export class LimitError extends RtpengineError {
  readonly code = "SW3004";

  constructor(
    readonly limit: string,
    readonly value: number,
    readonly offset: number,
  ) {
    super(
      `The bencode goes beyond ${limit} = ${value} at byte ${offset}.`,
      `Raise ${limit} in the limits if such messages are what you expect.`,
    );
  }
}
