import { readFileSync } from "node:fs";
import { join } from "node:path";
import { connectRtpengine } from "@sipwright/rtpengine";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSdp, freePort, freePortRange, runProgram, startServer, temporaryFolder } from "../support/index.js";
import { anyRelease, type Daemon, newCallId, release, startDaemon } from "./daemon.js";

const sdp = buildSdp({ address: "127.0.0.1", port: 4000 });
/** Far more than a segment and a datagram on a wire carry. */
const largeSdp = sdp + Array.from({ length: 1500 }, (_, index) => `a=x-line-${index}: ${"x".repeat(40)}\r\n`).join("");
let daemon: Daemon;

beforeAll(async () => {
  daemon = await startDaemon();
});
afterAll(async () => {
  await daemon?.stop();
});

const plain = anyRelease === "10.5" ? [] : (["httpPlain bencode", "httpPlain json"] as const);

describe.each([
  "udp bencode",
  "udp json",
  "tcp bencode",
  "ws bencode",
  "ws json",
  "http bencode",
  "http json",
  ...plain,
])("over %s", (name) => {
  const [kind = "", format = ""] = name.split(" ");
  const connect = () =>
    connectRtpengine({
      address: daemon[kind as "udp"],
      format: format as "json",
      release,
      timeoutMs: 10_000,
    });

  test("a call is set up, queried and deleted, many at once", async () => {
    const client = connect();
    const calls = Array.from({ length: 20 }, () => ({ "call-id": newCallId(name.replace(" ", "-")), "from-tag": "å" }));
    await Promise.all(
      calls.map(async (ids) => {
        expect((await client.offer({ ...ids, sdp, flags: ["trust-address"] })).sdp).toContain("m=audio");
        expect(Object.keys((await client.query({ "call-id": ids["call-id"] })).tags)).toContain("å");
        expect((await client.delete(ids)).result).toBe("ok");
      }),
    );
    await expect(client.query({ "call-id": "none" })).rejects.toMatchObject({
      code: "SW3022",
      reason: "Unknown call-id",
    });
    expect(client.counters).toMatchObject({ requests: 61, replies: 61, timeouts: 0 });
    // On a WebSocket, 10.5 now and then sends a cookie and its body as two messages; the repeated request gets it whole.
    if (kind !== "ws") expect(client.counters.strayMessages).toBe(0);
    await client.close();
  });

  test("an SDP of 70,000 bytes is taken, or refused before it is sent", async () => {
    const client = connect();
    const ids = { "call-id": newCallId("large"), "from-tag": "a" };
    const offer = client.offer({ ...ids, sdp: largeSdp });
    if (kind === "udp") await expect(offer).rejects.toMatchObject({ code: "SW3025" });
    // On TCP the daemon may hang up on it (1,024 bytes without an end); it must not hang.
    else if (kind === "tcp") await offer.catch((error) => expect(error).toMatchObject({ code: "SW3024" }));
    else expect((await offer).sdp.length).toBeGreaterThan(60_000);
    await client.delete(ids);
    await client.close();
  });
});

test("over IPv6", async () => {
  const port = await freePort();
  const media = await freePortRange(128);
  const server = await startServer({
    name: "rtpengine-ipv6",
    command: "rtpengine",
    debianPackage: "rtpengine-daemon",
    folder: temporaryFolder("rtpengine-ipv6"),
    args: [
      ...["--foreground", "--log-stderr", "--config-file=none", "--table=-1", "--interface=::1"],
      ...[`--listen-ng=[::1]:${port}`, `--port-min=${media.first}`, `--port-max=${media.last}`],
    ],
  });
  const client = connectRtpengine({ address: `udp://[::1]:${port}`, release, timeoutMs: 15_000 });
  expect(client.name).toBe(`udp://[::1]:${port}`);
  const ids = { "call-id": newCallId("ipv6"), "from-tag": "a" };
  expect((await client.offer({ ...ids, sdp, "address-family": "IP6" })).sdp).toContain("c=IN IP6 ::1");
  await client.delete(ids);
  await client.close();
  await server.stop();
});

test("over wss and https, with the certificate checked", async () => {
  const folder = temporaryFolder("certificate");
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"];
  const { code, stderr } = await runProgram(
    "openssl",
    ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert, "-days", "2", ...subject],
    { debianPackage: "openssl", folder },
  );
  expect(code, stderr).toBe(0);
  const port = await freePort();
  const secure = await startDaemon({
    args: [`--listen-https=127.0.0.1:${port}`, `--https-cert=${cert}`, `--https-key=${key}`],
  });
  for (const address of [`wss://127.0.0.1:${port}`, `https://127.0.0.1:${port}/ng`]) {
    const client = connectRtpengine({ address, release, tls: { ca: readFileSync(cert) } });
    expect(await client.ping()).toEqual({ result: "pong" });
    await client.close();
    const distrustful = connectRtpengine({ address, release, timeoutMs: 500 });
    await expect(distrustful.ping()).rejects.toMatchObject({ code: "SW3020", cause: expect.any(Error) });
    await distrustful.close();
  }
  await secure.stop();
});

test.runIf(anyRelease === "10.5")("/ng-plain, which 10.5 does not have, is an error that says so", async () => {
  const client = connectRtpengine({ address: daemon.httpPlain, release });
  await expect(client.ping()).rejects.toMatchObject({ code: "SW3028", status: 404 });
  await client.close();
});
