// Made by scripts/rtpengine-generate out of src/table. Do not edit.
import type { CliReply, CreateReply, DeleteReply, ListReply, OkReply, PingReply, PlayMediaReply, PublishReply, QueryReply, RecordingReply, SdpReply, StatisticsReply, StopMediaReply, SubscribeReply, TransformReply } from "../reply.js";
import type { RequestControl } from "../node/request-control.js";
import type { NoOptions, Options } from "../table/options.js";

export type AddressFamily = "IP4" | "IP6";
export type All = "none" | "all" | "offer-answer" | "except-offer-answer" | "flows";
export type AliasKey = "off" | "SDP" | "address";
export type AudioPlayer = "default" | "transcoding" | "off" | "always";
export type Bundle = "accept" | "offer" | "require" | "strict" | "reject";
export type DropTraffic = "start" | "stop";
export type Dtls = "off" | "passive" | "active";
export type DtlsReverse = "passive" | "active";
export type DtlsFingerprint = "SHA-1" | "SHA-224" | "SHA-256" | "SHA-384" | "SHA-512";
export type DtmfSecurity = "off" | "drop" | "silence" | "tone" | "random" | "zero" | "DTMF";
export type EndpointLearning = "off" | "immediate" | "delayed" | "heuristic";
export type OnOff = "on" | "off";
export type YesNo = "yes" | "no" | "on" | "off";
export type Ice = "remove" | "force" | "default" | "optional" | "force-relay";
export type IceLite = "off" | "forward" | "backward" | "both";
export type MediaEcho = "blackhole" | "forward" | "backward" | "both";
export type MediaType = "audio" | "video" | "image" | "message" | "text" | "application" | "other";
export type MohConnection = "zero";
export type MohMode = "sendonly" | "sendrecv" | "reflect";
export type Osrtp = "offer" | "accept" | "offer-RFC" | "offer-legacy" | "accept-RFC" | "accept-legacy";
export type Replace = "origin" | "session-name" | "SDP-version" | "username" | "zero-address" | "force-increment-sdp-ver" | "origin-full";
export type RtcpMux = "offer" | "require" | "demux" | "accept" | "reject";
export type Sdes = "off" | "unencrypted_srtp" | "unencrypted_srtcp" | "unauthenticated_srtp" | "encrypted_srtp" | "encrypted_srtcp" | "authenticated_srtp" | "lifetime" | "pad" | "static" | `no-${string}` | `only-${string}` | `order:${string}` | `offerer_pref:${string}` | "nonew" | "prefer";
export type SipMessageType = "sip-request" | "sip-reply";
export type Supports = "load limit";
export type T38 = "decode" | "force" | "stop" | "no-ECM" | "no-V.17" | "no-V.27ter" | "no-V.29" | "no-V.34" | "no-IAF" | "FEC";
export type TransportProtocol = "RTP/AVP" | "RTP/AVPF" | "RTP/SAVP" | "RTP/SAVPF" | "UDP/TLS/RTP/SAVP" | "UDP/TLS/RTP/SAVPF" | "accept";

export interface Codec {
  readonly strip?: readonly string[] | undefined;
  readonly offer?: readonly string[] | undefined;
  readonly except?: readonly string[] | undefined;
  readonly ignore?: readonly string[] | undefined;
  readonly transcode?: readonly string[] | undefined;
  readonly mask?: readonly string[] | undefined;
  readonly set?: readonly string[] | undefined;
  readonly accept?: readonly string[] | undefined;
  readonly consume?: readonly string[] | undefined;
}

export interface SdpAttributes {
  readonly global?: SdpManipulation | undefined;
  readonly none?: SdpManipulation | undefined;
  readonly audio?: SdpManipulation | undefined;
  readonly video?: SdpManipulation | undefined;
}

export interface SdpManipulation {
  readonly add?: readonly string[] | undefined;
  readonly remove?: readonly string[] | undefined;
  readonly substitute?: readonly (readonly [string, string])[] | undefined;
}

export interface Extmap {
  readonly strip?: readonly string[] | undefined;
  readonly mask?: readonly string[] | undefined;
}

export interface Moh {
  readonly file?: string | undefined;
  readonly blob?: string | Uint8Array | undefined;
  readonly "db-id"?: number | undefined;
  readonly mode?: MohMode | undefined;
  readonly connection?: MohConnection | undefined;
}

export interface CreateMedia {
  readonly type?: MediaType | undefined;
  readonly codecs?: readonly string[] | undefined;
}

export interface MeshTag {
  readonly from?: string | undefined;
  readonly to?: readonly string[] | undefined;
}

export interface TransformMedia {
  readonly id?: string | undefined;
  readonly type?: MediaType | undefined;
  readonly codec?: readonly TransformCodec[] | undefined;
  readonly destination?: TransformEndpoint | undefined;
}

export interface TransformCodec {
  readonly input?: TransformPayload | undefined;
  readonly output?: TransformPayload | undefined;
}

export interface TransformPayload {
  readonly codec?: string | undefined;
  readonly "payload type"?: number | undefined;
  readonly "clock rate"?: number | undefined;
  readonly channels?: number | undefined;
  readonly format?: string | undefined;
  readonly options?: string | undefined;
}

export interface TransformEndpoint {
  readonly address?: string | undefined;
  readonly family?: AddressFamily | undefined;
  readonly port?: number | undefined;
}

