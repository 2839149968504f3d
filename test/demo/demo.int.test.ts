import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chmodSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { temporaryFolder, until } from "../support/index.js";
import { leftovers } from "./leftovers.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

const markName = "SIPWRIGHT_DEMO_TEST";

interface Run {
  readonly id: string;
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>;
}

/** Runs what `npm run demo` runs after the setup; `stubs` are shell scripts that stand before the real programs in PATH. */
function startDemo(out: string, stubs: Readonly<Record<string, string>> = {}): Run {
  const id = randomUUID();
  const folder = temporaryFolder("demo-stubs");
  for (const [name, script] of Object.entries(stubs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  const child = spawn(process.execPath, ["--conditions=source", "--import", "tsx", "test/demo/main.ts", out], {
    cwd: root,
    env: { ...process.env, PATH: `${folder}:${process.env.PATH}`, [markName]: id, NODE_OPTIONS: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data) => (output += String(data)));
  const ended = new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
  return { id, child, ended };
}

const withoutEcho = `
for word; do shift; [ "$word" = -rtp_echo ] || set -- "$@" "$word"; done
exec /usr/bin/sipp "$@"`;

/** The guard takes a moment to remove the folders of a run that has ended. */
async function expectNothingLeft({ id }: Run): Promise<void> {
  await until(() => leftovers(markName, id).length === 0, {
    awaited: "the end of all that the demo started",
    instead: () => leftovers(markName, id).join("\n"),
  });
}

describe("the demo", () => {
  test("runs both builds, shows a table and a call flow, and leaves nothing running", async () => {
    const out = temporaryFolder("demo-out");
    const run = startDemo(out);
    const { code, output } = await run.ended;
    expect(output).toMatch(/^ {2}native +3 of 3 +11 of 11 +\d{3,} +\d+\.\d s$/m);
    expect(output).toMatch(/^ {2}lua +3 of 3 +11 of 11 +\d{3,} +\d+\.\d s$/m);
    expect(output).toMatch(/\|-- INVITE bob -+>\|/);
    expect(output).toContain("Everything worked");
    expect(output).not.toContain("\u001b[");
    expect(code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(["lua", "native"]);
    expect(readdirSync(join(out, "lua")).sort()).toEqual(["kamailio.cfg", "routing.lua"]);
    await expectNothingLeft(run);
  });

  test.each([
    ["a server does not start", { rtpengine: 'echo "no rtpengine today"; exit 3' }, "no rtpengine today"],
    [
      "RTPengine takes no calls",
      { rtpengine: 'exec /usr/bin/rtpengine "$@" --max-sessions=0' },
      "Awaited a call at bob",
    ],
    ["calls of SIPp fail", { sipp: 'exec /usr/bin/sipp "$@" -timeout 1 -timeout_error' }, "Wanted 5 calls of SIPp to"],
    ["SIPp hangs up too early", { sipp: 'exec /usr/bin/sipp "$@" -d 600' }, "RTP packets through RTPengine; instead:"],
    ["audio flows one way only", { sipp: withoutEcho }, "Wanted audio both ways in every call"],
  ])("fails when %s", async (_, stubs, message) => {
    const run = startDemo(temporaryFolder("demo-out"), stubs);
    const { code, output } = await run.ended;
    expect(output).toContain("✗ The demo failed.");
    expect(output).toContain(message);
    expect(output).not.toContain("Everything worked");
    expect(code).toBe(1);
    await expectNothingLeft(run);
  });

  test("leaves nothing running when it is killed", async () => {
    const run = startDemo(temporaryFolder("demo-out"));
    await until(() => leftovers(markName, run.id).some((line) => /\bkamailio\b/.test(line)), {
      awaited: "Kamailio",
      timeoutMs: 20_000,
    });
    run.child.kill("SIGKILL");
    expect((await run.ended).code).toBe(null);
    await expectNothingLeft(run);
  });
});
