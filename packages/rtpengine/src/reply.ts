/**
 * What RTPengine answers. Releases add keys now and then; whatever else stands in a reply is there too, as {@link NgValue}.
 * Source: docs/ng_control_protocol.md and the replies of 10.5, 12.5 and 26.0.
 */
import type { NgValue } from "./codec/values.js";

interface Reply {
  readonly result: string;
  /** Something was odd, and the command done all the same. */
  readonly warning?: string;
}

export interface OkReply extends Reply {
  readonly result: "ok";
}

export interface PingReply extends Reply {
  readonly result: "pong";
}

export interface SdpReply extends OkReply {
  /** The SDP to send on. Missing only where an SDP fragment (trickle ICE) was taken. */
  readonly sdp: string;
  /** Files of the recording, when there is one. */
  readonly recordings?: readonly string[];
}

export interface PublishReply extends OkReply {
  readonly sdp: string;
  readonly "call-id"?: string;
  readonly "from-tag"?: string;
}

export interface CreateReply extends OkReply {
  readonly sdp: string;
  readonly "call-id": string;
  readonly "from-tag": string;
}

export interface SubscribeReply extends OkReply {
  readonly sdp: string;
  /** Where the media comes from; only with one source. */
  readonly "from-tag"?: string;
  readonly "from-tags": readonly string[];
  /** The subscription's own tag: to be given in `subscribe answer`. */
  readonly "to-tag": string;
  /** With the flag `SIPREC`. */
  readonly "tag-medias"?: NgValue;
  readonly "media-labels"?: NgValue;
}

export interface ListReply extends OkReply {
  readonly calls: readonly string[];
}

export interface RecordingReply extends OkReply {
  readonly recordings?: readonly string[];
}

export interface PlayMediaReply extends OkReply {
  /** Milliseconds, where the file says it. */
  readonly duration?: number;
}

export interface StopMediaReply extends OkReply {
  /** Milliseconds into the file, since 11.5. */
  readonly "last-frame-pos"?: number;
}

export interface CliReply extends OkReply {
  readonly body: string;
}

export interface TransformReply extends OkReply {
  readonly media?: NgValue;
}

/** Packets, bytes and errors of one direction. */
export interface PacketCounts {
  readonly packets: number;
  readonly bytes: number;
  readonly errors: number;
}

export interface MediaEndpoint {
  readonly family?: string;
  readonly address?: string;
  readonly port?: number;
}

export interface StreamState {
  readonly "local port"?: number;
  readonly "local address"?: string;
  readonly family?: string;
  /** Where media comes from and goes to. */
  readonly endpoint: MediaEndpoint;
  /** What the SDP says. */
  readonly "advertised endpoint": MediaEndpoint;
  readonly "crypto suite"?: string;
  /** Seconds since 1970; 0 before the first. */
  readonly "last packet": number;
  readonly flags: readonly string[];
  /** What came in from this peer. */
  readonly stats: PacketCounts;
  /** What went out to this peer; since 11.5. */
  readonly stats_out?: PacketCounts;
}

export interface MediaState {
  readonly index: number;
  readonly type: string;
  readonly protocol?: string;
  readonly codec?: string;
  readonly streams: readonly StreamState[];
  readonly flags: readonly string[];
}

export interface TagState {
  readonly tag: string;
  readonly created: number;
  readonly "via-branch"?: string;
  readonly label?: string;
  readonly "in dialogue with"?: string;
  readonly medias: readonly MediaState[];
}

/** Statistics of a call. `created` and `last signal` are seconds since 1970. */
export interface CallState extends OkReply {
  readonly created: number;
  readonly created_us?: number;
  readonly "last signal": number;
  readonly tags: { readonly [tag: string]: TagState };
  readonly SSRC?: NgValue;
  readonly totals: { readonly RTP: PacketCounts; readonly RTCP: PacketCounts };
}

export type QueryReply = CallState;

/** As {@link QueryReply}; only `result` and `warning` when there was no such call, or with the flag `fast`. */
export type DeleteReply = OkReply & Partial<CallState>;

export interface StatisticsReply extends OkReply {
  readonly statistics: {
    readonly currentstatistics: StatisticsSection;
    readonly totalstatistics: StatisticsSection;
    readonly intervalstatistics?: StatisticsSection;
    readonly controlstatistics?: StatisticsSection;
    readonly [section: string]: StatisticsSection | NgValue | undefined;
  };
}

/** Several numbers are texts: the daemon sends fractions so. */
export interface StatisticsSection {
  readonly [key: string]: NgValue;
}