/** The keys of RTPengine 26.1. */
export interface Keys {
  /** Selects the party whose SDP has this address. */
  readonly address: string;
  /** Address family of the SDP that goes out. */
  readonly "address-family": AddressFamily;
  /** By what a call without tags is found again. */
  readonly "alias-key": AliasKey;
  /** Which parties of the call are meant. */
  readonly all: All;
  /** When the audio player makes the stream anew. */
  readonly "audio-player": AudioPlayer;
  /** The media file itself. */
  readonly blob: string | Uint8Array;
  /** The media file itself in Base64, for JSON. */
  readonly blob64: string;
  /** The command line as `rtpengine-ctl` takes it. */
  readonly body: string;
  /** BUNDLE of media (RFC 9143). */
  readonly bundle: readonly Bundle[];
  /** The SIP Call-ID. */
  readonly "call-id": string;
  /** Call-IDs. */
  readonly calls: readonly string[];
  /** The DTMF event: 0 to 15, or the digit as text. */
  readonly code: number | string;
  /** What happens to the codecs of the SDP. */
  readonly codec: Codec;
  /** The media file in the database. */
  readonly "db-id": number;
  /** Milliseconds by which media is held back. */
  readonly "delay-buffer": number;
  /** Seconds until the call is removed; 0 at once. */
  readonly "delete-delay": number;
  /** Logical interfaces: towards the caller, towards the called. */
  readonly direction: readonly [string, string];
  /** Drops all media of the call, or lets it pass again. */
  readonly "drop-traffic": DropTraffic;
  /** DTLS-SRTP: off, or the role. */
  readonly DTLS: Dtls;
  /** Hash of the certificate's fingerprint. */
  readonly "DTLS-fingerprint": DtlsFingerprint;
  /** DTLS role towards the offering side. */
  readonly "DTLS-reverse": DtlsReverse;
  /** Milliseconds by which DTMF is held back. */
  readonly "DTMF-delay": number;
  /** `address:port` to which DTMF events of this call go as JSON over UDP. */
  readonly "DTMF-log-dest": string;
  /** What stands in the place of blocked DTMF. */
  readonly "DTMF-security": DtmfSecurity;
  /** The mode after the trigger. */
  readonly "DTMF-security-trigger": DtmfSecurity;
  /** The mode after the end trigger. */
  readonly "DTMF-security-trigger-end": DtmfSecurity;
  /** Milliseconds of the tone, 100 to 5000. */
  readonly duration: number;
  /** How the peer's real address is learnt. */
  readonly "endpoint-learning": readonly EndpointLearning[];
  /** RTP header extensions. */
  readonly extmap: Extmap;
  /** Path of the media file on RTPengine's machine. */
  readonly file: string;
  /** Hertz of the tones, one after the other. */
  readonly frequencies: readonly number[];
  /** Hertz of the tone. */
  readonly frequency: number;
  /** Logical interface towards the side that this message comes from. */
  readonly "from-interface": string;
  /** The tag of the From header; it selects the party. */
  readonly "from-tag": string;
  /** Several parties. */
  readonly "from-tags": readonly string[];
  /** Whether RTPengine makes RTCP of its own. */
  readonly "generate-RTCP": OnOff;
  /** What happens to ICE. */
  readonly ICE: Ice;
  /** Towards which side RTPengine is ICE lite. */
  readonly "ICE-lite": IceLite;
  /** Address of the peer by which the interface towards it is chosen. */
  readonly "inbound-peer": string;
  /** Identifies the daemon that asks. */
  readonly instance: string;
  /** Logical interface. */
  readonly interface: string;
  /** Selects the party by its label. */
  readonly label: string;
  /** How many at most; default 32. */
  readonly limit: number;
  /** The media to transform. */
  readonly media: readonly TransformMedia[];
  /** Address in the SDP instead of the interface's. */
  readonly "media-address": string;
  /** Sends media back to where it comes from. */
  readonly "media-echo": MediaEcho;
  /** The media sections of the SDP. */
  readonly medias: readonly CreateMedia[];
  /** Text that goes with the recording. */
  readonly metadata: string;
  /** Music on hold. */
  readonly moh: Moh;
  /** Opportunistic SRTP (RFC 8643). */
  readonly OSRTP: readonly Osrtp[];
  /** Address of the peer by which the other side's interface is chosen. */
  readonly "outbound-peer": string;
  /** Leaves media as it is. */
  readonly passthrough: OnOff;
  /** Milliseconds between two digits, 100 to 5000. */
  readonly pause: number;
  /** Address of the peer by which the interface is chosen. */
  readonly peer: string;
  /** Milliseconds per packet towards the other side. */
  readonly ptime: number;
  /** Milliseconds per packet towards this side. */
  readonly "ptime-reverse": number;
  /** Family and address of the SIP message, for `SIP-source-address`. */
  readonly "received-from": readonly [string, string];
  /** Whether the call is recorded. */
  readonly "record-call": YesNo;
  /** Folder of the recording. */
  readonly "recording-dir": string;
  /** File of the recording. */
  readonly "recording-file": string;
  /** Slot of the answering side in a mixed recording. */
  readonly "recording-media-slot-answer": number;
  /** Slot of the offering side in a mixed recording. */
  readonly "recording-media-slot-offer": number;
  /** Slots of a mixed recording. */
  readonly "recording-media-slots": number;
  /** Name of the recording as a pattern. */
  readonly "recording-pattern": string;
  /** Milliseconds for which the media is repeated. */
  readonly "repeat-duration": number;
  /** How often the media is played. */
  readonly "repeat-times": number;
  /** What is replaced in the SDP. */
  readonly replace: readonly Replace[];
  /** RTP and RTCP on one port (RFC 5761). */
  readonly "rtcp-mux": readonly RtcpMux[];
  /** Flags as Kamailio writes them, parsed by the daemon. */
  readonly "rtpp-flags": string;
  /** Keys for SRTP in the SDP (RFC 4568). */
  readonly SDES: readonly Sdes[];
  /** The SDP. */
  readonly sdp: string;
  /** Adds, removes and substitutes SDP attributes. */
  readonly "sdp-attr": SdpAttributes;
  /** Media sections that are taken out. */
  readonly "sdp-media-remove": readonly MediaType[];
  /** Gives the party a label. */
  readonly "set-label": string;
  /** Code of the SIP response that carried the SDP. */
  readonly "SIP-code": number;
  /** Whether the SDP came in a request or in a response. */
  readonly "sip-message-type": SipMessageType;
  /** Call of the party whose media is injected. */
  readonly "source-call-id": string;
  /** The party whose media is injected. */
  readonly "source-tag": string;
  /** Milliseconds into the file. */
  readonly "start-pos": number;
  /** What the client understands. */
  readonly supports: readonly Supports[];
  /** Fax gateway (T.38). */
  readonly "T.38": readonly T38[];
  /** Version of T.38 in the SDP. */
  readonly "T.38-version": number;
  /** Who hears whom. */
  readonly tags: readonly MeshTag[];
  /** Name of a template in the daemon's configuration. */
  readonly template: string;
  /** Call of the other party. */
  readonly "to-call-id": string;
  /** Logical interface towards the other side. */
  readonly "to-interface": string;
  /** The other party, by its label. */
  readonly "to-label": string;
  /** The tag of the To header. */
  readonly "to-tag": string;
  /** The TOS byte of the packets that are sent. */
  readonly TOS: number;
  /** The profile in the SDP that goes out. */
  readonly "transport-protocol": TransportProtocol;
  /** DTMF digits that switch to the mode of `DTMF-security-trigger`. */
  readonly trigger: string;
  /** DTMF digits that end it. */
  readonly "trigger-end": string;
  /** Number of digits after which it ends. */
  readonly "trigger-end-digits": number;
  /** Milliseconds after which it ends. */
  readonly "trigger-end-time": number;
  /** The branch of the topmost Via: tells the branches of a forked call apart. */
  readonly "via-branch": string;
  /** Negative dB of the tone. */
  readonly volume: number;
  /** Digits that pause recording. */
  readonly "vsc-pause-rec": string;
  /** Digits that pause and resume recording. */
  readonly "vsc-pause-resume-rec": string;
  /** Digits that start, pause and resume recording. */
  readonly "vsc-start-pause-resume-rec": string;
  /** Digits that start recording. */
  readonly "vsc-start-rec": string;
  /** Digits that start and stop recording. */
  readonly "vsc-start-stop-rec": string;
  /** Digits that stop recording. */
  readonly "vsc-stop-rec": string;
  /** Address to which the end of a call by timeout is reported. */
  readonly "xmlrpc-callback": string;
}

