import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compile, type GeneratedFile, type Target } from "@sipwright/compiler";
import { type Release, releases } from "@sipwright/routing";
import { haVoip } from "../../examples/ha-voip/src/ha-voip.js";
import {
  type Endpoint,
  freePort,
  type KamailioServer,
  type RedisServer,
  type RtpengineServer,
  runProgram,
  startKamailio,
  temporaryFolder,
} from "../support/index.js";
import { DemoFailedError } from "./expect.js";

export const domain = "voip.example";
export const redisPassword = "redis password of the demo";
const address = "127.0.0.1";

/** The password of a user of the demo. */
export function passwordOf(user: string): string {
  return `the password of ${user}`;
}

/** One target of the example, with the ports that it will have on this machine. */
export interface Build extends Endpoint {
  readonly target: Target;
  /** Where Kamailio reads it from. */
  readonly folder: string;
  readonly files: readonly GeneratedFile[];
}

export interface InstalledKamailio {
  readonly version: string;
  readonly release: Release;
}

/** What `kamailio -v` says. @throws {DemoFailedError} for a release that Sipwright does not know */
export async function installedKamailio(): Promise<InstalledKamailio> {
  const { stdout } = await runProgram("kamailio", ["-v"], { debianPackage: "kamailio" });
  const version = /kamailio (\d+\.\d+\.\d+)/.exec(stdout)?.[1];
  const release = releases.find((each) => version?.startsWith(`${each}.`));
  if (version === undefined || release === undefined) {
    const known = releases.join(", ");
    throw new DemoFailedError(`Kamailio ${version ?? "of unknown version"} is installed; Sipwright knows ${known}.`);
  }
  return { version, release };
}

export async function installedRtpengine(): Promise<string> {
  const { stdout, stderr } = await runProgram("rtpengine", ["--version"], { debianPackage: "rtpengine-daemon" });
  return /(\d+\.\d+[.\d]*)/.exec(stdout + stderr)?.[1] ?? "";
}

/** Compiles the example for one target, and writes it where Kamailio will read it and where the user can look at it. */
export async function build(
  target: Target,
  release: Release,
  servers: { readonly redis: RedisServer; readonly rtpengine: RtpengineServer },
  out: string,
): Promise<Build> {
  const { redis, rtpengine } = servers;
  const port = await freePort();
  const program = haVoip({
    domain,
    service: { transport: "udp", address, port },
    node: { address, port: await freePort(), serverId: 1 },
    peers: ["127.0.0.2"],
    redis: { address: redis.address, port: redis.port },
    rtpengine: [`udp:${rtpengine.address}:${rtpengine.ngPort}`],
    workers: 2,
  });
  const folder = temporaryFolder(`demo-${target}`);
  const { files, diagnostics } = compile(program, { target, release, installedIn: folder });
  if (diagnostics.length > 0) {
    const problems = diagnostics.map(({ code, problem }) => `${code} ${problem}`);
    throw new DemoFailedError(`The example does not compile for ${target}:\n${problems.join("\n")}`);
  }
  for (const place of [folder, join(out, target)]) {
    mkdirSync(place, { recursive: true });
    for (const { name, text } of files) writeFileSync(join(place, name), text);
  }
  return { target, address, port, folder, files };
}

export function startBuild({ folder, address, port }: Build): Promise<KamailioServer> {
  const env = {
    REDIS_PASSWORD: redisPassword,
    NONCE_SECRET: "nonce secret of the demo",
    DIALOG_SECRET: "dialog secret of the demo",
  };
  return startKamailio({ folder, address, port, env });
}
