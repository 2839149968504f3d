import { createHash } from "node:crypto";
import { targets } from "@sipwright/compiler";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeMessage, header, headerValues, newBranch, newCallId, newTag, type Phone } from "../support/index.js";
import { Attacker, Bystander } from "../systems/attacker.js";
import { domain, type HaVoipSystem, startHaVoip } from "../systems/ha-voip.js";

const uri = (user: string, host: string = domain) => `sip:${user}@${host}`;
const credentials = { username: "mallory", password: "mallory" };
const methods = [
  "INVITE",
  "MESSAGE",
  "SUBSCRIBE",
  "REFER",
  "INFO",
  "UPDATE",
  "NOTIFY",
  "PUBLISH",
  "PRACK",
  "BYE",
  "FOO",
];

describe.each(targets)("using the server as an open relay on the %s target", (target) => {
  let system: HaVoipSystem;
  let thief: Attacker;
  let bystander: Bystander;
  let alice: Phone;
  let bob: Phone;
  beforeAll(async () => {
    system = await startHaVoip(target);
    await system.addUser("mallory", "mallory");
    await system.addRoute("00", ["sip:127.0.0.51:5060"]);
    thief = await Attacker.open({ address: system.address, port: system.port });
    bystander = await Bystander.open();
    alice = await system.subscriber("alice");
    bob = await system.subscriber("bob");
  });
  afterAll(async () => {
    expect(system.kamailio.crashed()).toBe(false);
    await thief?.close();
    await bystander?.close();
    await system?.stop();
  });

  const own = () => `${system.address}:${system.port}`;
  const from = uri("mallory");
  const nothingCame = async () => expect(await bystander.received()).toEqual([]);
  const sealOf = (callId: string, key: string) => createHash("md5").update(`${key}${callId}${key}`).digest("hex");

  it.each(methods)("%s to a foreign domain is refused, with a password and without", async (method) => {
    for (const login of [undefined, credentials]) {
      const options = login === undefined ? { from } : { from, credentials: login };
      expect((await thief.ask(method, bystander.uri, options)).status).toBe(403);
    }
    await nothingCame();
  });

  it.each(methods)("%s to a subscriber asks for a password", async (method) => {
    expect((await thief.ask(method, uri("bob"), { from })).status).toBe(407);
    expect((await thief.ask(method, uri("00900123456"), { from })).status).toBe(407);
  });

  it.each(methods)("%s with a To tag and a Route of one's own making is refused", async (method) => {
    const callId = newCallId("127.0.0.1");
    const routes = [
      `<sip:${own()};lr>`,
      `<sip:${own()};lr;seal=>`,
      `<sip:${own()};lr;seal=${sealOf(callId, "")}>`,
      `<sip:${own()};lr;ftag=x;seal=${sealOf(callId, "DIALOG_SECRET")}>`,
      `<sip:${own()};lr;seal=${sealOf(callId, "@@DIALOG_SECRET@@")}>`,
      `<sip:${own()};lr>, <sip:${bystander.hostPort};lr>`,
      `<sip:${bystander.hostPort};lr>`,
      `<sip:${bystander.hostPort};lr;seal=${sealOf(callId, "")}>, <sip:${own()};lr>`,
      `<sip:${own()};lr;seal=$shv(dialog_key)>`,
    ];
    for (const Route of routes) {
      const headers = { Route, To: `<${bystander.uri}>;tag=${newTag()}` };
      expect((await thief.ask(method, bystander.uri, { from, callId, headers })).status).toBe(404);
    }
    const strict = { Route: `<${bystander.uri};lr>`, To: `<${bystander.uri}>;tag=x` };
    expect((await thief.ask(method, `sip:${own()};lr`, { from, callId, headers: strict })).status).toBe(404);
    await nothingCame();
  });

  it.each(methods)(
    "%s with a Route but no To tag asks for a password, and then goes where the Request-URI says",
    async (method) => {
      for (const Route of [`<sip:${bystander.hostPort};lr>`, `<sip:${own()};lr>, <sip:${bystander.hostPort};lr>`]) {
        expect((await thief.ask(method, uri("bob"), { from, headers: { Route } })).status).toBe(407);
        expect((await thief.ask(method, bystander.uri, { from, headers: { Route }, credentials })).status).toBe(403);
      }
      const Route = `<sip:${bystander.hostPort};lr>`;
      const callId = newCallId("127.0.0.1");
      // Whatever becomes of it at bob's: only he gets it, and he does not learn of a Route that would lead it on.
      if (method === "INVITE") {
        const soon = bob.incomingCall();
        const asked = thief.ask(method, uri("bob"), { from, callId, headers: { Route }, credentials });
        const incoming = await soon;
        expect(header(incoming.invite, "Route")).toBeUndefined();
        await incoming.reject(486);
        expect((await asked).status).toBe(486);
      } else {
        await thief.ask(method, uri("bob"), { from, callId, headers: { Route }, credentials });
        const got = bob.requests.history.filter((one) => header(one, "Call-ID") === callId);
        expect(got.map((one) => header(one, "Route"))).toEqual(got.map(() => undefined));
        // Nobody publishes for another.
        expect(got.length).toBe(method === "PUBLISH" ? 0 : 1);
      }
      await nothingCame();
    },
  );

  it("parameters of the Request-URI lead nowhere else", async () => {
    for (const user of ["nobody", "bob"]) {
      for (const more of [
        `;maddr=${bystander.socket.address}`,
        `;transport=tcp`,
        `:${bystander.socket.port}`,
        `;ob;alias=127.0.0.50~${bystander.socket.port}~1`,
        `?Route=%3Csip:${bystander.hostPort}%3E`,
      ]) {
        const { status } = await thief.ask("MESSAGE", `${uri(user)}${more}`, { from, credentials });
        expect(status).toBe(user === "bob" ? 200 : 404);
      }
    }
    expect((await thief.ask("MESSAGE", `sip:${bystander.hostPort}@${domain}`, { from, credentials })).status).toBe(404);
    await nothingCame();
  });

  describe("with what was seen of a real call", () => {
    it("a seal of another Call-ID opens nothing", async () => {
      const soon = bob.incomingCall();
      const call = alice.call("bob");
      const incoming = await soon;
      await incoming.accept();
      await call.answered();
      const [route = ""] = headerValues(incoming.invite, "Record-Route");
      expect(route).toContain("seal=");
      for (const callId of [
        newCallId("127.0.0.1"),
        `${call.callId}x`,
        call.callId.toUpperCase(),
        "",
        `x, ${call.callId}`,
      ]) {
        const headers = { Route: route, To: `<${bystander.uri}>;tag=x`, "Call-ID": callId };
        const { status } = await thief.ask("INVITE", bystander.uri, { from, headers });
        expect([404, "none"]).toContain(status);
      }
      await nothingCame();
      expect((await call.bye()).status).toBe(200);
    });

    it("a stranger cannot end a call that rings", async () => {
      const soon = bob.incomingCall();
      const call = alice.call("bob");
      const incoming = await soon;
      await incoming.ring();
      await call.ringing();
      const invite = call.exchange.request;
      for (const From of [`<${from}>;tag=x`, header(invite, "From") ?? ""]) {
        const headers = {
          From,
          To: header(invite, "To") ?? "",
          CSeq: header(invite, "CSeq")?.replace("INVITE", "CANCEL") ?? "",
        };
        await thief.ask("CANCEL", invite.requestUri, { callId: call.callId, headers });
      }
      await incoming.accept();
      expect((await call.answered()).status).toBe(200);
      expect((await call.bye()).status).toBe(200);
    });
  });

  describe("ACK and CANCEL of calls that there are not", () => {
    it("ACK goes nowhere, and is never answered", async () => {
      for (const to of [`<${bystander.uri}>`, `<${bystander.uri}>;tag=x`]) {
        for (const Route of [
          null,
          `<sip:${own()};lr>, <sip:${bystander.hostPort};lr>`,
          `<sip:${bystander.hostPort};lr>`,
        ]) {
          for (const requestUri of [bystander.uri, uri("bob"), uri("00900123456")]) {
            const { status } = await thief.ask("ACK", requestUri, { from, headers: { To: to, Route } });
            expect(status).toBe("none");
          }
        }
      }
      await nothingCame();
      expect(bob.requests.history.filter((one) => one.method === "ACK").map(describeMessage)).toEqual([]);
    });

    it("CANCEL is answered with 481", async () => {
      bob.requests.history.length = 0;
      for (const to of [`<${bystander.uri}>`, `<${bystander.uri}>;tag=x`]) {
        for (const requestUri of [bystander.uri, uri("bob")]) {
          expect((await thief.ask("CANCEL", requestUri, { from, headers: { To: to } })).status).toBe(481);
        }
      }
      await nothingCame();
      expect(bob.requests.history.map(describeMessage)).toEqual([]);
    });
  });

  it("replies that nobody waits for are not passed on", async () => {
    for (const method of ["INVITE", "MESSAGE", "BYE"]) {
      const raw = [
        "SIP/2.0 200 OK",
        `Via: SIP/2.0/UDP ${own()};branch=${newBranch()}`,
        `Via: SIP/2.0/UDP ${bystander.hostPort};branch=${newBranch()}`,
        `From: <${from}>;tag=a`,
        `To: <${bystander.uri}>;tag=b`,
        `Call-ID: ${newCallId("127.0.0.1")}`,
        `CSeq: 1 ${method}`,
        "Content-Length: 0",
        "\r\n",
      ].join("\r\n");
      await thief.socket.send(raw, thief.target);
    }
    await thief.isAlive();
    await nothingCame();
  });

  describe("going round in circles", () => {
    it.each([
      ["0", 483],
      ["", 483],
      ["-1", 483],
      ["4294967296", 483],
      ["x", 483],
      ["0, 70", 483],
      ["1", 200],
      ["255", 200],
    ])("Max-Forwards: %s is answered with %i", async (value, status) => {
      const outcome = await thief.ask("MESSAGE", uri("bob"), { from, credentials, headers: { "Max-Forwards": value } });
      expect(outcome.status).toBe(status);
    });

    it("a second Max-Forwards does not help: there is no answer", async () => {
      const outcome = await thief.ask("MESSAGE", uri("bob"), {
        from,
        credentials,
        headers: { "Max-Forwards": ["0", "70"] },
      });
      expect(outcome.status).toBe("none");
    });

    it("contacts that point at this server itself do not multiply requests", async () => {
      const many = Array.from({ length: 10 }, (_, index) => `<sip:mallory@${own()};n=${index}>`).join(", ");
      const registered = await thief.ask("REGISTER", `sip:${domain}`, {
        from,
        to: from,
        credentials,
        headers: { Contact: many },
      });
      expect(registered.status).toBe(200);
      const transactions = async () => Number(/total: (\d+)/.exec(await system.kamailio.rpc("tm.stats"))?.[1]);
      const before = await transactions();
      const outcome = await thief.ask("MESSAGE", uri("mallory"), { from, credentials });
      expect(outcome.status).toBeGreaterThanOrEqual(400);
      expect((await transactions()) - before).toBeLessThan(30);
      await thief.ask("REGISTER", `sip:${domain}`, {
        from,
        to: from,
        credentials,
        headers: { Contact: "*", Expires: "0" },
      });
    });

    it("contacts at the sockets of the servers behind it do no harm", async () => {
      const { rtpengine, redis } = system;
      const places = [
        `${rtpengine.address}:${rtpengine.ngPort}`,
        `${redis.address}:${redis.port}`,
        `${system.address}:${system.peerPort}`,
      ];
      for (const place of places) {
        const Contact = `<sip:usrloc@${place}>`;
        await thief.ask("REGISTER", `sip:${domain}`, { from, to: from, credentials, headers: { Contact } });
        for (const method of ["MESSAGE", "KDMQ"]) {
          expect((await thief.ask(method, uri("mallory"), { from, credentials })).status).not.toBe(200);
        }
        await thief.ask("REGISTER", `sip:${domain}`, {
          from,
          to: from,
          credentials,
          headers: { Contact: "*", Expires: "0" },
        });
      }
      expect(await rtpengine.sessions()).toBe(0);
      expect(await redis.cli("PING")).toBe("PONG");
    });
  });
});