/** `ping` has no options. */
export type PingOptions = NoOptions;

export type OfferFlag = `BUNDLE-${string}` | "NAT-wait" | `OSRTP-${string}` | "RTCP-mirror" | `SDES-${string}` | "SIP-source-address" | "SIPREC" | `T.38-${string}` | "all" | "allow-asymmetric-codecs" | "allow-no-codec-media" | "allow-transcoding" | "always-transcode" | "asymmetric" | "asymmetric-codecs" | "audio-player" | "bidirectional" | "block-dtmf" | "block-egress" | "block-short" | `codec-accept-${string}` | `codec-consume-${string}` | `codec-except-${string}` | `codec-ignore-${string}` | `codec-mask-${string}` | `codec-offer-${string}` | `codec-set-${string}` | `codec-strip-${string}` | `codec-transcode-${string}` | "debug" | "detect-DTMF" | "directional" | "early-media" | "egress" | `endpoint-learning-${string}` | "exclude-recording" | "force-transcoding" | "fragment" | `from-tags-${string}` | "full-rtcp-attribute" | "generate-RTCP" | "generate-mid" | "inactive" | "inject-DTMF" | "loop-protect" | "media-handover" | "mix" | "new-branch" | "no-codec-renegotiation" | "no-jitter-buffer" | "no-passthrough" | "no-player" | "no-port-latching" | "no-redis-update" | "no-rtcp-attribute" | "no-tls-id" | "original-sendrecv" | "pad-crypto" | "passthrough" | "pierce-NAT" | "port-latching" | "provisional" | "record-call" | "recording-announcement" | "recording-vsc" | "recrypt" | "reject-ICE" | "reorder-codecs" | `replace-${string}` | "reset" | "reuse-codecs" | `rtcp-mux-${string}` | `sdp-attr-add-${string}` | `sdp-attr-remove-${string}` | `sdp-attr-substitute-${string}` | "single-codec" | "skip-recording-db" | "static-codecs" | "strict-source" | "strip-extmap" | "symmetric-codecs" | `transcode-${string}` | "trickle-ICE" | "trust-address" | "unidirectional" | "webrtc";

/** Options of `offer`. */
export interface OfferOptions extends Options<Keys, "call-id" | "from-tag" | "sdp", "address-family" | "alias-key" | "audio-player" | "bundle" | "code" | "codec" | "delay-buffer" | "delete-delay" | "direction" | "drop-traffic" | "DTLS" | "DTLS-fingerprint" | "DTLS-reverse" | "DTMF-delay" | "DTMF-log-dest" | "DTMF-security" | "DTMF-security-trigger" | "DTMF-security-trigger-end" | "endpoint-learning" | "extmap" | "frequencies" | "frequency" | "from-interface" | "generate-RTCP" | "ICE" | "ICE-lite" | "inbound-peer" | "interface" | "label" | "media-address" | "media-echo" | "metadata" | "moh" | "OSRTP" | "outbound-peer" | "passthrough" | "peer" | "ptime" | "ptime-reverse" | "received-from" | "record-call" | "recording-dir" | "recording-file" | "recording-media-slot-answer" | "recording-media-slot-offer" | "recording-media-slots" | "recording-pattern" | "replace" | "rtcp-mux" | "rtpp-flags" | "SDES" | "sdp-attr" | "sdp-media-remove" | "set-label" | "SIP-code" | "sip-message-type" | "supports" | "T.38" | "T.38-version" | "template" | "to-interface" | "to-label" | "to-tag" | "TOS" | "transport-protocol" | "trigger" | "trigger-end" | "trigger-end-digits" | "trigger-end-time" | "via-branch" | "volume" | "vsc-pause-rec" | "vsc-pause-resume-rec" | "vsc-start-pause-resume-rec" | "vsc-start-rec" | "vsc-start-stop-rec" | "vsc-stop-rec" | "xmlrpc-callback"> {
  readonly flags?: readonly OfferFlag[] | undefined;
}

export type AnswerFlag = `BUNDLE-${string}` | "NAT-wait" | `OSRTP-${string}` | "RTCP-mirror" | `SDES-${string}` | "SIP-source-address" | "SIPREC" | "all" | "allow-asymmetric-codecs" | "allow-no-codec-media" | "allow-transcoding" | "always-transcode" | "asymmetric" | "asymmetric-codecs" | "audio-player" | "bidirectional" | "block-dtmf" | "block-egress" | "block-short" | `codec-accept-${string}` | `codec-consume-${string}` | `codec-except-${string}` | `codec-ignore-${string}` | `codec-offer-${string}` | `codec-set-${string}` | `codec-strip-${string}` | "debug" | "detect-DTMF" | "directional" | "early-media" | "egress" | `endpoint-learning-${string}` | "exclude-recording" | "force-transcoding" | "fragment" | `from-tags-${string}` | "full-rtcp-attribute" | "generate-RTCP" | "generate-mid" | "inactive" | "inject-DTMF" | "loop-protect" | "media-handover" | "mix" | "new-branch" | "no-codec-renegotiation" | "no-jitter-buffer" | "no-passthrough" | "no-player" | "no-port-latching" | "no-redis-update" | "no-rtcp-attribute" | "no-tls-id" | "original-sendrecv" | "pad-crypto" | "passthrough" | "pierce-NAT" | "port-latching" | "provisional" | "record-call" | "recording-announcement" | "recording-vsc" | "recrypt" | "reject-ICE" | "reorder-codecs" | `replace-${string}` | "reset" | "reuse-codecs" | `rtcp-mux-${string}` | `sdp-attr-add-${string}` | `sdp-attr-remove-${string}` | `sdp-attr-substitute-${string}` | "single-codec" | "skip-recording-db" | "static-codecs" | "strict-source" | "strip-extmap" | "symmetric-codecs" | "trickle-ICE" | "trust-address" | "unidirectional" | "webrtc";

