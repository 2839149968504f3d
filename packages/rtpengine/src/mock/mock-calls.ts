import type { NgInput, NgInputDictionary } from "../codec/values.js";
import { inRange, type Release } from "../table/releases.js";
import { mediaOf, rewriteSdp } from "./mock-sdp.js";

interface Party {
  readonly tag: string;
  readonly created: number;
  label: string | undefined;
  branch: string | undefined;
  sdp: string;
  ports: number[];
  hasPlayer: boolean;
}

/** A call that the mock holds. */
export interface MockCall {
  readonly callId: string;
  readonly created: number;
  readonly parties: Map<string, Party>;
  /** The branch of the offer. */
  branch: string | undefined;
  recording: boolean;
}

/** The calls of a mock, and what a query says of them. */
export class MockCalls {
  readonly calls = new Map<string, MockCall>();
  readonly #release: Release;
  readonly #address: string;
  readonly #firstPort: number;
  #port: number;

  constructor(release: Release, address: string, firstPort: number) {
    this.#release = release;
    this.#address = address;
    this.#firstPort = firstPort;
    this.#port = firstPort;
  }

  /** Takes the SDP of a party; gives the one for the other side. */
  takeSdp(call: MockCall, tag: string, options: NgInputDictionary): string {
    const party = this.party(call, tag);
    const label = options["set-label"] ?? options.label;
    if (typeof label === "string") party.label = label;
    party.sdp = String(options.sdp);
    const ports: number[] = [];
    const rewritten = rewriteSdp(party.sdp, this.#address, () => {
      const port = party.ports[ports.length] ?? this.#nextPort();
      ports.push(port);
      return port;
    });
    party.ports = ports;
    return rewritten;
  }

  open(callId: string): MockCall {
    let call = this.calls.get(callId);
    if (call === undefined) {
      call = { callId, created: now(), parties: new Map(), branch: undefined, recording: false };
      this.calls.set(callId, call);
    }
    return call;
  }

  party(call: MockCall, tag: string): Party {
    let party = call.parties.get(tag);
    if (party === undefined) {
      party = { tag, created: now(), label: undefined, branch: undefined, sdp: "", ports: [], hasPlayer: false };
      call.parties.set(tag, party);
    }
    return party;
  }

  /** What `query` and `delete` say of a call. */
  state(call: MockCall): NgInputDictionary {
    const none = { packets: 0, bytes: 0, errors: 0 };
    const tags: { [tag: string]: NgInput } = Object.create(null);
    for (const party of call.parties.values()) tags[party.tag] = partyState(party, call, this.#address);
    return {
      created: call.created,
      created_us: 0,
      "last signal": now(),
      SSRC: {},
      tags,
      totals: { RTP: none, RTCP: none },
    };
  }

  /** What `delete` says: up to 11.5 only where a party is named, later on with nothing left to count where one is. */
  lastState(call: MockCall, named: boolean): NgInputDictionary {
    if (inRange("-11.5", this.#release)) return named ? this.state(call) : {};
    return named ? { ...this.state(call), tags: {} } : this.state(call);
  }

  #nextPort(): number {
    const port = this.#port;
    this.#port = this.#port + 2 > 65_000 ? this.#firstPort : this.#port + 2;
    return port;
  }
}

function partyState(party: Party, call: MockCall, address: string): NgInputDictionary {
  const others = [...call.parties.keys()].filter((tag) => tag !== party.tag);
  const dialogue = others.map((tag) => ({ tag, type: "offer/answer" }));
  return {
    tag: party.tag,
    ...(party.branch !== undefined && { "via-branch": party.branch }),
    ...(party.label !== undefined && { label: party.label }),
    created: party.created,
    subscriptions: dialogue,
    subscribers: dialogue,
    medias: mediaOf(party.sdp).map((media, index) => ({
      index: index + 1,
      type: media.type,
      protocol: "RTP/AVP",
      streams: [
        streamState(address, party.ports[index] ?? 0, media.address, media.port, "RTP"),
        streamState(address, (party.ports[index] ?? 0) + 1, media.address, media.port + 1, "RTCP"),
      ],
      flags: ["initialized", "send", "recv"],
    })),
  };
}

function streamState(local: string, localPort: number, address: string, port: number, kind: string): NgInputDictionary {
  const endpoint = { family: "IPv4", address, port };
  return {
    "local port": localPort,
    "local address": local,
    family: "IPv4",
    endpoint,
    "advertised endpoint": endpoint,
    "last packet": now(),
    flags: [kind, "filled"],
    stats: { packets: 0, bytes: 0, errors: 0 },
  };
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}
