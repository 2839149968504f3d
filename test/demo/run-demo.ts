import { join, relative } from "node:path";
import { targets } from "@sipwright/compiler";
import { startRedis, startRtpengine } from "../support/index.js";
import { DemoFailedError, expect } from "./expect.js";
import type { Narrator } from "./narrator.js";
import { owning } from "./owning.js";
import { putUsers } from "./redis-data.js";
import { type Outcome, runBuild, wanted } from "./run-build.js";
import { type Build, build, installedKamailio, installedRtpengine, redisPassword } from "./servers.js";
import { drawTable } from "./table.js";

/** The demo, from the build to the table. Whatever does not work is thrown; all servers have ended then too. */
export function runDemo(say: Narrator, out: string): Promise<void> {
  return owning(async (own) => {
    const kamailio = await installedKamailio();
    const redis = await own(startRedis({ password: redisPassword }));
    const rtpengine = await own(startRtpengine({ args: ["--delete-delay=0"] }));

    say.heading("1. Building examples/ha-voip, one typed program, for both targets");
    const builds: Build[] = [];
    const shown = out.startsWith(process.cwd()) ? relative(process.cwd(), out) : out;
    for (const target of targets) {
      const one = await build(target, kamailio.release, { redis, rtpengine }, out);
      const files = one.files.map(({ name, text }) => `${name} (${text.split("\n").length - 1} lines)`);
      say.done(`${target.padEnd(6)}  ${files.join(" and ")}, in ${join(shown, target)}`);
      builds.push(one);
    }

    say.heading("2. The servers around Kamailio, started on loopback");
    await putUsers(redis);
    say.done("Redis, with the users alice, bob and carol: digests (HA1), no passwords");
    say.done(`RTPengine ${await installedRtpengine()} in user space, which will carry the audio`);

    const outcomes: Outcome[] = [];
    for (const [index, one] of builds.entries()) {
      say.heading(`${index + 3}. Kamailio ${kamailio.version} with the ${one.target} build`);
      outcomes.push(await runBuild(one, { redis, rtpengine }, say));
    }
    report(outcomes, say);
  });
}

function report(outcomes: readonly Outcome[], say: Narrator): void {
  const [first, ...others] = outcomes;
  if (first === undefined) throw new DemoFailedError("No build was run.");
  for (const { phoneCall, build: other } of others) {
    const [here, there] = [first.phoneCall.messages, phoneCall.messages].map((messages) => messages.join("\n"));
    expect(here === there, `the call flow of ${first.build.target}:\n${here}\n`, `on ${other.target}:\n${there}`);
  }
  say.heading("The result");
  const rows = outcomes.map(({ build: { target }, registrations, calls, packets, seconds }) => [
    target,
    `${registrations} of ${wanted.registrations}`,
    `${calls} of ${wanted.calls}`,
    String(packets),
    `${seconds.toFixed(1)} s`,
  ]);
  say.block(drawTable(["Target", "Registrations", "Calls", "RTP packets forwarded", "Time"], rows));
  say.heading("The call from alice to bob, as their phones saw it (the same messages with both builds)");
  say.block(first.phoneCall.ladder);
}