/** Options of `answer`. */
export interface AnswerOptions extends Options<Keys, "call-id" | "from-tag" | "to-tag" | "sdp", "address-family" | "alias-key" | "audio-player" | "bundle" | "code" | "codec" | "delay-buffer" | "delete-delay" | "direction" | "drop-traffic" | "DTLS" | "DTLS-fingerprint" | "DTLS-reverse" | "DTMF-delay" | "DTMF-log-dest" | "DTMF-security" | "DTMF-security-trigger" | "DTMF-security-trigger-end" | "endpoint-learning" | "extmap" | "frequencies" | "frequency" | "from-interface" | "generate-RTCP" | "ICE" | "ICE-lite" | "inbound-peer" | "interface" | "label" | "media-address" | "media-echo" | "metadata" | "moh" | "OSRTP" | "outbound-peer" | "passthrough" | "peer" | "ptime" | "ptime-reverse" | "received-from" | "record-call" | "recording-dir" | "recording-file" | "recording-media-slot-answer" | "recording-media-slot-offer" | "recording-media-slots" | "recording-pattern" | "replace" | "rtcp-mux" | "rtpp-flags" | "SDES" | "sdp-attr" | "sdp-media-remove" | "set-label" | "SIP-code" | "sip-message-type" | "supports" | "T.38" | "T.38-version" | "template" | "to-interface" | "to-label" | "TOS" | "transport-protocol" | "trigger" | "trigger-end" | "trigger-end-digits" | "trigger-end-time" | "via-branch" | "volume" | "vsc-pause-rec" | "vsc-pause-resume-rec" | "vsc-start-pause-resume-rec" | "vsc-start-rec" | "vsc-start-stop-rec" | "vsc-stop-rec" | "xmlrpc-callback"> {
  readonly flags?: readonly AnswerFlag[] | undefined;
}

export type DeleteFlag = "discard-recording" | "fast" | "fatal" | "to-tag";

/** Options of `delete`. */
export interface DeleteOptions extends Options<Keys, "call-id", "delete-delay" | "from-tag" | "metadata" | "to-tag" | "via-branch"> {
  readonly flags?: readonly DeleteFlag[] | undefined;
}

/** Options of `query`. */
export interface QueryOptions extends Options<Keys, "call-id", "from-tag" | "to-tag"> {}

/** Options of `list`. */
export interface ListOptions extends Options<Keys, never, "limit"> {}

export type StartRecordingFlag = "discard-recording" | "exclude-recording" | "skip-recording-db";

/** Options of `start recording`. */
export interface StartRecordingOptions extends Options<Keys, "call-id", "from-tag" | "metadata" | "recording-dir" | "recording-file" | "recording-pattern" | "to-tag" | "via-branch"> {
  readonly flags?: readonly StartRecordingFlag[] | undefined;
}

export type StopRecordingFlag = "discard-recording" | "exclude-recording" | "skip-recording-db";

/** Options of `stop recording`. */
export interface StopRecordingOptions extends Options<Keys, "call-id", "from-tag" | "metadata" | "recording-dir" | "recording-file" | "recording-pattern" | "to-tag" | "via-branch"> {
  readonly flags?: readonly StopRecordingFlag[] | undefined;
}

export type PauseRecordingFlag = "discard-recording" | "exclude-recording" | "skip-recording-db";

/** Options of `pause recording`. */
export interface PauseRecordingOptions extends Options<Keys, "call-id", "from-tag" | "metadata" | "recording-dir" | "recording-file" | "recording-pattern" | "to-tag" | "via-branch"> {
  readonly flags?: readonly PauseRecordingFlag[] | undefined;
}

export type StartForwardingFlag = "all" | "directional" | "egress";

/** Options of `start forwarding`. */
export interface StartForwardingOptions extends Options<Keys, "call-id", "address" | "all" | "from-tag" | "from-tags" | "label" | "metadata" | "set-label"> {
  readonly flags?: readonly StartForwardingFlag[] | undefined;
}

export type StopForwardingFlag = "all" | "directional" | "egress";

/** Options of `stop forwarding`. */
export interface StopForwardingOptions extends Options<Keys, "call-id", "address" | "all" | "from-tag" | "from-tags" | "label" | "metadata" | "set-label"> {
  readonly flags?: readonly StopForwardingFlag[] | undefined;
}

export type BlockDtmfFlag = "all" | "detect-DTMF" | "directional" | "egress";

/** Options of `block DTMF`. */
export interface BlockDtmfOptions extends Options<Keys, "call-id", "address" | "all" | "code" | "delay-buffer" | "DTMF-delay" | "DTMF-security" | "DTMF-security-trigger" | "DTMF-security-trigger-end" | "frequencies" | "frequency" | "from-tag" | "from-tags" | "label" | "set-label" | "to-label" | "to-tag" | "trigger" | "trigger-end" | "trigger-end-digits" | "trigger-end-time" | "volume"> {
  readonly flags?: readonly BlockDtmfFlag[] | undefined;
}

export type UnblockDtmfFlag = "all" | "detect-DTMF" | "directional" | "egress";

/** Options of `unblock DTMF`. */
export interface UnblockDtmfOptions extends Options<Keys, "call-id", "address" | "all" | "delay-buffer" | "from-tag" | "from-tags" | "label" | "set-label" | "to-label" | "to-tag"> {
  readonly flags?: readonly UnblockDtmfFlag[] | undefined;
}

export type BlockMediaFlag = "all" | "directional" | "egress";

/** Options of `block media`. */
export interface BlockMediaOptions extends Options<Keys, "call-id", "address" | "all" | "from-tag" | "from-tags" | "label" | "set-label" | "to-label" | "to-tag"> {
  readonly flags?: readonly BlockMediaFlag[] | undefined;
}

export type UnblockMediaFlag = "all" | "directional" | "egress";

/** Options of `unblock media`. */
export interface UnblockMediaOptions extends Options<Keys, "call-id", "address" | "all" | "from-tag" | "from-tags" | "label" | "set-label" | "to-label" | "to-tag"> {
  readonly flags?: readonly UnblockMediaFlag[] | undefined;
}

export type SilenceMediaFlag = "all" | "directional" | "egress";

/** Options of `silence media`. */
export interface SilenceMediaOptions extends Options<Keys, "call-id", "address" | "all" | "from-tag" | "from-tags" | "label" | "set-label" | "to-label" | "to-tag"> {
  readonly flags?: readonly SilenceMediaFlag[] | undefined;
}

