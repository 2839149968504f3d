import { randomBytes } from "node:crypto";
import type { NgDictionary, NgInputDictionary } from "../codec/values.js";
import type { MockCall, MockCalls } from "./mock-calls.js";

/** What the daemon refuses, in its own words. */
class Refusal extends Error {}

/** Answers a command in the words of RTPengine 10.5 (call_interfaces.c). */
export function answerOf(request: NgDictionary, calls: MockCalls, commands: ReadonlySet<string>): NgInputDictionary {
  const command = request.command;
  if (typeof command !== "string") return refused('Dictionary contains no key "command"');
  const answer = commands.has(command) ? answers[command] : undefined;
  if (answer === undefined) return refused("Unrecognized command");
  try {
    return { result: "ok", ...answer(request, calls) };
  } catch (error) {
    if (error instanceof Refusal) return refused(error.message);
    throw error;
  }
}

function refused(reason: string): NgInputDictionary {
  return { result: "error", "error-reason": reason };
}

type Answer = (request: NgDictionary, calls: MockCalls) => NgInputDictionary;

const ok: Answer = () => ({});
/** For commands about a party of a call, or all of it. */
const party: Answer = (request, calls) => {
  selected(request, calls);
  return {};
};
const recording =
  (on: boolean): Answer =>
  (request, calls) => {
    const call = existing(request, calls, "Unknown call-id");
    call.recording = on;
    return {};
  };

