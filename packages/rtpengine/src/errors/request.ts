import { RtpengineError } from "./base.js";

/** What a request was, for errors and diagnostics. */
export interface RequestFacts {
  readonly command: string;
  /** The daemon's address: `udp://127.0.0.1:2223`. */
  readonly node: string;
  readonly callId: string | undefined;
  /** How often the message was handed to the network. */
  readonly sent: number;
}

function named({ command, callId }: RequestFacts): string {
  return callId === undefined ? command : `${command} of call ${callId}`;
}

/** No answer came before the deadline. `cause` says what the socket complained of in the meantime, if it did. */
export class RequestTimeoutError extends RtpengineError {
  readonly code = "SW3020";

  constructor(
    readonly request: RequestFacts,
    readonly timeoutMs: number,
    options?: ErrorOptions,
  ) {
    super(
      `${named(request)} got no answer from ${request.node} in ${timeoutMs} ms (sent ${request.sent} times).`,
      "Look whether the daemon lives and this address is in its listen-ng; it may have carried the command out all the same.",
      options,
    );
  }
}

/** The request's signal was aborted. `cause` is the signal's reason. */
export class RequestAbortedError extends RtpengineError {
  readonly code = "SW3021";

  constructor(
    readonly request: RequestFacts,
    options?: ErrorOptions,
  ) {
    super(
      `${named(request)} to ${request.node} was given up.`,
      "Nothing to mend, if this is what the signal was for; the daemon may have carried it out all the same.",
      options,
    );
  }
}

/** The daemon answered with `error`. `reason` is its own wording. */
export class CommandRefusedError extends RtpengineError {
  readonly code = "SW3022";

  constructor(
    readonly request: RequestFacts,
    readonly reason: string,
  ) {
    super(`${request.node} refused ${named(request)}: ${reason}.`, "Its log, at level 6 or above, says more.");
  }
}

/** The daemon is at its limit of sessions, load or bandwidth, and takes no new call. */
export class LoadLimitError extends RtpengineError {
  readonly code = "SW3023";

  constructor(
    readonly request: RequestFacts,
    readonly reason: string,
  ) {
    super(`${request.node} takes no new call: ${reason}.`, "Offer it to another daemon, or raise the daemon's limits.");
  }
}

/** The connection broke, and it cannot be known whether the command was carried out. */
export class ConnectionLostError extends RtpengineError {
  readonly code = "SW3024";

  constructor(
    readonly request: RequestFacts,
    problem: string,
    mend: string,
    options?: ErrorOptions,
  ) {
    super(problem, mend, options);
  }
}

/** A message that is too long for the transport. Nothing was sent. */
export class MessageTooLongError extends RtpengineError {
  readonly code = "SW3025";

  constructor(
    readonly request: RequestFacts,
    readonly bytes: number,
    readonly limit: number,
  ) {
    super(
      `${named(request)} takes ${bytes} bytes; ${request.node} takes ${limit} at most.`,
      "Use WebSocket or HTTP for messages of this size.",
    );
  }
}

/** What came as the answer cannot be read. */
export class ReplyFormatError extends RtpengineError {
  readonly code = "SW3026";

  constructor(
    readonly request: RequestFacts,
    options?: ErrorOptions,
  ) {
    super(
      `The answer of ${request.node} to ${named(request)} cannot be read.`,
      "Look whether it is RTPengine that answers there; `cause` says where the answer breaks.",
      options,
    );
  }
}

/** The client was closed before the answer came, or a request was made afterwards. */
export class ClientClosedError extends RtpengineError {
  readonly code = "SW3027";

  constructor(readonly node: string) {
    super(`The client of ${node} is closed.`, "Close it when no request is under way, and make none afterwards.");
  }
}

/** The HTTP server answered with a status other than 200. */
export class HttpStatusError extends RtpengineError {
  readonly code = "SW3028";

  constructor(
    readonly request: RequestFacts,
    readonly status: number,
  ) {
    super(
      `${request.node} answered ${named(request)} with HTTP ${status}.`,
      "The path is /ng or, from RTPengine 12.5 on, /ng-plain; a proxy in between must let POST through.",
    );
  }
}