export type UnsilenceMediaFlag = "all" | "directional" | "egress";

/** Options of `unsilence media`. */
export interface UnsilenceMediaOptions extends Options<Keys, "call-id", "address" | "all" | "from-tag" | "from-tags" | "label" | "set-label" | "to-label" | "to-tag"> {
  readonly flags?: readonly UnsilenceMediaFlag[] | undefined;
}

export type PlayMediaFlag = "all" | "block-egress" | "directional" | "egress";

/** Options of `play media`. */
export interface PlayMediaOptions extends Options<Keys, "call-id", "address" | "all" | "blob" | "blob64" | "codec" | "db-id" | "file" | "from-tag" | "from-tags" | "label" | "repeat-duration" | "repeat-times" | "set-label" | "start-pos"> {
  readonly flags?: readonly PlayMediaFlag[] | undefined;
}

export type StopMediaFlag = "all" | "directional" | "egress";

/** Options of `stop media`. */
export interface StopMediaOptions extends Options<Keys, "call-id", "address" | "all" | "from-tag" | "from-tags" | "label" | "set-label"> {
  readonly flags?: readonly StopMediaFlag[] | undefined;
}

export type PlayDtmfFlag = "all" | "directional" | "egress";

/** Options of `play DTMF`. */
export interface PlayDtmfOptions extends Options<Keys, "call-id" | "code", "address" | "all" | "duration" | "from-tag" | "from-tags" | "label" | "pause" | "set-label" | "volume"> {
  readonly flags?: readonly PlayDtmfFlag[] | undefined;
}

/** `statistics` has no options. */
export type StatisticsOptions = NoOptions;

export type PublishFlag = `BUNDLE-${string}` | "NAT-wait" | `OSRTP-${string}` | "RTCP-mirror" | `SDES-${string}` | "SIP-source-address" | "SIPREC" | `T.38-${string}` | "allow-asymmetric-codecs" | "allow-no-codec-media" | "allow-transcoding" | "always-transcode" | "asymmetric" | "asymmetric-codecs" | "audio-player" | "bidirectional" | "block-dtmf" | "block-egress" | "block-short" | `codec-accept-${string}` | `codec-consume-${string}` | `codec-except-${string}` | `codec-ignore-${string}` | `codec-mask-${string}` | `codec-offer-${string}` | `codec-set-${string}` | `codec-strip-${string}` | `codec-transcode-${string}` | "debug" | "detect-DTMF" | "early-media" | `endpoint-learning-${string}` | "exclude-recording" | "force-transcoding" | "fragment" | `from-tags-${string}` | "full-rtcp-attribute" | "generate-RTCP" | "generate-mid" | "inactive" | "inject-DTMF" | "loop-protect" | "media-handover" | "mix" | "new-branch" | "no-codec-renegotiation" | "no-jitter-buffer" | "no-passthrough" | "no-player" | "no-port-latching" | "no-redis-update" | "no-rtcp-attribute" | "no-tls-id" | "original-sendrecv" | "pad-crypto" | "passthrough" | "pierce-NAT" | "port-latching" | "provisional" | "record-call" | "recording-announcement" | "recording-vsc" | "recrypt" | "reject-ICE" | "reorder-codecs" | `replace-${string}` | "reset" | "reuse-codecs" | `rtcp-mux-${string}` | `sdp-attr-add-${string}` | `sdp-attr-remove-${string}` | `sdp-attr-substitute-${string}` | "single-codec" | "skip-recording-db" | "static-codecs" | "strict-source" | "strip-extmap" | "symmetric-codecs" | `transcode-${string}` | "trickle-ICE" | "trust-address" | "unidirectional" | "webrtc";

/** Options of `publish`. */
export interface PublishOptions extends Options<Keys, "sdp", "address-family" | "audio-player" | "bundle" | "call-id" | "codec" | "delay-buffer" | "DTLS" | "DTLS-fingerprint" | "DTLS-reverse" | "DTMF-log-dest" | "endpoint-learning" | "extmap" | "from-interface" | "from-tag" | "generate-RTCP" | "ICE" | "ICE-lite" | "inbound-peer" | "interface" | "label" | "media-address" | "metadata" | "OSRTP" | "outbound-peer" | "passthrough" | "peer" | "record-call" | "recording-dir" | "recording-file" | "recording-media-slot-answer" | "recording-media-slot-offer" | "recording-media-slots" | "recording-pattern" | "replace" | "rtcp-mux" | "rtpp-flags" | "SDES" | "sdp-attr" | "sdp-media-remove" | "set-label" | "T.38" | "T.38-version" | "template" | "to-interface" | "to-label" | "TOS" | "transport-protocol"> {
  readonly flags?: readonly PublishFlag[] | undefined;
}

export type SubscribeRequestFlag = `BUNDLE-${string}` | "NAT-wait" | `OSRTP-${string}` | "RTCP-mirror" | `SDES-${string}` | "SIP-source-address" | "SIPREC" | `T.38-${string}` | "all" | "allow-asymmetric-codecs" | "allow-no-codec-media" | "allow-transcoding" | "always-transcode" | "asymmetric" | "asymmetric-codecs" | "audio-player" | "bidirectional" | "block-dtmf" | "block-egress" | "block-short" | `codec-accept-${string}` | `codec-consume-${string}` | `codec-except-${string}` | `codec-ignore-${string}` | `codec-mask-${string}` | `codec-offer-${string}` | `codec-set-${string}` | `codec-strip-${string}` | `codec-transcode-${string}` | "debug" | "detect-DTMF" | "early-media" | `endpoint-learning-${string}` | "exclude-recording" | "force-transcoding" | "fragment" | `from-tags-${string}` | "full-rtcp-attribute" | "generate-RTCP" | "generate-mid" | "inactive" | "inject-DTMF" | "loop-protect" | "media-handover" | "mix" | "new-branch" | "no-codec-renegotiation" | "no-jitter-buffer" | "no-passthrough" | "no-player" | "no-port-latching" | "no-redis-update" | "no-rtcp-attribute" | "no-tls-id" | "original-sendrecv" | "pad-crypto" | "passthrough" | "pierce-NAT" | "port-latching" | "provisional" | "record-call" | "recording-announcement" | "recording-vsc" | "recrypt" | "reject-ICE" | "reorder-codecs" | `replace-${string}` | "reset" | "reuse-codecs" | `rtcp-mux-${string}` | `sdp-attr-add-${string}` | `sdp-attr-remove-${string}` | `sdp-attr-substitute-${string}` | "single-codec" | "skip-recording-db" | "static-codecs" | "strict-source" | "strip-extmap" | "symmetric-codecs" | `transcode-${string}` | "trickle-ICE" | "trust-address" | "unidirectional" | "webrtc";