const answers: Readonly<Record<string, Answer>> = {
  ping: () => ({ result: "pong" }),
  offer: (request, calls) => {
    needed(request, ["sdp", "call-id", "from-tag"]);
    const call = calls.open(String(request["call-id"]));
    // The branch is that of the side which answers.
    if (typeof request["via-branch"] === "string") call.branch = request["via-branch"];
    return { sdp: calls.takeSdp(call, String(request["from-tag"]), request) };
  },
  answer: (request, calls) => {
    needed(request, ["sdp", "call-id", "from-tag", "to-tag"]);
    const call = existing(request, calls, "Unknown call-id");
    calls.party(call, String(request["to-tag"])).branch ??= call.branch;
    return { sdp: calls.takeSdp(call, String(request["to-tag"]), request) };
  },
  delete: (request, calls) => {
    needed(request, ["call-id"]);
    const call = calls.calls.get(String(request["call-id"]));
    const fromTag = request["from-tag"];
    if (call === undefined || (typeof fromTag === "string" && !call.parties.has(fromTag))) {
      const reason = "Call-ID not found or tags didn't match";
      if (Array.isArray(request.flags) && request.flags.includes("fatal")) throw new Refusal(reason);
      return { warning: reason };
    }
    calls.calls.delete(call.callId);
    return calls.lastState(call, typeof fromTag === "string");
  },
  query: (request, calls) => calls.state(existing(request, calls, "Unknown call-id")),
  list: (request, calls) => {
    const limit = Number(request.limit ?? 32);
    if (limit < 0) throw new Refusal("invalid limit, must be >= 0");
    return { calls: [...calls.calls.keys()].slice(0, limit) };
  },
  "start recording": recording(true),
  "stop recording": recording(false),
  "pause recording": recording(false),
  "start forwarding": party,
  "stop forwarding": party,
  "block DTMF": party,
  "unblock DTMF": party,
  "block media": party,
  "unblock media": party,
  "silence media": party,
  "unsilence media": party,
  "play media": (request, calls) => {
    const players = playersOf(request, calls);
    // A party that was to be played to once has a player from then on, whatever became of it.
    for (const player of players) player.hasPlayer = true;
    if (request.file === undefined && request.blob === undefined && request["db-id"] === undefined) {
      throw new Refusal("No media file specified");
    }
    return { duration: 1000 };
  },
  "stop media": (request, calls) => {
    for (const player of playersOf(request, calls)) {
      if (!player.hasPlayer) throw new Refusal("Not currently playing media");
    }
    return {};
  },
  "play DTMF": (request, calls) => {
    playersOf(request, calls);
    const { code } = request;
    const known = typeof code === "number" ? code >= 0 && code <= 15 : /^([0-9*#A-D]|1[0-5])$/.test(String(code));
    if (!known) throw new Refusal("Out of range 'code' specified");
    return {};
  },
  statistics: (_, calls) => ({
    statistics: {
      currentstatistics: { sessionsown: calls.calls.size, sessionsforeign: 0, sessionstotal: calls.calls.size },
      totalstatistics: { uptime: "0", managedsessions: calls.calls.size },
      intervalstatistics: {},
      controlstatistics: {},
    },
  }),
  publish: (request, calls) => {
    needed(request, ["sdp", "call-id", "from-tag"]);
    const call = calls.open(String(request["call-id"]));
    const sdp = calls.takeSdp(call, String(request["from-tag"]), request);
    return { sdp: sdp.replace(/^a=sendonly/m, "a=recvonly") };
  },
  "subscribe request": (request, calls) => {
    const call = existing(request, calls, "Unknown call-ID");
    const from = [request["from-tag"], ...(Array.isArray(request["from-tags"]) ? request["from-tags"] : [])];
    const sources = from.flatMap((tag) => call.parties.get(String(tag)) ?? []);
    const [source] = sources;
    if (source === undefined) throw new Refusal("No monologues matched");
    const toTag = typeof request["to-tag"] === "string" ? request["to-tag"] : randomBytes(32).toString("hex");
    const sdp = calls.takeSdp(call, toTag, { sdp: source.sdp });
    const only = sources.length === 1 ? { "from-tag": source.tag } : {};
    return { sdp, ...only, "from-tags": sources.map(({ tag }) => tag), "to-tag": toTag };
  },
  "subscribe answer": (request, calls) => {
    const call = existing(request, calls, "Unknown call-ID");
    needed(request, ["to-tag", "sdp"]);
    if (!call.parties.has(String(request["to-tag"]))) throw new Refusal("To-tag not found");
    return {};
  },
  unsubscribe: (request, calls) => {
    existing(request, calls, "Unknown call-ID");
    needed(request, ["to-tag"]);
    return {};
  },
  connect: party,
  create: (request, calls) => {
    const callId = String(request["call-id"] ?? randomBytes(32).toString("hex"));
    const fromTag = String(request["from-tag"] ?? randomBytes(32).toString("hex"));
    const sdp = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nc=IN IP4 0.0.0.0\r\nt=0 0\r\nm=audio 9 RTP/AVP 0\r\n";
    return { sdp: calls.takeSdp(calls.open(callId), fromTag, { sdp }), "call-id": callId, "from-tag": fromTag };
  },
  "create answer": party,
  "inject start": party,
  "inject stop": party,
  mesh: ok,
  cli: () => ({ body: "" }),
  transform: ok,
};

const missing: Readonly<Record<string, string>> = { sdp: "No SDP body in message" };

function needed(request: NgDictionary, keys: readonly string[]): void {
  for (const key of keys) if (request[key] === undefined) throw new Refusal(missing[key] ?? `No ${key} in message`);
}

function existing(request: NgDictionary, calls: MockCalls, unknown: string): MockCall {
  needed(request, ["call-id"]);
  const call = calls.calls.get(String(request["call-id"]));
  if (call === undefined) throw new Refusal(unknown);
  return call;
}

function isForAll(request: NgDictionary): boolean {
  return Array.isArray(request.flags) && request.flags.includes("all");
}

/** The parties that a command names; all of them when it names none. */
function selected(request: NgDictionary, calls: MockCalls) {
  const call = existing(request, calls, "Unknown call-ID");
  const everybody = { named: false, parties: [...call.parties.values()] };
  if (isForAll(request)) return everybody;
  if (request.label !== undefined) {
    const found = everybody.parties.find((candidate) => candidate.label === request.label);
    if (found === undefined) throw new Refusal("No monologue matching the given label");
    return { named: true, parties: [found] };
  }
  if (request["from-tag"] === undefined) return everybody;
  const found = call.parties.get(String(request["from-tag"]));
  if (found === undefined) throw new Refusal("From-tag given, but no such tag exists");
  return { named: true, parties: [found] };
}

function playersOf(request: NgDictionary, calls: MockCalls) {
  const { named, parties } = selected(request, calls);
  if (!named && !isForAll(request)) throw new Refusal("No participant party specified");
  return parties;
}
