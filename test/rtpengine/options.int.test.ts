import { connectRtpengine, type NgInput, type NgInputDictionary } from "@sipwright/rtpengine";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CommandModel, type KeyModel, modelOf, type TypeNode } from "../../packages/rtpengine/src/table/model.js";
import { buildSdp } from "../support/index.js";
import { anyRelease, type Daemon, newCallId, release, startDaemon } from "./daemon.js";

const model = modelOf(anyRelease);
const sdp = buildSdp({ address: "127.0.0.1", port: 4000 });
let daemon: Daemon;

beforeAll(async () => {
  daemon = await startDaemon();
});
afterAll(async () => {
  await daemon?.stop();
});

/** What the daemon logs of a word that it does not know (call_flags.c). */
const complaint =
  /Unknown|unsupported SDP section|Ignoring invalid|Invalid content type|Failed to parse '|unknown manipulation/i;

/** Complaints that are the daemon's own fault, or that are about a value of the installation, not about the option. */
const excused: readonly RegExp[] = [
  // 26.0 demands source-tag and source-call-id for injecting, and complains of them all the same.
  /Unknown dictionary key encountered: 'source-(tag|call-id)'/,
  /From-tag .* not found|Templates for signalling flags|Failed to resolve .* peer address/,
];

/** A value for each way to use a key. */
function samples(key: KeyModel, command: CommandModel): NgInput[] {
  return key.types.flatMap((type) => samplesOf(type, command, key.name));
}

const texts: Readonly<Record<string, string>> = {
  sdp,
  address: "127.0.0.1",
  "media-address": "127.0.0.1",
  "DTMF-log-dest": "127.0.0.1:9",
  "xmlrpc-callback": "127.0.0.1",
  interface: "default",
  "from-interface": "default",
  "to-interface": "default",
  "inbound-peer": "127.0.0.1",
  "outbound-peer": "127.0.0.1",
  peer: "127.0.0.1",
  "rtpp-flags": "trust-address replace-origin",
  body: "list totals",
  // 26.0 answers nobody any more after `inject start` with an unknown tag: it keeps the call's lock.
  "from-tag": "caller",
  "to-tag": "callee",
  "source-tag": "caller",
};

function samplesOf(type: TypeNode, command: CommandModel, key: string): NgInput[] {
  const list = (items: readonly NgInput[]): NgInput[] => (type.list ? items.map((item) => [item]) : [...items]);
  switch (type.kind) {
    case "text":
      return list([texts[key] ?? "1"]);
    case "binary":
      return list([Buffer.from("x")]);
    case "integer":
    case "number":
      return list([1]);
    case "pair":
      return list([key === "received-from" ? ["IP4", "127.0.0.1"] : ["default", "default"]]);
    case "set":
      return list((model.sets.get(type.name) ?? []).map((word) => filled(word)));
    case "dictionary":
      return list(
        (model.dictionaries.get(type.name) ?? []).flatMap((inner) =>
          samples(inner, command).map((value) => complete(type.name, { [inner.name]: value })),
        ),
      );
    default:
      return command.flags.map((flag) => [filled(flag)]);
  }
}

/** The call whose media is injected must be there: see `texts`. */
function sourceOf(variant: NgInputDictionary, callId: string): NgInputDictionary {
  return "source-call-id" in variant ? { "source-call-id": callId } : {};
}

/** Dictionaries of which the daemon wants more than one key. */
function complete(name: string, value: NgInputDictionary): NgInputDictionary {
  if (name === "TransformPayload") return { "payload type": 0, ...value };
  if (name === "TransformCodec") return { input: { "payload type": 0 }, output: { "payload type": 8 }, ...value };
  if (name === "TransformEndpoint") return { family: "IP4", address: "127.0.0.1", port: 4000, ...value };
  if (name === "MeshTag") return { from: "caller", ...value };
  return value;
}