/** Options of `subscribe request`. */
export interface SubscribeRequestOptions extends Options<Keys, "call-id", "address" | "address-family" | "all" | "audio-player" | "bundle" | "codec" | "delay-buffer" | "DTLS" | "DTLS-fingerprint" | "DTLS-reverse" | "DTMF-log-dest" | "endpoint-learning" | "extmap" | "from-interface" | "from-tag" | "from-tags" | "generate-RTCP" | "ICE" | "ICE-lite" | "inbound-peer" | "interface" | "label" | "media-address" | "metadata" | "OSRTP" | "outbound-peer" | "passthrough" | "peer" | "record-call" | "recording-dir" | "recording-file" | "recording-media-slot-answer" | "recording-media-slot-offer" | "recording-media-slots" | "recording-pattern" | "replace" | "rtcp-mux" | "rtpp-flags" | "SDES" | "sdp-attr" | "sdp-media-remove" | "set-label" | "T.38" | "T.38-version" | "template" | "to-interface" | "to-label" | "to-tag" | "TOS" | "transport-protocol"> {
  readonly flags?: readonly SubscribeRequestFlag[] | undefined;
}

export type SubscribeAnswerFlag = `BUNDLE-${string}` | "NAT-wait" | `OSRTP-${string}` | "RTCP-mirror" | `SDES-${string}` | "SIP-source-address" | "SIPREC" | "allow-asymmetric-codecs" | "allow-no-codec-media" | "allow-transcoding" | "always-transcode" | "asymmetric" | "asymmetric-codecs" | "audio-player" | "bidirectional" | "block-dtmf" | "block-egress" | "block-short" | `codec-accept-${string}` | `codec-consume-${string}` | `codec-except-${string}` | `codec-ignore-${string}` | `codec-offer-${string}` | `codec-set-${string}` | `codec-strip-${string}` | "debug" | "detect-DTMF" | "early-media" | `endpoint-learning-${string}` | "exclude-recording" | "force-transcoding" | "fragment" | `from-tags-${string}` | "full-rtcp-attribute" | "generate-RTCP" | "generate-mid" | "inactive" | "inject-DTMF" | "loop-protect" | "media-handover" | "mix" | "new-branch" | "no-codec-renegotiation" | "no-jitter-buffer" | "no-passthrough" | "no-player" | "no-port-latching" | "no-redis-update" | "no-rtcp-attribute" | "no-tls-id" | "original-sendrecv" | "pad-crypto" | "passthrough" | "pierce-NAT" | "port-latching" | "provisional" | "record-call" | "recording-announcement" | "recording-vsc" | "recrypt" | "reject-ICE" | "reorder-codecs" | `replace-${string}` | "reset" | "reuse-codecs" | `rtcp-mux-${string}` | `sdp-attr-add-${string}` | `sdp-attr-remove-${string}` | `sdp-attr-substitute-${string}` | "single-codec" | "skip-recording-db" | "static-codecs" | "strict-source" | "strip-extmap" | "symmetric-codecs" | "trickle-ICE" | "trust-address" | "unidirectional" | "webrtc";

/** Options of `subscribe answer`. */
export interface SubscribeAnswerOptions extends Options<Keys, "call-id" | "to-tag" | "sdp", "address-family" | "audio-player" | "bundle" | "codec" | "delay-buffer" | "DTLS" | "DTLS-fingerprint" | "DTLS-reverse" | "DTMF-log-dest" | "endpoint-learning" | "extmap" | "from-interface" | "generate-RTCP" | "ICE" | "ICE-lite" | "inbound-peer" | "interface" | "label" | "media-address" | "metadata" | "OSRTP" | "outbound-peer" | "passthrough" | "peer" | "record-call" | "recording-dir" | "recording-file" | "recording-media-slot-answer" | "recording-media-slot-offer" | "recording-media-slots" | "recording-pattern" | "replace" | "rtcp-mux" | "rtpp-flags" | "SDES" | "sdp-attr" | "sdp-media-remove" | "set-label" | "T.38" | "T.38-version" | "template" | "to-interface" | "to-label" | "TOS" | "transport-protocol"> {
  readonly flags?: readonly SubscribeAnswerFlag[] | undefined;
}

/** Options of `unsubscribe`. */
export interface UnsubscribeOptions extends Options<Keys, "call-id" | "to-tag", "from-tag"> {}

export type ConnectFlag = "bidirectional" | "directional";

/** Options of `connect`. */
export interface ConnectOptions extends Options<Keys, "call-id" | "from-tag" | "to-tag", "from-tags" | "to-call-id"> {
  readonly flags?: readonly ConnectFlag[] | undefined;
}

export type CreateFlag = `BUNDLE-${string}` | "NAT-wait" | `OSRTP-${string}` | "RTCP-mirror" | `SDES-${string}` | "SIP-source-address" | "SIPREC" | "allow-asymmetric-codecs" | "allow-no-codec-media" | "allow-transcoding" | "always-transcode" | "asymmetric" | "asymmetric-codecs" | "audio-player" | "bidirectional" | "block-dtmf" | "block-egress" | "block-short" | `codec-accept-${string}` | `codec-consume-${string}` | `codec-except-${string}` | `codec-ignore-${string}` | `codec-offer-${string}` | `codec-set-${string}` | `codec-strip-${string}` | "debug" | "detect-DTMF" | "early-media" | `endpoint-learning-${string}` | "exclude-recording" | "force-transcoding" | "fragment" | `from-tags-${string}` | "full-rtcp-attribute" | "generate-RTCP" | "generate-mid" | "inactive" | "inject-DTMF" | "loop-protect" | "media-handover" | "mix" | "new-branch" | "no-codec-renegotiation" | "no-jitter-buffer" | "no-passthrough" | "no-player" | "no-port-latching" | "no-redis-update" | "no-rtcp-attribute" | "no-tls-id" | "original-sendrecv" | "pad-crypto" | "passthrough" | "pierce-NAT" | "port-latching" | "provisional" | "record-call" | "recording-announcement" | "recording-vsc" | "recrypt" | "reject-ICE" | "reorder-codecs" | `replace-${string}` | "reset" | "reuse-codecs" | `rtcp-mux-${string}` | `sdp-attr-add-${string}` | `sdp-attr-remove-${string}` | `sdp-attr-substitute-${string}` | "single-codec" | "skip-recording-db" | "static-codecs" | "strict-source" | "strip-extmap" | "symmetric-codecs" | "trickle-ICE" | "trust-address" | "unidirectional" | "webrtc";

