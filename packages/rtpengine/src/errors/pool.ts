import { RtpengineError } from "./base.js";

/** No node took the new call. `errors` has what each of them said, in the order in which they were asked. */
export class PoolExhaustedError extends RtpengineError {
  readonly code = "SW3040";

  constructor(
    readonly command: string,
    readonly callId: string,
    readonly errors: readonly Error[],
  ) {
    super(
      errors.length === 0
        ? `No node is there for ${command} of call ${callId}: all are down or draining.`
        : `No node took ${command} of call ${callId}: ${errors.map((error) => error.message).join(" ")}`,
      "Look after the nodes that are down; a node comes back by itself when it answers pings.",
      errors.length === 0 ? undefined : { cause: errors.at(-1) },
    );
  }
}

/** The call lives on a node that does not answer at present. */
export class NodeDownError extends RtpengineError {
  readonly code = "SW3041";

  constructor(
    readonly command: string,
    readonly callId: string,
    readonly node: string,
    reason: string,
  ) {
    super(
      `${command} of call ${callId} belongs to ${node}, which is down: ${reason}`,
      "Answer the phone without media relay, or end the call; the node comes back by itself when it answers pings.",
    );
  }
}

/** A command that names no call cannot be given to one node of several. */
export class NoCallIdError extends RtpengineError {
  readonly code = "SW3042";

  constructor(readonly command: string) {
    super(`${command} names no call, so the pool cannot tell for which node it is.`, "Ask pool.nodes one by one.");
  }
}

/** A name that is not, or is already, that of a node of the pool. */
export class NodeNameError extends RtpengineError {
  readonly code = "SW3043";

  constructor(
    readonly node: string,
    problem: string,
  ) {
    super(`${JSON.stringify(node)} ${problem}.`, "A node's name is its address, as in pool.nodes.");
  }
}
