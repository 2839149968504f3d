import { type MockRtpengine, startMockRtpengine } from "@sipwright/rtpengine/mock";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { project, sipwright } from "../test/run-cli.js";

const sdp = "v=0\r\nc=IN IP4 192.0.2.1\r\nm=audio 4000 RTP/AVP 0\r\n";
let mock: MockRtpengine;

beforeAll(async () => {
  mock = await startMockRtpengine({ release: "12.5" });
});
afterAll(async () => {
  await mock.stop();
});

const run = (...words: readonly string[]) =>
  sipwright(project({ "offer.sdp": sdp }), "rtpengine", ...words, "--at", mock.udp);

describe("sipwright rtpengine", () => {
  it("sets a call up, shows it and ends it", async () => {
    expect(await run("ping")).toEqual({ code: 0, stdout: "result: pong\n", stderr: "" });

    const offer = await run(
      "offer",
      "call-1",
      "tag-1",
      "offer.sdp",
      "--flag",
      "trust-address",
      "--set",
      "replace=[origin]",
      "--json",
    );
    expect(JSON.parse(offer.stdout)).toMatchObject({
      ok: true,
      reply: { result: "ok", sdp: expect.stringContaining("m=audio 30000") },
    });
    expect(mock.received.at(-1)?.message).toMatchObject({ flags: ["trust-address"], replace: ["origin"], sdp });

    expect(await run("list")).toEqual({ code: 0, stdout: "call-1\n", stderr: "" });
    const query = await run("query", "call-1");
    expect(query.stdout).toMatch(/^tags:\n {2}tag-1:\n {4}tag: tag-1\n/m);
    expect((await run("statistics")).stdout).toMatch(/^ {4}sessionstotal: 1$/m);
    expect((await run("delete", "call-1", "--from-tag", "tag-1")).code).toBe(0);
    expect(JSON.parse((await run("list", "--json")).stdout)).toEqual({ ok: true, calls: [] });
  });

  it("answers 1 to what the daemon refuses, 2 to what was never sent", async () => {
    const refused = await run("query", "none");
    expect(refused.stderr).toMatch(/^error SW3022\n {2}.*Unknown call-id\.\n/);
    expect(refused.code).toBe(1);

    const unknown = await run("offer", "a", "b", "offer.sdp", "--flag", "trust-adress", "--json");
    expect(JSON.parse(unknown.stdout)).toMatchObject({
      ok: false,
      error: { code: "SW3011", mend: expect.stringContaining("trust-address") },
    });
    expect(unknown.code).toBe(2);

    const address = await sipwright(project({}), "rtpengine", "ping", "--at", "ftp://a");
    expect(address.stderr).toMatch(/^error SW3030\n/);
    expect(address.code).toBe(2);

    const file = await run("offer", "a", "b", "missing.sdp");
    expect(file.code).toBe(2);
    const release = await run("ping", "--rtpengine", "9.5");
    expect(release.stderr).toContain("It is one of 10.5, 11.5");
  });

  it("says when nobody answers", async () => {
    const { code, stderr } = await sipwright(
      project({}),
      "rtpengine",
      "ping",
      "--at",
      "udp://127.0.0.1:9",
      "--timeout",
      "300",
    );
    expect(stderr).toMatch(/^error SW3020\n/);
    expect(code).toBe(1);
  });

  it("watches", async () => {
    const { code, stdout } = await run("watch", "--times", "2", "--every", "50");
    expect(stdout).toMatch(/^(\d\d:\d\d:\d\d {2}\d+ sessions \(\d+ own, \d+ foreign\) {2}.*\n){2}$/);
    expect(code).toBe(0);
  });
});
