/** Messages as they are on the wire of a phone company: an offer of a phone, the daemon's reply to it and to a query. */
export const sdp = [
  "v=0",
  "o=- 3946123 3946123 IN IP4 192.0.2.17",
  "s=-",
  "c=IN IP4 192.0.2.17",
  "t=0 0",
  "m=audio 40376 RTP/AVP 8 0 101",
  "a=rtpmap:8 PCMA/8000",
  "a=rtpmap:0 PCMU/8000",
  "a=rtpmap:101 telephone-event/8000",
  "a=fmtp:101 0-16",
  "a=sendrecv",
  "",
].join("\r\n");

export const offer = {
  command: "offer",
  "call-id": "a84b4c76e66710f1d3@pc33.atlanta.example",
  "from-tag": "1928301774",
  "via-branch": "z9hG4bK776asdhds",
  sdp,
  "transport-protocol": "RTP/AVP",
  ICE: "remove",
  flags: ["trust-address", "port-latching"],
  replace: ["origin", "session-connection"],
  "rtcp-mux": ["demux"],
  direction: ["pub", "priv"],
};

export const offerReply = { sdp: sdp.replaceAll("192.0.2.17", "198.51.100.7"), result: "ok" };

const stream = (port: number, kind: string) => ({
  "local port": port,
  "local address": "198.51.100.7",
  family: "IPv4",
  endpoint: { family: "IPv4", address: "192.0.2.17", port: port + 10_000 },
  "advertised endpoint": { family: "IPv4", address: "192.0.2.17", port: port + 10_000 },
  "last packet": 1_700_000_000,
  flags: [kind, "filled", "confirmed"],
  stats: { packets: 1200, bytes: 206_400, errors: 0 },
});

const party = (tag: string, port: number, other: string) => ({
  tag,
  created: 1_700_000_000,
  "in dialogue with": other,
  medias: [
    {
      index: 1,
      type: "audio",
      protocol: "RTP/AVP",
      streams: [stream(port, "RTP"), stream(port + 1, "RTCP")],
      flags: ["initialized", "send", "recv"],
    },
  ],
});

export const queryReply = {
  created: 1_700_000_000,
  "last signal": 1_700_000_000,
  tags: { "1928301774": party("1928301774", 30_000, "a6c85cf"), a6c85cf: party("a6c85cf", 30_004, "1928301774") },
  totals: { RTP: { packets: 2400, bytes: 412_800, errors: 0 }, RTCP: { packets: 24, bytes: 2400, errors: 0 } },
  result: "ok",
};
