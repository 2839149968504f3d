import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  encodePcmu,
  freePort,
  injectionFile,
  type KamailioServer,
  Media,
  Phone,
  parseStatistics,
  processesOfGroup,
  runSipp,
  type SippRun,
  startKamailio,
  startSipp,
  temporaryFolder,
} from "./index.js";

const folder = fileURLToPath(new URL("test-proxy", import.meta.url));
const keys = { domain: "example.org" };

let kamailio: KamailioServer;
beforeAll(async () => {
  kamailio = await startKamailio({ folder, address: "127.0.0.1", port: await freePort(), listen: true });
});
afterAll(async () => {
  await kamailio.stop();
  expect(kamailio.crashed()).toBe(false);
});

/** The server's contact is registered by a phone that has no other part in it. */
async function register(user: string, server: SippRun): Promise<void> {
  const phone = await Phone.open({ user, password: "secret", domain: "example.org", proxy: kamailio });
  const response = await phone.register({ contact: `<sip:${user}@${server.address}:${server.port}>` });
  expect(response.status).toBe(200);
  await phone.close();
}

describe("SIPp at a real Kamailio", () => {
  test("registers many users with digest", async () => {
    const injection = Array.from({ length: 50 }, (_, index) => [`user${index}`, "secret"]);
    const result = await runSipp({ scenario: "register", remote: kamailio, calls: 50, rate: 100, injection, keys });
    expect(result).toMatchObject({ ok: true, successful: 50, failed: 0, retransmissions: 0, errors: "" });
  });

  test("a wrong password is a failed call, and the errors say why", async () => {
    const injection = [["user", "wrong"]];
    const result = await runSipp({ scenario: "register", remote: kamailio, calls: 1, injection, keys });
    expect(result).toMatchObject({ ok: false, exitCode: 1, successful: 0, failed: 1 });
    expect(result.errors).toContain("401 Unauthorized");
  });

  test("calls with authentication, answered by another SIPp", async () => {
    const server = await startSipp({ scenario: "uas", address: "127.0.0.2" });
    await register("callee", server);
    const injection = [["caller", "secret", "callee"]];
    const run = await startSipp({
      scenario: "uac",
      remote: kamailio,
      calls: 5,
      rate: 10,
      talkMs: 100,
      injection,
      keys,
    });
    expect(await run.finished()).toMatchObject({ ok: true, successful: 5, failed: 0, errors: "" });
    const served = await server.stop();
    expect(served).toMatchObject({ exitCode: 0, failed: 0, errors: "" });
    expect(served.successful + served.open).toBe(5);
    expect(processesOfGroup(server.process.pid)).toEqual([]);
    expect(processesOfGroup(run.process.pid)).toEqual([]);
  });

  test("its RTP reaches a phone, when it is wanted", async () => {
    const phone = await Phone.open({ user: "listener", password: "secret", domain: "example.org", proxy: kamailio });
    expect((await phone.register()).status).toBe(200);
    const injection = [["caller", "secret", "listener"]];
    for (const wanted of [true, false]) {
      const media = await Media.open();
      const run = await startSipp({
        ...{ scenario: "uac", remote: kamailio, calls: 1, talkMs: 300, injection, keys, media: wanted },
      });
      const incoming = await phone.incomingCall();
      await incoming.accept(media.sdp());
      await incoming.acknowledged();
      if (wanted) await media.waitForPackets(10);
      await incoming.waitForBye();
      expect(await run.finished()).toMatchObject({ ok: true, errors: "" });
      expect(media.report()).toMatchObject({ lost: 0, streams: wanted ? [{ payloadTypes: [0] }] : [] });
      await media.close();
    }
    await phone.close();
  });

  test("it echoes the RTP of a phone", async () => {
    const server = await startSipp({ scenario: "uas", address: "127.0.0.2", rtpEcho: true });
    const phone = await Phone.open({ user: "speaker", domain: "example.org", proxy: server });
    const media = await Media.open({ payloadByte: 0x33 });
    const call = phone.call("echo", { sdp: media.sdp() });
    await call.answered();
    media.start(call.remoteSdp ?? "");
    await media.waitForPackets(20);
    expect(media.report()).toMatchObject({ lost: 0, streams: [{ ssrc: media.ssrc, lastPayloadByte: 0x33 }] });
    expect((await call.bye()).status).toBe(200);
    await media.close();
    await phone.close();
    expect(await server.stop()).toMatchObject({ failed: 0, errors: "" });
  });

  test("cancelled calls", async () => {
    const server = await startSipp({ scenario: "uas-ring", address: "127.0.0.2" });
    await register("ringer", server);
    const injection = [["caller", "secret", "ringer"]];
    const result = await runSipp({ scenario: "uac-cancel", remote: kamailio, calls: 3, injection, keys });
    expect(result).toMatchObject({ ok: true, successful: 3, errors: "" });
    expect(await server.stop()).toMatchObject({ failed: 0, errors: "" });
  });

  test("refused calls", async () => {
    const server = await startSipp({ scenario: "uas-busy", address: "127.0.0.2" });
    await register("busy", server);
    const injection = [["caller", "secret", "busy"]];
    const result = await runSipp({ scenario: "uac-refused", remote: kamailio, calls: 3, injection, keys });
    expect(result).toMatchObject({ ok: true, successful: 3, errors: "" });
    expect(await server.stop()).toMatchObject({ failed: 0, errors: "" });
  });

  test("a scenario that SIPp does not understand is an error, not a failed call", async () => {
    const file = join(temporaryFolder("scenario"), "broken.xml");
    writeFileSync(file, `<?xml version="1.0"?>\n<scenario name="broken"><nonsense/></scenario>\n`);
    await expect(runSipp({ scenario: file, remote: kamailio, calls: 1 })).rejects.toThrow(/nonsense/);
  });
});

describe("files for SIPp", () => {
  test("fields that SIPp would take apart are refused", () => {
    expect(injectionFile([["a", "b"], ["c"]])).toBe("SEQUENTIAL\na;b\nc\n");
    expect(() => injectionFile([["a;b"]])).toThrow(RangeError);
    expect(() => injectionFile([["#a"]])).toThrow(RangeError);
    expect(() => injectionFile([])).toThrow(RangeError);
  });

  test("statistics are read by name, without a half-written row", () => {
    expect(parseStatistics("A;B(C);\n1;2;\n3;4;\n5;")).toEqual([
      { A: "1", "B(C)": "2" },
      { A: "3", "B(C)": "4" },
    ]);
  });

  test("PCMU as in ITU-T G.711", () => {
    expect([0, 1000, -1000, 32_767, -32_768].map(encodePcmu)).toEqual([0xff, 0xce, 0x4e, 0x80, 0x00]);
  });
});
