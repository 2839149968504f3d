import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { installedBinary, installedModules } from "./installed.testkit.js";
import { readModules } from "./read/read-modules.js";

/** Modules that start without a database, a certificate or a peer. */
const modules = [
  ...["ctl", "pv", "kex", "corex", "tm", "tmx", "sl", "rr", "maxfwd", "textops", "textopsx", "siputils", "sdpops"],
  ...["xlog", "usrloc", "registrar", "htable", "nathelper", "cfgutils", "ipops", "pike", "mqueue", "uac", "path"],
  ...["avpops", "dialog", "auth", "sanity", "statistics", "ratelimit", "pipelimit", "counters", "app_lua"],
];

let folder = "";
let server: ChildProcess | undefined;
let output = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sipwright-kemi-"));
  const script = join(folder, "kamailio.lua");
  writeFileSync(script, "function ksr_request_main() return 1 end\n");
  const config = [
    "debug=0",
    "log_stderror=yes",
    "children=1",
    "disable_tcp=yes",
    `listen=udp:127.0.0.1:${await freePort()}`,
    ...modules.map((name) => `loadmodule "${name}.so"`),
    `modparam("ctl", "binrpc", "unix:${folder}/ctl")`,
    `modparam("app_lua", "load", "${script}")`,
    'cfgengine "lua"',
    "",
  ];
  writeFileSync(join(folder, "kamailio.cfg"), config.join("\n"));
  server = spawn(installedBinary(), ["-DD", "-E", "-m", "16", "-Y", folder, "-f", join(folder, "kamailio.cfg")]);
  for (const stream of [server.stdout, server.stderr]) stream?.on("data", (data: Buffer) => (output += data));
  for (let attempt = 0; attempt < 100 && rpc("core.version").status !== 0; attempt++) {
    if (server.exitCode !== null) throw new Error(`kamailio ended:\n${output}`);
    await wait(100);
  }
});

afterAll(async () => {
  if (server !== undefined && server.exitCode === null) {
    const ended = new Promise((resolve) => server?.once("exit", resolve));
    server.kill("SIGTERM");
    await ended;
  }
  rmSync(folder, { recursive: true });
});

function rpc(method: string): { status: number | null; stdout: string } {
  return spawnSync("kamcmd", ["-s", `unix:${folder}/ctl`, method], { encoding: "utf8", maxBuffer: 1 << 26 });
}

async function freePort(): Promise<number> {
  const listener = createServer();
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const address = listener.address();
  await new Promise((resolve) => listener.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

const names: Readonly<Record<string, string>> = { str: "string", bool: "boolean" };

/** Each function as `app_lua.api_list` prints it: a line each for ret, module, name and params. */
function signatures(text: string): readonly string[] {
  const entry = /ret: (\S+)\n\s*module: ?(\S*)\n\s*name: (\S+)\n\s*params: ([^\n]*)/g;
  return [...text.matchAll(entry)].map(([, returns = "", module = "", name = "", parameters = ""]) => {
    const types = parameters === "none" ? [] : parameters.split(", ");
    return `${names[returns] ?? returns} ${module}.${name}(${types.map((type) => names[type] ?? type).join(", ")})`;
  });
}

describe("KEMI", () => {
  it("has the signatures that a running Kamailio tells", () => {
    const { status, stdout } = rpc("app_lua.api_list");
    expect(status, output).toBe(0);
    const live = signatures(stdout);
    const catalog = readModules(installedModules(), { binary: installedBinary() });
    const read = [catalog.core, ...modules.map((name) => catalog.modules[name])]
      .flatMap((module) => module?.kemi ?? [])
      .map(({ module, name, returns, parameters }) => `${returns} ${module}.${name}(${parameters.join(", ")})`);
    expect(live.length).toBe(Number(/msize: (\d+)/.exec(stdout)?.[1]));
    expect(live.length).toBeGreaterThan(500);
    expect([...live].sort()).toEqual([...read].sort());
  });
});
