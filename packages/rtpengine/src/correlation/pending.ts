import type { Buffer } from "node:buffer";
import type { NgDictionary } from "../codec/values.js";
import type { RequestFacts } from "../errors/request.js";

/** One request that waits for its reply. */
export class Pending {
  /** How often it was handed to the network. */
  sent = 0;
  /** When it was handed over for the first time, if `sent` is above 0. */
  firstSentAt = 0;
  /** When it is looked at next: to be sent again, or because its time is over. */
  dueAt = 0;
  pauseMs = 0;
  /** Connections that broke while it waited. */
  lostConnections = 0;
  /** The last thing of which the transport complained. */
  trouble: Error | undefined;
  onAbort: (() => void) | undefined;

  constructor(
    readonly cookie: string,
    readonly command: string,
    readonly callId: string | undefined,
    readonly message: Buffer,
    readonly madeAt: number,
    readonly timeoutMs: number,
    readonly repeatable: boolean,
    readonly signal: AbortSignal | undefined,
    readonly resolve: (reply: NgDictionary) => void,
    readonly reject: (error: Error) => void,
  ) {}

  get deadline(): number {
    return this.madeAt + this.timeoutMs;
  }

  facts(node: string): RequestFacts {
    return { command: this.command, node, callId: this.callId, sent: this.sent };
  }
}