/** Options of `create`. */
export interface CreateOptions extends Options<Keys, never, "address-family" | "audio-player" | "bundle" | "call-id" | "codec" | "delay-buffer" | "DTLS" | "DTLS-fingerprint" | "DTLS-reverse" | "DTMF-log-dest" | "endpoint-learning" | "extmap" | "from-interface" | "from-tag" | "generate-RTCP" | "ICE" | "ICE-lite" | "inbound-peer" | "interface" | "label" | "media-address" | "medias" | "metadata" | "OSRTP" | "outbound-peer" | "passthrough" | "peer" | "record-call" | "recording-dir" | "recording-file" | "recording-media-slot-answer" | "recording-media-slot-offer" | "recording-media-slots" | "recording-pattern" | "replace" | "rtcp-mux" | "rtpp-flags" | "SDES" | "sdp-attr" | "sdp-media-remove" | "set-label" | "T.38" | "T.38-version" | "template" | "to-interface" | "to-label" | "TOS" | "transport-protocol"> {
  readonly flags?: readonly CreateFlag[] | undefined;
}

export type CreateAnswerFlag = `BUNDLE-${string}` | "NAT-wait" | `OSRTP-${string}` | "RTCP-mirror" | `SDES-${string}` | "SIP-source-address" | "SIPREC" | "allow-asymmetric-codecs" | "allow-no-codec-media" | "allow-transcoding" | "always-transcode" | "asymmetric" | "asymmetric-codecs" | "audio-player" | "bidirectional" | "block-dtmf" | "block-egress" | "block-short" | `codec-accept-${string}` | `codec-consume-${string}` | `codec-except-${string}` | `codec-ignore-${string}` | `codec-offer-${string}` | `codec-set-${string}` | `codec-strip-${string}` | "debug" | "detect-DTMF" | "early-media" | `endpoint-learning-${string}` | "exclude-recording" | "force-transcoding" | "fragment" | `from-tags-${string}` | "full-rtcp-attribute" | "generate-RTCP" | "generate-mid" | "inactive" | "inject-DTMF" | "loop-protect" | "media-handover" | "mix" | "new-branch" | "no-codec-renegotiation" | "no-jitter-buffer" | "no-passthrough" | "no-player" | "no-port-latching" | "no-redis-update" | "no-rtcp-attribute" | "no-tls-id" | "original-sendrecv" | "pad-crypto" | "passthrough" | "pierce-NAT" | "port-latching" | "provisional" | "record-call" | "recording-announcement" | "recording-vsc" | "recrypt" | "reject-ICE" | "reorder-codecs" | `replace-${string}` | "reset" | "reuse-codecs" | `rtcp-mux-${string}` | `sdp-attr-add-${string}` | `sdp-attr-remove-${string}` | `sdp-attr-substitute-${string}` | "single-codec" | "skip-recording-db" | "static-codecs" | "strict-source" | "strip-extmap" | "symmetric-codecs" | "trickle-ICE" | "trust-address" | "unidirectional" | "webrtc";

/** Options of `create answer`. */
export interface CreateAnswerOptions extends Options<Keys, "call-id" | "from-tag" | "sdp", "address-family" | "audio-player" | "bundle" | "codec" | "delay-buffer" | "DTLS" | "DTLS-fingerprint" | "DTLS-reverse" | "DTMF-log-dest" | "endpoint-learning" | "extmap" | "from-interface" | "generate-RTCP" | "ICE" | "ICE-lite" | "inbound-peer" | "interface" | "label" | "media-address" | "metadata" | "OSRTP" | "outbound-peer" | "passthrough" | "peer" | "record-call" | "recording-dir" | "recording-file" | "recording-media-slot-answer" | "recording-media-slot-offer" | "recording-media-slots" | "recording-pattern" | "replace" | "rtcp-mux" | "rtpp-flags" | "SDES" | "sdp-attr" | "sdp-media-remove" | "set-label" | "T.38" | "T.38-version" | "template" | "to-interface" | "to-label" | "TOS" | "transport-protocol"> {
  readonly flags?: readonly CreateAnswerFlag[] | undefined;
}

/** Options of `inject start`. */
export interface InjectStartOptions extends Options<Keys, "call-id" | "to-tag" | "source-tag", "source-call-id"> {}

/** Options of `inject stop`. */
export interface InjectStopOptions extends Options<Keys, "call-id" | "to-tag" | "source-tag", "source-call-id"> {}

export type MeshFlag = "bidirectional" | "unsubscribe";

/** Options of `mesh`. */
export interface MeshOptions extends Options<Keys, "calls", "tags"> {
  readonly flags?: readonly MeshFlag[] | undefined;
}

/** Options of `cli`. */
export interface CliOptions extends Options<Keys, "body", never> {}

/** Options of `transform`. */
export interface TransformOptions extends Options<Keys, "media", "address-family" | "call-id" | "instance" | "interface"> {}

/** The commands of RTPengine 26.1. */
export interface Commands {
  readonly ping: { readonly options: PingOptions; readonly reply: PingReply };
  readonly offer: { readonly options: OfferOptions; readonly reply: SdpReply };
  readonly answer: { readonly options: AnswerOptions; readonly reply: SdpReply };
  readonly delete: { readonly options: DeleteOptions; readonly reply: DeleteReply };
  readonly query: { readonly options: QueryOptions; readonly reply: QueryReply };
  readonly list: { readonly options: ListOptions; readonly reply: ListReply };
  readonly "start recording": { readonly options: StartRecordingOptions; readonly reply: RecordingReply };
  readonly "stop recording": { readonly options: StopRecordingOptions; readonly reply: OkReply };
  readonly "pause recording": { readonly options: PauseRecordingOptions; readonly reply: OkReply };
  readonly "start forwarding": { readonly options: StartForwardingOptions; readonly reply: OkReply };
  readonly "stop forwarding": { readonly options: StopForwardingOptions; readonly reply: OkReply };
  readonly "block DTMF": { readonly options: BlockDtmfOptions; readonly reply: OkReply };
  readonly "unblock DTMF": { readonly options: UnblockDtmfOptions; readonly reply: OkReply };
  readonly "block media": { readonly options: BlockMediaOptions; readonly reply: OkReply };
  readonly "unblock media": { readonly options: UnblockMediaOptions; readonly reply: OkReply };
  readonly "silence media": { readonly options: SilenceMediaOptions; readonly reply: OkReply };
  readonly "unsilence media": { readonly options: UnsilenceMediaOptions; readonly reply: OkReply };
  readonly "play media": { readonly options: PlayMediaOptions; readonly reply: PlayMediaReply };
  readonly "stop media": { readonly options: StopMediaOptions; readonly reply: StopMediaReply };
  readonly "play DTMF": { readonly options: PlayDtmfOptions; readonly reply: OkReply };
  readonly statistics: { readonly options: StatisticsOptions; readonly reply: StatisticsReply };
  readonly publish: { readonly options: PublishOptions; readonly reply: PublishReply };
  readonly "subscribe request": { readonly options: SubscribeRequestOptions; readonly reply: SubscribeReply };
  readonly "subscribe answer": { readonly options: SubscribeAnswerOptions; readonly reply: OkReply };
  readonly unsubscribe: { readonly options: UnsubscribeOptions; readonly reply: OkReply };
  readonly connect: { readonly options: ConnectOptions; readonly reply: OkReply };
  readonly create: { readonly options: CreateOptions; readonly reply: CreateReply };
  readonly "create answer": { readonly options: CreateAnswerOptions; readonly reply: OkReply };
  readonly "inject start": { readonly options: InjectStartOptions; readonly reply: OkReply };
  readonly "inject stop": { readonly options: InjectStopOptions; readonly reply: OkReply };
  readonly mesh: { readonly options: MeshOptions; readonly reply: OkReply };
  readonly cli: { readonly options: CliOptions; readonly reply: CliReply };
  readonly transform: { readonly options: TransformOptions; readonly reply: TransformReply };
}

