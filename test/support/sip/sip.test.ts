import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  answerChallenge,
  buildRequest,
  buildSdp,
  digestHa1,
  drawLadder,
  header,
  headerValues,
  Mailbox,
  overrideHeaders,
  parseChallenge,
  parseMessage,
  parseNameAddress,
  parseSdp,
  parseUri,
  parseVia,
  responseTo,
  returnPath,
  StreamStatistics,
  splitList,
  utf8,
} from "./index.js";

describe("messages", () => {
  test("what is built is read again, byte by byte, whatever is in it", () => {
    const value = fc.string({ unit: "binary", maxLength: 40 }).map((text) => utf8(text.replace(/[\r\n]/g, "")).trim());
    const name = fc.constantFrom("X-One", "x-two", "v", "Via", "Subject");
    const headers = fc.array(fc.record({ name, value }));
    fc.assert(
      fc.property(headers, fc.uint8Array({ maxLength: 100 }), (fields, bytes) => {
        const request = buildRequest("MESSAGE", "sip:a@b", { headers: fields, body: Buffer.from(bytes) });
        const read = parseMessage(request.raw);
        expect(read.headers.slice(0, -1)).toEqual(fields);
        expect(Buffer.compare(read.body, Buffer.from(bytes))).toBe(0);
      }),
    );
  });

  test("compact forms, folded lines, letters of any size", () => {
    const raw =
      "SIP/2.0 180 Ringing\r\nv: SIP/2.0/UDP a\r\nVIA: SIP/2.0/UDP b\r\nSubject: one\r\n  two\r\nl: 2\r\n\r\nabcd";
    const message = parseMessage(Buffer.from(raw));
    expect(message).toMatchObject({ kind: "response", status: 180, reason: "Ringing" });
    expect(headerValues(message, "Via")).toEqual(["SIP/2.0/UDP a", "SIP/2.0/UDP b"]);
    expect(header(message, "s")).toBe("one two");
    expect(message.body.toString()).toBe("ab");
    expect(() => parseMessage(Buffer.from("\r\n\r\n"))).toThrow("Neither a request nor a response");
    expect(() => parseMessage(Buffer.from("OPTIONS sip:a SIP/2.0\r\n"))).toThrow("No empty line");
  });

  test("overrides keep the place, add, and remove", () => {
    const headers = [
      { name: "Via", value: "1" },
      { name: "f", value: "2" },
      { name: "To", value: "3" },
    ];
    expect(overrideHeaders(headers, { From: ["4", "5"], To: null, "X-New": "6" })).toEqual([
      { name: "Via", value: "1" },
      { name: "From", value: "4" },
      { name: "From", value: "5" },
      { name: "X-New", value: "6" },
    ]);
  });

  test("responses copy what they must", () => {
    const request = buildRequest("INVITE", "sip:b@x", {
      headers: [
        { name: "Via", value: "SIP/2.0/UDP 10.0.0.1:5070;rport;branch=z9hG4bK1, SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK2" },
        { name: "Record-Route", value: "<sip:10.0.0.1;lr>" },
        { name: "From", value: "<sip:a@x>;tag=1" },
        { name: "To", value: "<sip:b@x>" },
        { name: "Call-ID", value: "c" },
        { name: "CSeq", value: "1 INVITE" },
      ],
    });
    const source = { address: "10.0.0.9", port: 9999 };
    const response = responseTo(request, source, 180, { toTag: "t", contact: "<sip:b@10.0.0.3>" });
    expect(response.raw.toString()).toBe(
      [
        "SIP/2.0 180 Ringing",
        "Via: SIP/2.0/UDP 10.0.0.1:5070;rport=9999;branch=z9hG4bK1;received=10.0.0.9",
        "Via: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK2",
        "Record-Route: <sip:10.0.0.1;lr>",
        "From: <sip:a@x>;tag=1",
        "To: <sip:b@x>;tag=t",
        "Call-ID: c",
        "CSeq: 1 INVITE",
        "Contact: <sip:b@10.0.0.3>",
        "Content-Length: 0",
        "\r\n",
      ].join("\r\n"),
    );
    expect(returnPath(request, source)).toEqual(source);
  });
});

describe("addresses", () => {
  test("URIs, name addresses, Via, lists", () => {
    expect(parseUri("sip:alice:secret@[::1]:5070;transport=udp;lr?Subject=x")).toMatchObject({
      ...{ scheme: "sip", user: "alice", host: "[::1]", port: 5070 },
      parameters: new Map([
        ["transport", "udp"],
        ["lr", ""],
      ]),
    });
    expect(parseUri("sip:example.org")).toMatchObject({ user: undefined, host: "example.org", port: undefined });
    expect(parseNameAddress('"A, \\"B\\" <c>" <sip:a@b;x=1>;tag="t;u"')).toEqual({
      displayName: 'A, "B" <c>',
      uri: "sip:a@b;x=1",
      parameters: new Map([["tag", "t;u"]]),
    });
    expect(parseNameAddress("sip:a@b;tag=7")).toMatchObject({ uri: "sip:a@b", parameters: new Map([["tag", "7"]]) });
    expect(parseVia("SIP / 2.0 / UDP first.example.com: 4000;ttl=16 ;branch=z9")).toMatchObject({
      ...{ transport: "UDP", host: "first.example.com", port: 4000 },
      parameters: new Map([
        ["ttl", "16"],
        ["branch", "z9"],
      ]),
    });
    expect(splitList('"a,b" <sip:c,d@e>;x=1, <sip:f@g>')).toEqual(['"a,b" <sip:c,d@e>;x=1', "<sip:f@g>"]);
  });
});

