import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import {
  checkConfiguration,
  freePort,
  freePortRange,
  isAlive,
  MissingProgramError,
  processesOfGroup,
  startKamailio,
  startRedis,
  startRtpengine,
  startServer,
  temporaryFolder,
  until,
} from "./index.js";

const cleanUp: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of cleanUp.splice(0).reverse()) await stop();
});

const MINIMAL = `#!KAMAILIO
loadmodule "sl.so"
loadmodule "pv.so"
children=2
request_route { sl_send_reply("200", "OK"); }
`;

function configuration(text: string): string {
  const folder = temporaryFolder("configuration");
  writeFileSync(join(folder, "kamailio.cfg"), text);
  return folder;
}

describe("servers", () => {
  test("a program that is not installed names its Debian package", async () => {
    const start = startServer({
      name: "nothing",
      command: "sipwright-no-such-program",
      debianPackage: "no-such-package",
      args: [],
      folder: temporaryFolder(),
    });
    await expect(start).rejects.toThrow(MissingProgramError);
    await expect(start).rejects.toThrow("apt-get install no-such-package");
  });

  test("a server that ends at its start tells its log", async () => {
    const port = await freePort();
    const folder = configuration('#!KAMAILIO\nloadmodule "nonsense.so"\n');
    await expect(startKamailio({ folder, address: "127.0.0.1", port })).rejects.toThrow(
      /could not find module <nonsense>/,
    );
  });

  test("a server that does not listen to SIGTERM is killed", async () => {
    const server = await startServer({
      name: "deaf",
      command: "sh",
      debianPackage: "dash",
      args: ["-c", "trap '' TERM; while :; do sleep 60; done"],
      folder: temporaryFolder(),
      // Its sleep runs only after its trap stands.
      ready: (deaf) => deaf.processes().length === 2,
      stopTimeoutMs: 200,
    });
    await server.stop();
    expect(processesOfGroup(server.pid)).toEqual([]);
    expect(server.exit?.signal).toBe("SIGKILL");
  });

  test("a killed test process leaves no server behind", async () => {
    const folder = temporaryFolder("guard");
    const face = fileURLToPath(new URL("index.ts", import.meta.url));
    const program = join(folder, "start.mts");
    writeFileSync(
      program,
      `const { startRedis } = await import(${JSON.stringify(face)});
      const redis = await startRedis();
      console.log("PID", redis.process.pid);
      await new Promise(() => setInterval(() => {}, 1000));`,
    );
    const child = spawn(process.execPath, ["--import", "tsx", program], {
      cwd: fileURLToPath(new URL("../..", import.meta.url)),
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.on("data", (data: Buffer) => {
      output += data.toString();
    });
    const pid = Number(await until(() => output.match(/PID (\d+)/)?.[1], { awaited: "the start", timeoutMs: 20_000 }));
    expect(isAlive(pid)).toBe(true);
    child.kill("SIGKILL");
    await until(() => !isAlive(pid), { awaited: "the end of the redis-server of a killed process" });
  });

  test("ports are distinct", async () => {
    const ports = await Promise.all(Array.from({ length: 50 }, () => freePort()));
    expect(new Set(ports).size).toBe(50);
    const ranges = await Promise.all([freePortRange(100), freePortRange(300), freePortRange(1)]);
    const all = ranges.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i));
    expect(new Set(all).size).toBe(128 + 384 + 128);
    for (const { first } of ranges) expect(first % 2).toBe(0);
  });
});

describe("redis", () => {
  test("starts with a password, answers, stops, starts again on its port", async () => {
    const redis = await startRedis({ password: "secret words" });
    cleanUp.push(() => redis.stop());
    expect(await redis.cli("PING")).toBe("PONG");
    await redis.cli("SET", "a key", "a value");
    expect(await redis.cli("GET", "a key")).toBe("a value");
    await expect(redis.cli("INCR", "a key")).rejects.toThrow("not an integer");
    await redis.stop();
    expect(redis.process.processes()).toEqual([]);
    const again = await startRedis({ port: redis.port });
    cleanUp.push(() => again.stop());
    expect(await again.cli("PING")).toBe("PONG");
  });
});

describe("rtpengine", () => {
  test("two at once answer, count sessions and leave nothing behind", async () => {
    const engines = await Promise.all([startRtpengine(), startRtpengine({ address: "127.0.0.9" })]);
    for (const engine of engines) cleanUp.push(() => engine.stop());
    for (const engine of engines) {
      expect((await engine.ng("ping")).result).toBe("pong");
      expect(await engine.sessions()).toBe(0);
      const sdp = `v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 4000 RTP/AVP 0\r\n`;
      const offer = await engine.ng("offer", { "call-id": "one", "from-tag": "a", sdp });
      const port = Number(/m=audio (\d+)/.exec(String(offer.sdp))?.[1]);
      expect(port).toBeGreaterThanOrEqual(engine.mediaPorts.first);
      expect(port).toBeLessThanOrEqual(engine.mediaPorts.last);
      expect(await engine.calls()).toEqual(["one"]);
      await expect(engine.ng("delete", { "call-id": "another" })).resolves.toMatchObject({
        warning: expect.any(String),
      });
      await engine.stop();
      expect(engine.process.processes()).toEqual([]);
    }
  });
});

describe("kamailio", () => {
  test("several at once, RPC, and nothing left behind", async () => {
    const folder = configuration(MINIMAL);
    const ports = await Promise.all([freePort(), freePort(), freePort()]);
    const servers = await Promise.all(
      ports.map((port) => startKamailio({ folder, address: "127.0.0.1", port, listen: true, withRpc: true })),
    );
    for (const server of servers) cleanUp.push(() => server.stop());
    for (const server of servers) {
      expect(await server.rpc("core.version")).toContain("kamailio");
      await expect(server.rpc("no.such")).rejects.toThrow(/not found/);
      expect(server.process.processes().length).toBeGreaterThan(3);
      expect(server.crashed()).toBe(false);
      await server.stop();
      expect(processesOfGroup(server.pid)).toEqual([]);
      expect(server.crashed()).toBe(false);
    }
  });

  test("the death of a worker is a crash", async () => {
    const folder = configuration(MINIMAL);
    const server = await startKamailio({
      folder,
      address: "127.0.0.1",
      port: await freePort(),
      listen: true,
      workers: 1,
    });
    cleanUp.push(() => server.stop());
    const worker = server.process.processes().find((pid) => pid !== server.pid);
    if (worker === undefined) throw new Error("no worker");
    process.kill(worker, "SIGSEGV");
    await server.process.exited;
    expect(server.crashed()).toBe(true);
  });

  test("checks a configuration", async () => {
    const good = await checkConfiguration(join(configuration(MINIMAL), "kamailio.cfg"));
    expect(good.ok).toBe(true);
    const folder = configuration(MINIMAL.replace("sl_send_reply", "no_such_function"));
    const bad = await checkConfiguration(join(folder, "kamailio.cfg"));
    expect(bad.ok).toBe(false);
    expect(bad.output).toContain("no_such_function");
  });
});
