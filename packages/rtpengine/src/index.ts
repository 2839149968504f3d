export {
  type Decoded,
  type DecodeOptions,
  decodeBencode,
  decodeBencodePrefix,
  type PlainDecodeOptions,
} from "./codec/bencode-decode.js";
export { encodeBencode } from "./codec/bencode-encode.js";
export { BencodeStream, type Frame } from "./codec/bencode-stream.js";
export { type BencodeLimits, defaultLimits } from "./codec/limits.js";
export type { NgFormat } from "./codec/message.js";
export type { BencodeValue, NgDictionary, NgInput, NgInputDictionary, NgValue } from "./codec/values.js";
export type { ExchangeCounters } from "./correlation/counters.js";
export type { RetransmissionOptions } from "./correlation/retransmission.js";
export {
  diagnosticsChannels,
  type FailureDiagnostic,
  type NodeDiagnostic,
  type ReplyDiagnostic,
  type RequestDiagnostic,
} from "./diagnostics.js";
export { AddressError } from "./errors/address.js";
export { RtpengineError } from "./errors/base.js";
export { DecodeError, EncodeError, LimitError, TruncatedError } from "./errors/codec.js";
export { InvalidOptionError, MissingOptionError, UnknownCommandError, UnknownOptionError } from "./errors/options.js";
export { NoCallIdError, NodeDownError, NodeNameError, PoolExhaustedError } from "./errors/pool.js";
export {
  ClientClosedError,
  CommandRefusedError,
  ConnectionLostError,
  HttpStatusError,
  LoadLimitError,
  MessageTooLongError,
  ReplyFormatError,
  RequestAbortedError,
  type RequestFacts,
  RequestTimeoutError,
} from "./errors/request.js";
export type { DtmfEvent } from "./events/dtmf-event.js";
export { type DtmfListener, type DtmfListenerOptions, listenForDtmf } from "./events/dtmf-listener.js";
export type { EventStream } from "./events/event-stream.js";
export type { CommandsByRelease, MethodsByRelease } from "./generated/by-release.js";
export type { ClientOptions } from "./node/client.js";
export { connectOver, connectRtpengine, type RtpengineClient } from "./node/connect.js";
export type { RequestControl } from "./node/request-control.js";
export { createRtpenginePool, type RtpenginePool } from "./pool/create-pool.js";
export type { HealthOptions } from "./pool/health.js";
export type { PoolNodeOptions, PoolOptions } from "./pool/pool.js";
export type { NodeState, PoolNode } from "./pool/pool-node.js";
export type * from "./reply.js";
export { type Release, releases } from "./table/releases.js";
export type { BackoffOptions } from "./transport/backoff.js";
export type { TlsOptions } from "./transport/tls-options.js";
export type { Receiver, Transport } from "./transport/transport.js";
