import { targets } from "@sipwright/compiler";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { header, newCallId, type Phone } from "../support/index.js";
import { Attacker, type AttackOptions, Bystander } from "../systems/attacker.js";
import { domain, type HaVoipSystem, startHaVoip } from "../systems/ha-voip.js";

const uri = (user: string, host: string = domain) => `sip:${user}@${host}`;
const mallory = { username: "mallory", password: "mallory" };

describe.each(targets)("taking another's identity on the %s target", (target) => {
  let system: HaVoipSystem;
  let thief: Attacker;
  let bystander: Bystander;
  let alice: Phone;
  beforeAll(async () => {
    system = await startHaVoip(target);
    for (const user of ["alice", "bob", "mallory"]) await system.addUser(user, user);
    await system.addRoute("00", ["sip:127.0.0.50:1"]);
    thief = await Attacker.open({ address: system.address, port: system.port });
    bystander = await Bystander.open();
    await system.redis.cli("HSET", `sipwright:user:empty@${domain}`, "ha1", "");
    alice = await system.phone("alice");
    expect((await alice.register()).status).toBe(200);
  });
  afterAll(async () => {
    expect(system.kamailio.crashed()).toBe(false);
    await thief?.close();
    await bystander?.close();
    await system?.stop();
  });

  const contact = () => ({ Contact: `<${bystander.uri}>` });
  const register = (options: AttackOptions, domainInUri = domain) =>
    thief.ask("REGISTER", `sip:${domainInUri}`, { ...options, headers: { ...contact(), ...options.headers } });
  const contacts = () => system.kamailio.rpc("ul.dump");

  describe("registering", () => {
    const refused: readonly [string, number, () => AttackOptions][] = [
      [
        "From of one's own, To of another",
        403,
        () => ({ from: uri("mallory"), to: uri("alice"), credentials: mallory }),
      ],
      [
        "To of one's own, From of another",
        403,
        () => ({ from: uri("alice"), to: uri("mallory"), credentials: mallory }),
      ],
      ["both of another", 403, () => ({ from: uri("alice"), to: uri("alice"), credentials: mallory })],
      [
        "the user name of another in the credentials",
        401,
        () => ({ from: uri("alice"), to: uri("alice"), credentials: { ...mallory, fields: { username: "alice" } } }),
      ],
      [
        "the user name of another, and one's own AoR",
        401,
        () => ({
          from: uri("mallory"),
          to: uri("mallory"),
          credentials: { ...mallory, fields: { username: "alice" } },
        }),
      ],
      [
        "another's name with another domain in the user name",
        403,
        () => ({
          from: uri("alice"),
          to: uri("alice"),
          credentials: { ...mallory, fields: { username: "mallory@alice" } },
        }),
      ],
      [
        "a foreign domain in From",
        403,
        () => ({ from: uri("mallory", "evil.example"), to: uri("mallory"), credentials: mallory }),
      ],
      [
        "a foreign domain in To",
        403,
        () => ({ from: uri("mallory"), to: uri("alice", "evil.example"), credentials: mallory }),
      ],
      [
        "the domain of another as a part of one's own",
        403,
        () => ({ from: uri("mallory"), to: uri("mallory", `${domain}.evil.example`), credentials: mallory }),
      ],
      [
        "a foreign realm",
        401,
        () => ({ from: uri("mallory"), to: uri("mallory"), credentials: { ...mallory, realm: "evil.example" } }),
      ],
      [
        "a foreign realm in name only",
        401,
        () => ({
          from: uri("mallory"),
          to: uri("mallory"),
          credentials: { ...mallory, fields: { realm: "evil.example" } },
        }),
      ],
      [
        "no password",
        401,
        () => ({ from: uri("alice"), to: uri("alice"), credentials: { username: "alice", password: "" } }),
      ],
      [
        "an empty user name",
        401,
        () => ({ from: `sip:${domain}`, to: `sip:${domain}`, credentials: { username: "", password: "" } }),
      ],
      ["no user at all", 403, () => ({ from: `sip:${domain}`, to: `sip:${domain}`, credentials: mallory })],
      [
        "the HA1 that stands for nobody, for nobody",
        401,
        () => ({ from: uri("ghost"), to: uri("ghost"), credentials: { username: "ghost", ha1: "0".repeat(32) } }),
      ],
      [
        "an empty HA1, for nobody",
        401,
        () => ({ from: uri("ghost"), to: uri("ghost"), credentials: { username: "ghost", ha1: "" } }),
      ],
      [
        "an empty HA1, where Redis holds one",
        401,
        () => ({ from: uri("empty"), to: uri("empty"), credentials: { username: "empty", ha1: "" } }),
      ],
      [
        "the HA1 of nothing, for nobody",
        401,
        () => ({ from: uri("ghost"), to: uri("ghost"), credentials: { username: "ghost", password: "" } }),
      ],
      [
        "a nonce of one's own making",
        401,
        () => ({
          from: uri("mallory"),
          to: uri("mallory"),
          credentials: { ...mallory, fields: { nonce: "0".repeat(40) } },
        }),
      ],
    ];
    it.each(refused)("%s: %i", async (_, status, options) => {
      const before = await contacts();
      const outcome = await register(options());
      expect(outcome.status).toBe(status);
      expect((await contacts()).includes(bystander.hostPort)).toBe(false);
      expect((await contacts()).includes("alice")).toBe(before.includes("alice"));
    });

    it("a Contact that points anywhere is allowed, for one's own address of record only", async () => {
      const outcome = await register({ from: uri("mallory"), to: uri("mallory"), credentials: mallory });
      expect(outcome.status).toBe(200);
      expect(header(outcome.response ?? { headers: [] }, "Contact")).toContain(bystander.uri);
      // It gets the calls to mallory, and those only.
      await alice.request("MESSAGE", "mallory", { timeoutMs: 3000 });
      const came = await bystander.received();
      expect(came.map((one) => one.split(" ")[0])).toContain("MESSAGE");
      expect(came.every((one) => one.split("\r\n")[0]?.includes(bystander.uri))).toBe(true);
      expect(
        (
          await register({
            from: uri("mallory"),
            to: uri("mallory"),
            credentials: mallory,
            headers: { Contact: "*", Expires: "0" },
          })
        ).status,
      ).toBe(200);
    });
  });

  describe("a user whose name differs in case only", () => {
    it("has an address of record of his own", async () => {
      await system.addUser("Alice", "other");
      const outcome = await register({
        from: uri("Alice"),
        to: uri("Alice"),
        credentials: { username: "Alice", password: "other" },
      });
      expect(outcome.status).toBe(200);
      const own = await alice.register({ contact: null });
      expect(header(own, "Contact")).not.toContain(bystander.hostPort);
    });
  });

  describe("calling", () => {
    const call = (options: AttackOptions, to = uri("bob")) =>
      thief.ask("INVITE", to, { ...options, headers: { ...contact(), ...options.headers } });
    const refused: readonly [string, number, () => AttackOptions][] = [
      ["without credentials", 407, () => ({ from: uri("alice") })],
      ["From of another with one's own credentials", 403, () => ({ from: uri("alice"), credentials: mallory })],
      [
        "the user name of another",
        407,
        () => ({ from: uri("alice"), credentials: { ...mallory, fields: { username: "alice" } } }),
      ],
      ["a foreign domain in From", 403, () => ({ from: uri("mallory", "evil.example"), credentials: mallory })],
      ["no user in From", 403, () => ({ from: `sip:${domain}`, credentials: mallory })],
      ["a tel URI in From", 403, () => ({ from: "tel:+4930", credentials: mallory })],
      ["a foreign realm", 407, () => ({ from: uri("mallory"), credentials: { ...mallory, realm: "evil.example" } })],
      [
        "the HA1 that stands for nobody",
        407,
        () => ({ from: uri("ghost"), credentials: { username: "ghost", ha1: "0".repeat(32) } }),
      ],
    ];
    it.each(refused)("%s: %i", async (_, status, options) => {
      for (const to of [uri("bob"), uri("00900123456"), uri("alice")])
        expect((await call(options(), to)).status).toBe(status);
    });

    it("credentials in the header that is not for this method do nothing", async () => {
      const outcome = await thief.ask("INVITE", uri("bob"), {
        from: uri("mallory"),
        credentials: mallory,
        headers: { "Proxy-Authorization": null, Authorization: 'Digest username="mallory", realm="voip.example"' },
      });
      expect(outcome.status).toBe(407);
    });
  });

  describe("using credentials that were overheard", () => {
    /** Sends one's request, and takes the credentials that went with it. */
    async function overhear(method: string, target: string, callId: string) {
      const outcome = await thief.ask(method, target, {
        from: uri("mallory"),
        to: target,
        callId,
        credentials: mallory,
        headers: contact(),
      });
      const name = method === "REGISTER" ? "Authorization" : "Proxy-Authorization";
      return { [name]: header(outcome.request, name) ?? "" };
    }

    it("for a call to somebody else: 407", async () => {
      const callId = newCallId("127.0.0.1");
      const stolen = await overhear("INVITE", uri("bob"), callId);
      const other = await Attacker.open({ address: system.address, port: system.port }, "127.0.0.67");
      for (const id of [callId, newCallId("127.0.0.1")]) {
        const again = await other.ask("INVITE", uri("00900123456"), {
          from: uri("mallory"),
          callId: id,
          headers: { ...stolen, CSeq: "9 INVITE" },
        });
        expect(again.status).toBe(407);
      }
      await other.close();
    });

    it("for another contact, from another address: 401", async () => {
      const callId = newCallId("127.0.0.1");
      const stolen = await overhear("REGISTER", `sip:${domain}`, callId);
      const other = await Attacker.open({ address: system.address, port: system.port }, "127.0.0.67");
      const headers = { ...stolen, CSeq: "9 REGISTER", Contact: "<sip:thief@127.0.0.67:6767>" };
      const again = await other.ask("REGISTER", `sip:${domain}`, {
        from: uri("mallory"),
        to: uri("mallory"),
        callId,
        headers,
      });
      expect(again.status).toBe(401);
      expect((await contacts()).includes("127.0.0.67")).toBe(false);
      await other.close();
    });
  });
});
