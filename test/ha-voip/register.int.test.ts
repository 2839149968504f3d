import { targets } from "@sipwright/compiler";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  headerValues,
  type Phone,
  parseChallenge,
  parseNameAddress,
  requireHeader,
  type SipResponse,
  splitList,
} from "../support/index.js";
import { healthOf } from "../systems/checks.js";
import { domain, type HaVoipSystem, startHaVoip } from "../systems/ha-voip.js";

/** The bindings in a response to REGISTER: seconds by contact. */
function bindings(response: SipResponse): Record<string, number> {
  const contacts = headerValues(response, "Contact").flatMap(splitList).map(parseNameAddress);
  return Object.fromEntries(contacts.map(({ uri, parameters }) => [uri, Number(parameters.get("expires"))]));
}

/** The URI in a phone's Contact. */
function contactUri(phone: Phone): string {
  return parseNameAddress(phone.contact).uri;
}

/** A response without what differs from one request to the next. */
function withoutChance(response: SipResponse): string {
  const lines = response.raw.toString("latin1").split("\r\n");
  return lines
    .filter((line) => !/^(?:Via|Call-ID|CSeq|From):/i.test(line))
    .map((line) => line.replace(/nonce="[^"]*"/, "nonce").replace(/^To:.*;tag=.*/i, "To with a tag"))
    .join("\n");
}

describe.each(targets)("Registration on the %s target", (target) => {
  let system: HaVoipSystem;
  let checkHealth: ReturnType<typeof healthOf>;
  beforeAll(async () => {
    system = await startHaVoip(target);
    checkHealth = healthOf(system.kamailio);
  });
  afterAll(async () => {
    await system?.stop();
  });
  afterEach(() => checkHealth());

  async function phoneOf(name: string, password = name): Promise<Phone> {
    await system.addUser(name, name);
    return system.phone(name, { password });
  }

  it("asks who it is, and registers who can tell", async () => {
    const phone = await phoneOf("anna");
    const exchange = phone.start("REGISTER", `sip:${domain}`, {
      to: phone.aor,
      headers: { Contact: phone.contact, Expires: "300" },
    });
    const response = await exchange.final();
    expect(exchange.challenges.map(({ status, reason }) => `${status} ${reason}`)).toEqual(["401 Unauthorized"]);
    const [challenge] = exchange.challenges;
    if (challenge === undefined) throw new Error("It was not challenged");
    const digest = parseChallenge(requireHeader(challenge, "WWW-Authenticate"));
    expect(digest).toMatchObject({ realm: domain, algorithm: "MD5", qop: ["auth"], stale: false });
    expect(digest.nonce.length).toBeGreaterThan(20);
    expect(headerValues(challenge, "Contact")).toEqual([]);
    expect(response).toMatchObject({ status: 200, reason: "OK" });
    expect(bindings(response)).toEqual({ [contactUri(phone)]: 300 });
  });

  it("refreshes a contact instead of adding it twice", async () => {
    const phone = await phoneOf("ben");
    await phone.register({ expires: 300 });
    const again = await phone.register({ expires: 200 });
    expect(again.status).toBe(200);
    expect(bindings(again)).toEqual({ [contactUri(phone)]: 200 });
  });

  it("keeps several phones of one user, and tells what it keeps", async () => {
    const desk = await phoneOf("cleo");
    const mobile = await system.phone("cleo");
    await desk.register({ expires: 300 });
    const both = await mobile.register({ expires: 300 });
    expect(Object.keys(bindings(both)).sort()).toEqual([contactUri(desk), contactUri(mobile)].sort());
    const asked = await desk.register({ contact: null, headers: { Expires: null } });
    expect(asked.status).toBe(200);
    expect(Object.keys(bindings(asked)).sort()).toEqual([contactUri(desk), contactUri(mobile)].sort());
  });

  it("forgets a phone that unregisters, and only that one", async () => {
    const desk = await phoneOf("dora");
    const mobile = await system.phone("dora");
    await desk.register();
    await mobile.register();
    const left = await desk.unregister();
    expect(left.status).toBe(200);
    expect(Object.keys(bindings(left))).toEqual([contactUri(mobile)]);
    const none = await mobile.register({ contact: "*", expires: 0 });
    expect(none.status).toBe(200);
    expect(bindings(none)).toEqual({});
    const caller = await system.subscriber("doras-caller");
    expect(await caller.call("dora").final()).toMatchObject({ status: 480, reason: "Temporarily Unavailable" });
  });

  it("never lets a wrong password in", async () => {
    const phone = await phoneOf("emil", "wrong");
    const exchange = phone.start("REGISTER", `sip:${domain}`, { to: phone.aor, headers: { Contact: phone.contact } });
    expect((await exchange.final()).status).toBe(401);
    expect(exchange.attempts).toHaveLength(2);
    expect(exchange.responses.history.map(({ status }) => status)).toEqual([401]);
    const owner = await system.phone("emil");
    const asked = await owner.register({ contact: null, headers: { Expires: null } });
    expect(asked.status).toBe(200);
    expect(bindings(asked)).toEqual({});
  });

  it("does not let on which users there are", async () => {
    const known = await phoneOf("fritz", "wrong");
    const unknown = await system.phone("nobody-at-all", { password: "wrong" });
    const [first, second] = [await known.register(), await unknown.register()];
    expect(first.status).toBe(401);
    expect(withoutChance(second)).toBe(withoutChance(first));
  });

  it("lets nobody register for another", async () => {
    const phone = await phoneOf("gerd");
    await system.addUser("greta", "greta");
    expect((await phone.register({ to: `sip:greta@${domain}` })).status).toBe(403);
    expect((await phone.register({ to: `sip:greta@${domain}`, from: `sip:greta@${domain}` })).status).toBe(403);
    expect((await phone.register({ from: `sip:greta@${domain}` })).status).toBe(403);
    const asked = await (await system.phone("greta")).register({ contact: null, headers: { Expires: null } });
    expect(bindings(asked)).toEqual({});
  });

  it("registers for its own domain only", async () => {
    const phone = await phoneOf("hugo");
    const foreign = await phone.register({ to: "sip:hugo@other.example" });
    expect(foreign).toMatchObject({ status: 403, reason: "Forbidden" });
    expect((await phone.register({ from: "sip:hugo@other.example" })).status).toBe(403);
  });

  it.each([
    ["too little", "10", 60],
    ["too much", "99999", 3600],
    ["nothing", null, 600],
  ])("who asks for %s gets what is allowed", async (_, expires, granted) => {
    const phone = await phoneOf(`ida-${granted}`);
    const response = await phone.register({ headers: { Expires: expires } });
    expect(response.status).toBe(200);
    expect(bindings(response)).toEqual({ [contactUri(phone)]: granted });
  });

  it("turns down a time that is none", async () => {
    const phone = await phoneOf("ines");
    expect((await phone.register({ headers: { Expires: "soon" } })).status).toBe(400);
  });

  it("answers a repeated request as it answered the first", async () => {
    const phone = await phoneOf("isa");
    const exchange = phone.start("REGISTER", `sip:${domain}`, { to: phone.aor, headers: { Contact: phone.contact } });
    await exchange.next(200);
    exchange.repeat();
    expect(bindings(await exchange.next(200))).toEqual({ [contactUri(phone)]: 600 });
  });

  it("takes ten phones of a user, and not the eleventh", async () => {
    const phone = await phoneOf("jana");
    const contacts = Array.from({ length: 11 }, (_, index) => `<sip:jana@127.0.0.1:${4000 + index}>`);
    for (const contact of contacts.slice(0, 10)) expect((await phone.register({ contact })).status).toBe(200);
    const refused = await phone.register({ contact: contacts[10] ?? "" });
    expect(refused.status).toBe(503);
    expect(requireHeader(refused, "P-Registrar-Error")).toBe("Too many registered contacts");
    const asked = await phone.register({ contact: null, headers: { Expires: null } });
    expect(Object.keys(bindings(asked))).toHaveLength(10);
  });

  it.each(["%s%n%lld", "$rU", "a%20b", "o'hara", "*"])("the user name %s is nothing but a name", async (name) => {
    const phone = await system.phone(name, { password: "x" });
    expect((await phone.register()).status).toBe(401);
  });
});
