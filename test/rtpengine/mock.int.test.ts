import type { NgInputDictionary, NgValue } from "@sipwright/rtpengine";
import { connectRtpengine } from "@sipwright/rtpengine";
import { startMockRtpengine } from "@sipwright/rtpengine/mock";
import { expect, test } from "vitest";
import { buildSdp } from "../support/index.js";
import { release, startDaemon } from "./daemon.js";

const sdp = buildSdp({ address: "127.0.0.1", port: 4000 });
const call = { "call-id": "alike", "from-tag": "caller" };

const script: readonly (readonly [string, NgInputDictionary])[] = [
  ["ping", {}],
  ["no such command", {}],
  ["list", {}],
  ["list", { limit: -1 }],
  ["offer", { ...call }],
  ["offer", { sdp, "from-tag": "a" }],
  ["offer", { sdp, "call-id": "a" }],
  ["answer", { ...call, "to-tag": "callee", sdp }],
  ["query", { "call-id": "alike" }],
  ["query", {}],
  ["offer", { ...call, sdp, "via-branch": "branch", label: "left" }],
  ["answer", { ...call, sdp }],
  ["answer", { ...call, "to-tag": "callee", sdp }],
  ["query", { "call-id": "alike" }],
  ["list", {}],
  ["block media", { "call-id": "none" }],
  ["block media", { ...call }],
  ["block media", { "call-id": "alike", "from-tag": "nobody" }],
  ["block DTMF", { "call-id": "alike", label: "nobody" }],
  ["block DTMF", { "call-id": "alike", label: "left" }],
  ["unblock media", { "call-id": "alike" }],
  ["silence media", { ...call }],
  ["unsilence media", { ...call }],
  ["play media", { "call-id": "alike", file: "/none" }],
  ["play media", { ...call }],
  ["play DTMF", { "call-id": "alike", code: 1 }],
  ["play DTMF", { ...call, code: 77 }],
  ["stop media", { ...call }],
  ["unsubscribe", { "call-id": "none", "to-tag": "a" }],
  ["unsubscribe", { "call-id": "alike" }],
  ["subscribe answer", { "call-id": "alike", "to-tag": "nobody", sdp }],
  ["offer", { "call-id": "heard", "from-tag": "caller", sdp }],
  ["answer", { "call-id": "heard", "from-tag": "caller", "to-tag": "callee", sdp }],
  ["subscribe request", { "call-id": "heard", "from-tag": "caller", "to-tag": "listener" }],
  ["delete", { "call-id": "none" }],
  ["delete", { "call-id": "none", flags: ["fatal"] }],
  ["offer", { "call-id": "named", "from-tag": "caller", sdp }],
  ["answer", { "call-id": "named", "from-tag": "caller", "to-tag": "callee", sdp }],
  ["delete", { "call-id": "named", "from-tag": "caller" }],
  ["delete", { "call-id": "alike" }],
  ["query", { "call-id": "alike" }],
];

/** What a test may count on: results and reasons in full, of the rest the keys. */
function shape(value: NgValue, key = ""): unknown {
  if (["result", "error-reason", "warning", "type", "tag", "label", "via-branch"].includes(key)) return value;
  if (typeof value === "string") return key === "sdp" ? sdpShape(value) : "text";
  if (typeof value !== "object") return "number";
  if (Array.isArray(value)) return key === "flags" ? "flags" : value.map((item) => shape(item));
  const entries = Object.entries(value).filter(([name]) => name !== "SSRC" && name !== "codec");
  return Object.fromEntries(entries.map(([name, item]) => [name, shape(item, name)]).sort());
}

function sdpShape(text: string): string[] {
  return text.split("\r\n").flatMap((line) => /^(m=\S+|c=\S+ \S+ \S+)/.exec(line)?.[0] ?? []);
}

test.runIf(release === "10.5")("the mock answers like the real daemon", async () => {
  const daemon = await startDaemon();
  const mock = await startMockRtpengine({ release });
  const answers: [unknown, unknown][] = [];
  const clients = [daemon.udp, mock.udp].map((address) => connectRtpengine({ address, release }));
  for (const [command, options] of script) {
    const [real, pretended] = await Promise.all(
      clients.map((client) =>
        client.send(command, options).then(
          (reply) => shape(reply),
          (error: Error & { reason?: string }) => error.reason ?? error.message,
        ),
      ),
    );
    answers.push([
      { command, options, answer: real },
      { command, options, answer: pretended },
    ]);
  }
  await Promise.all(clients.map((client) => client.close()));
  await mock.stop();
  await daemon.stop();
  expect(answers.map(([, pretended]) => pretended)).toEqual(answers.map(([real]) => real));
});