/** A word for a word that stands for many. */
function filled(word: string): string {
  if (!word.endsWith("*")) return word;
  const prefix = word.slice(0, -1);
  const rest: Readonly<Record<string, string>> = {
    "endpoint-learning-": "off",
    "OSRTP-": "offer",
    "SDES-": "off",
    "replace-": "origin",
    "rtcp-mux-": "demux",
    "BUNDLE-": "accept",
    "T.38-": "decode",
    "sdp-attr-add-": "audio-test",
    "sdp-attr-remove-": "audio-test",
    "sdp-attr-substitute-": "audio-sendrecv>sendonly",
    "no-": "AES_CM_128_HMAC_SHA1_32",
    "only-": "AES_CM_128_HMAC_SHA1_32",
    "order:": "AES_CM_128_HMAC_SHA1_32",
    "offerer_pref:": "AES_CM_128_HMAC_SHA1_32",
  };
  return prefix + (rest[prefix] ?? "PCMU");
}

test(`RTPengine ${release} knows every command, key, flag and value of the table`, { timeout: 120_000 }, async () => {
  const client = connectRtpengine({ address: daemon.udp, release, timeoutMs: 10_000 });
  const unchecked = client as unknown as { perform(command: string, options: NgInputDictionary): Promise<unknown> };
  const places = new Map<string, string>();
  let messages = 0;
  for (const command of model.commands) {
    const keys = [...command.required, ...command.optional];
    const variants: NgInputDictionary[] = [
      {},
      ...keys.flatMap((key) =>
        key.name === "call-id" || key.name === "calls"
          ? []
          : samples(key, command).map((value) => ({ [key.name]: value })),
      ),
    ];
    for (const variant of variants) {
      const callId = newCallId("option");
      places.set(callId, `${command.name} ${JSON.stringify(variant).slice(0, 200)}`);
      const required: { [key: string]: NgInput } = {};
      for (const key of command.required) required[key.name] = samples(key, command)[0] ?? "";
      const named = keys.some((key) => key.name === "call-id") ? { "call-id": callId } : {};
      const inside = command.required.some((key) => key.name === "calls") ? { calls: [callId] } : {};
      const parties = {
        ...("from-tag" in required && { "from-tag": "caller" }),
        ...("to-tag" in required && { "to-tag": "callee" }),
      };
      if (!["ping", "list", "statistics", "cli", "create", "publish"].includes(command.name)) {
        const ids = { "call-id": callId, "from-tag": "caller" };
        await client.offer({ ...ids, sdp });
        await client.answer({ ...ids, "to-tag": "callee", sdp });
      }
      // Whether the daemon likes the command is not the question here, only whether it understood all of it.
      const refusal = await unchecked
        .perform(command.name, {
          ...required,
          ...named,
          ...inside,
          ...parties,
          ...variant,
          ...sourceOf(variant, callId),
        })
        .then(() => "")
        .catch((error: Error) => error.message);
      expect(refusal, places.get(callId) ?? "").not.toMatch(/Unrecognized command|got no answer/);
      if ("call-id" in named) {
        await client.delete({ "call-id": callId }).catch((cause: Error) => {
          throw new Error(`After ${places.get(callId)}`, { cause });
        });
      }
      messages++;
    }
  }
  await client.close();
  expect(daemon.server.process.running).toBe(true);
  const complaints = daemon.server.process
    .log()
    .split("\n")
    .filter((line) => / WARNING: /.test(line) && complaint.test(line) && !/Unknown call-?id|Protocol error/i.test(line))
    .filter((line) => !excused.some((excuse) => excuse.test(line)))
    .map((line) => `${places.get(/option-\d+-\d+/.exec(line)?.[0] ?? "") ?? ""}: ${line}`);
  expect([...new Set(complaints)]).toEqual([]);
  expect(messages).toBeGreaterThan(500);
});

test("the daemon does complain of what is not in the table, and the client lets it through in `extra` only", async () => {
  const client = connectRtpengine({ address: daemon.udp, release });
  const ids = { "call-id": newCallId(), "from-tag": "caller" };
  await client.offer({ ...ids, sdp }, { extra: { "no-such-key": "1", flags: ["no-such-flag"] } });
  await daemon.server.process.waitForLog(/Unknown dictionary key encountered: 'no-such-key'/);
  await daemon.server.process.waitForLog(/Unknown flag encountered: 'no-such-flag'/);
  // @ts-expect-error no release knows this key
  await expect(client.offer({ ...ids, sdp, "no-such-key": "1" })).rejects.toMatchObject({ code: "SW3011" });
  // @ts-expect-error no release knows this flag
  await expect(client.offer({ ...ids, sdp, flags: ["trust-adress"] })).rejects.toThrow("Did you mean trust-address?");
  await client.delete(ids);
  await client.close();
});
