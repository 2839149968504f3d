/** As much of SDP (RFC 8866) as a call with one audio stream needs. */
export interface AudioSession {
  /** Where media shall be sent to: the `c=` line that counts for the stream. */
  readonly address: string;
  readonly port: number;
  /** Payload types in order of preference. */
  readonly payloadTypes: readonly number[];
  readonly direction: Direction;
}

export type Direction = "sendrecv" | "sendonly" | "recvonly" | "inactive";

export interface SdpOptions {
  readonly address: string;
  readonly port: number;
  /** Default [0, 101]: PCMU and telephone-event. */
  readonly payloadTypes?: readonly number[];
  /** Default sendrecv. */
  readonly direction?: Direction;
  /** In `o=`; to be raised when the session changes. Default 1. */
  readonly version?: number;
  /** Further lines of the stream, without line ends: `a=crypto:…`. */
  readonly lines?: readonly string[];
}

const RTPMAPS: Readonly<Record<number, string>> = {
  0: "PCMU/8000",
  8: "PCMA/8000",
  9: "G722/8000",
  18: "G729/8000",
  101: "telephone-event/8000",
};

/** An SDP with one audio stream. */
export function buildSdp(options: SdpOptions): string {
  const { address, port, payloadTypes = [0, 101], direction = "sendrecv", version = 1, lines = [] } = options;
  const maps = payloadTypes.flatMap((type) => {
    const map = RTPMAPS[type];
    return map === undefined ? [] : [`a=rtpmap:${type} ${map}`];
  });
  return [
    "v=0",
    `o=- 1 ${version} IN IP4 ${address}`,
    "s=-",
    `c=IN IP4 ${address}`,
    "t=0 0",
    `m=audio ${port} RTP/AVP ${payloadTypes.join(" ")}`,
    ...maps,
    `a=${direction}`,
    ...lines,
    "",
  ].join("\r\n");
}

/** The first audio stream of an SDP. @throws {SyntaxError} when there is none */
export function parseSdp(sdp: string): AudioSession {
  const [session = "", ...media] = sdp.split(/^(?=m=)/m);
  const audio = media.find((section) => section.startsWith("m=audio "));
  const line = /^m=audio (\d+)(?:\/\d+)? \S+ ([\d ]+)/.exec(audio ?? "");
  if (audio === undefined || line === null) throw new SyntaxError(`No audio stream in:\n${sdp}`);
  const address = /^c=IN IP[46] ([^\s/]+)/m.exec(audio)?.[1] ?? /^c=IN IP[46] ([^\s/]+)/m.exec(session)?.[1];
  if (address === undefined) throw new SyntaxError(`No connection address in:\n${sdp}`);
  const direction = /^a=(sendrecv|sendonly|recvonly|inactive)\s*$/m;
  return {
    address,
    port: Number(line[1]),
    payloadTypes: (line[2] ?? "").trim().split(" ").map(Number),
    direction: (direction.exec(audio)?.[1] ?? direction.exec(session)?.[1] ?? "sendrecv") as Direction,
  };
}
