import { channel } from "node:diagnostics_channel";
import type { RtpengineError } from "./errors/base.js";
import type { RequestFacts } from "./errors/request.js";

/** On `sipwright:rtpengine:request`, when a request is made. */
export interface RequestDiagnostic extends RequestFacts {
  readonly cookie: string;
}

/** On `sipwright:rtpengine:reply`. */
export interface ReplyDiagnostic extends RequestDiagnostic {
  /** `ok`, `pong`, `error` or `load limit`. */
  readonly result: string;
  readonly durationMs: number;
}

/** On `sipwright:rtpengine:failure`, when a request ends without a reply. */
export interface FailureDiagnostic extends RequestDiagnostic {
  readonly error: RtpengineError;
  readonly durationMs: number;
}

/** On `sipwright:rtpengine:node`, when a node of a pool changes. */
export interface NodeDiagnostic {
  readonly node: string;
  readonly state: "up" | "down" | "draining";
  readonly reason: string;
}

/**
 * The names of the diagnostics channels (node:diagnostics_channel). Nothing is computed for a channel to which nobody listens.
 *
 * @example
 * ```ts
 * import { subscribe } from "node:diagnostics_channel";
 * import { diagnosticsChannels, type ReplyDiagnostic } from "@sipwright/rtpengine";
 *
 * subscribe(diagnosticsChannels.reply, (message) => {
 *   const { command, node, durationMs } = message as ReplyDiagnostic;
 *   console.log(`${command} at ${node}: ${durationMs.toFixed(1)} ms`);
 * });
 * ```
 */
export const diagnosticsChannels = {
  request: "sipwright:rtpengine:request",
  reply: "sipwright:rtpengine:reply",
  retransmission: "sipwright:rtpengine:retransmission",
  timeout: "sipwright:rtpengine:timeout",
  failure: "sipwright:rtpengine:failure",
  node: "sipwright:rtpengine:node",
} as const;

export const requestChannel = channel(diagnosticsChannels.request);
export const replyChannel = channel(diagnosticsChannels.reply);
export const retransmissionChannel = channel(diagnosticsChannels.retransmission);
export const timeoutChannel = channel(diagnosticsChannels.timeout);
export const failureChannel = channel(diagnosticsChannels.failure);
export const nodeChannel = channel(diagnosticsChannels.node);