/** The commands of RTPengine 26.1 as methods. */
export interface Methods {
  /** Asks whether the daemon lives. */
  ping(options?: PingOptions, control?: RequestControl): Promise<PingReply>;
  /** Takes the SDP of an offer and gives the one to send on; makes the call if there is none yet. */
  offer(options: OfferOptions, control?: RequestControl): Promise<SdpReply>;
  /** Takes the SDP of the answer and gives the one to send on. */
  answer(options: AnswerOptions, control?: RequestControl): Promise<SdpReply>;
  /** Ends a call, a branch or a party of it, and gives its final statistics. */
  delete(options: DeleteOptions, control?: RequestControl): Promise<DeleteReply>;
  /** Gives the state and the statistics of a call. */
  query(options: QueryOptions, control?: RequestControl): Promise<QueryReply>;
  /** Gives the Call-IDs of calls, 32 unless `limit` says otherwise. */
  list(options?: ListOptions, control?: RequestControl): Promise<ListReply>;
  /** Starts to record a call. */
  startRecording(options: StartRecordingOptions, control?: RequestControl): Promise<RecordingReply>;
  /** Ends the recording of a call. */
  stopRecording(options: StopRecordingOptions, control?: RequestControl): Promise<OkReply>;
  /** Stops a recording so that it can go on in the same file. */
  pauseRecording(options: PauseRecordingOptions, control?: RequestControl): Promise<OkReply>;
  /** Starts to forward media as PCM to the recording daemon's sink. */
  startForwarding(options: StartForwardingOptions, control?: RequestControl): Promise<OkReply>;
  /** Ends the forwarding of media. */
  stopForwarding(options: StopForwardingOptions, control?: RequestControl): Promise<OkReply>;
  /** Blocks DTMF of a party, or of all; `DTMF-security` says what stands in its place. */
  blockDtmf(options: BlockDtmfOptions, control?: RequestControl): Promise<OkReply>;
  /** Lets DTMF pass again. */
  unblockDtmf(options: UnblockDtmfOptions, control?: RequestControl): Promise<OkReply>;
  /** Stops the media of a party, or of all. */
  blockMedia(options: BlockMediaOptions, control?: RequestControl): Promise<OkReply>;
  /** Lets media pass again. */
  unblockMedia(options: UnblockMediaOptions, control?: RequestControl): Promise<OkReply>;
  /** Puts silence in the place of a party's audio (G.711 and G.722). */
  silenceMedia(options: SilenceMediaOptions, control?: RequestControl): Promise<OkReply>;
  /** Lets audio be heard again. */
  unsilenceMedia(options: UnsilenceMediaOptions, control?: RequestControl): Promise<OkReply>;
  /** Plays a file to a party: exactly one of `file`, `blob`, `blob64` and `db-id` is needed. */
  playMedia(options: PlayMediaOptions, control?: RequestControl): Promise<PlayMediaReply>;
  /** Stops what is played to a party. */
  stopMedia(options: StopMediaOptions, control?: RequestControl): Promise<StopMediaReply>;
  /** Injects a DTMF tone into a party's audio; the offer must have carried `inject-DTMF`. */
  playDtmf(options: PlayDtmfOptions, control?: RequestControl): Promise<OkReply>;
  /** Gives the statistics of the daemon. */
  statistics(options?: StatisticsOptions, control?: RequestControl): Promise<StatisticsReply>;
  /** Publishes a sendonly SDP, to which others subscribe. */
  publish(options: PublishOptions, control?: RequestControl): Promise<PublishReply>;
  /** Asks for the media of one or several parties: gives an SDP to offer to the subscriber. */
  subscribeRequest(options: SubscribeRequestOptions, control?: RequestControl): Promise<SubscribeReply>;
  /** Takes the subscriber's SDP answer. */
  subscribeAnswer(options: SubscribeAnswerOptions, control?: RequestControl): Promise<OkReply>;
  /** Ends a subscription. */
  unsubscribe(options: UnsubscribeOptions, control?: RequestControl): Promise<OkReply>;
  /** Connects two parties of the same or of different calls directly. */
  connect(options: ConnectOptions, control?: RequestControl): Promise<OkReply>;
  /** Makes a party without an offer from outside: gives an SDP to offer. */
  create(options?: CreateOptions, control?: RequestControl): Promise<CreateReply>;
  /** Takes the answer to the SDP of `create`. */
  createAnswer(options: CreateAnswerOptions, control?: RequestControl): Promise<OkReply>;
  /** Mixes the media of one party into what another one hears. */
  injectStart(options: InjectStartOptions, control?: RequestControl): Promise<OkReply>;
  /** Ends `inject start`. */
  injectStop(options: InjectStopOptions, control?: RequestControl): Promise<OkReply>;
  /** Says for many parties of several calls at once who hears whom. */
  mesh(options: MeshOptions, control?: RequestControl): Promise<OkReply>;
  /** Runs a command of `rtpengine-ctl`. */
  cli(options: CliOptions, control?: RequestControl): Promise<CliReply>;
  /** Lets this daemon transcode for another one. */
  transform(options: TransformOptions, control?: RequestControl): Promise<TransformReply>;
}