describe("digest", () => {
  test("the example of RFC 7616 section 3.9.1", () => {
    const challenge = (algorithm: string) =>
      parseChallenge(
        `Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=${algorithm}, ` +
          `nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"`,
      );
    const credentials = { username: "Mufasa", password: "Circle of Life" };
    const request = { method: "GET", uri: "/dir/index.html", cnonce: "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ" };
    expect(answerChallenge(challenge("MD5"), credentials, request)).toContain(
      'response="8ca523f5e9506fed4657c9700eebdbec"',
    );
    expect(answerChallenge(challenge("SHA-256"), credentials, request)).toContain(
      'response="753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"',
    );
  });

  test("the example of RFC 2617 section 3.5 without qop, and with HA1 instead of the password", () => {
    const challenge = parseChallenge('Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093"');
    const ha1 = digestHa1("Mufasa", "testrealm@host.com", "Circle Of Life");
    expect(ha1).toBe("939e7578ed9e3c518a452acee763bce9");
    const request = { method: "GET", uri: "/dir/index.html" };
    expect(answerChallenge(challenge, { username: "Mufasa", ha1 }, request)).toContain(
      'response="670fd8c2df070c60b045671b8b24ff02"',
    );
  });

  test("lies when told to", () => {
    const challenge = parseChallenge('Digest realm="r", nonce="n"');
    const fields = { username: 'o"neil', uri: null };
    const answer = answerChallenge(challenge, { username: "a", password: "b", fields }, { method: "X", uri: "sip:y" });
    expect(answer).toContain('username="o\\"neil"');
    expect(answer).not.toContain("uri=");
  });
});

describe("SDP", () => {
  test("is built and read", () => {
    const sdp = buildSdp({ address: "127.0.0.3", port: 4000, payloadTypes: [8, 0], direction: "sendonly" });
    expect(parseSdp(sdp)).toEqual({ address: "127.0.0.3", port: 4000, payloadTypes: [8, 0], direction: "sendonly" });
    expect(parseSdp(`${sdp}c=IN IP4 127.0.0.4\r\n`).address).toBe("127.0.0.4");
    expect(() => parseSdp("v=0\r\n")).toThrow("No audio stream");
  });
});

describe("RTP statistics", () => {
  function feed(sequences: readonly number[]) {
    const stream = new StreamStatistics(1);
    sequences.forEach((sequence, index) => {
      const packet = { payloadType: 0, marker: false, sequence, timestamp: 0, ssrc: 1, payload: Buffer.from([7]) };
      stream.add(packet, index * 20);
    });
    return stream.report();
  }

  test("count losses, repetitions and late packets over the wrap of the sequence", () => {
    expect(feed([65_533, 65_534, 0, 1, 1, 65_535, 4])).toMatchObject({
      ...{ received: 6, lost: 2, duplicates: 1, reordered: 1, longestGapMs: 20, lastPayloadByte: 7 },
    });
    expect(feed([5, 3, 4])).toMatchObject({ received: 3, lost: 0, reordered: 2 });
  });

  test("agree with any order of any packets", () => {
    const sequences = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { minLength: 1 });
    fc.assert(
      fc.property(sequences, fc.integer({ min: 0, max: 0xffff }), (some, offset) => {
        const report = feed(some.map((sequence) => (sequence + offset) & 0xffff));
        expect(report.received).toBe(some.length);
        expect(report.lost).toBe(Math.max(...some) - Math.min(...some) + 1 - some.length);
      }),
    );
  });
});

describe("a mailbox", () => {
  test("gives each item once, to who waits for it", async () => {
    const box = new Mailbox<number>("the box", String);
    const odd = box.next("an odd number", (value) => value % 2 === 1, 1000);
    box.put(2);
    box.put(3);
    box.put(5);
    expect(await odd).toBe(3);
    expect(box.left).toEqual([2, 5]);
    expect(await box.next("any", () => true, 10)).toBe(2);
    await expect(box.next("7", (value) => value === 7, 10)).rejects.toThrow(
      "Awaited 7 at the box for 10 ms in vain. This came instead:\n  2 (taken before)\n  3 (taken before)\n  5",
    );
    await expect(box.none("five", (value) => value === 5, 10)).rejects.toThrow(
      "Wanted no five at the box, but this came: 5",
    );
    await box.none("five", (value) => value === 5, 10);
  });
});

describe("a ladder", () => {
  test("shows each message once, in columns", () => {
    const alice = { address: "127.0.0.1", port: 1000 };
    const bob = { address: "127.0.0.1", port: 2000 };
    const message = buildRequest("OPTIONS", "sip:bob@x", { headers: [] });
    const seen = { raw: message.raw, message, from: alice, to: bob };
    const ladder = drawLadder(
      [
        { ...alice, name: "alice", log: [{ ...seen, direction: "sent", at: 5 }] },
        { ...bob, name: "bob", log: [{ ...seen, direction: "received", at: 6 }] },
      ],
      { width: 60 },
    );
    expect(ladder).toBe(["     ms alice                    bob", "      0 |-- OPTIONS bob -------->|", ""].join("\n"));
    expect(drawLadder([])).toBe("(no messages)\n");
  });
});
