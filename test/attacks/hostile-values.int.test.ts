import { type Target, targets } from "@sipwright/compiler";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newTag, type Phone, type SipMessage } from "../support/index.js";
import { Attacker, type AttackOptions, type Outcome } from "../systems/attacker.js";
import { domain, type HaVoipSystem, redisPassword, startHaVoip } from "../systems/ha-voip.js";
import { canary, canaryHeader, hostileValues, injected } from "../systems/hostile-values.js";
import { monitorRedis, type RedisMonitor } from "../systems/redis-monitor.js";

const alice = `sip:alice@${domain}`;
const bob = `sip:bob@${domain}`;
const credentials = { username: "alice", password: "alice" };

interface Place {
  readonly method: "REGISTER" | "MESSAGE" | "INVITE";
  readonly target?: (value: string) => string;
  readonly options: (value: string) => AttackOptions;
}

const withHeaders = (headers: NonNullable<AttackOptions["headers"]>): AttackOptions => ({ from: alice, headers });
const register = (headers: NonNullable<AttackOptions["headers"]>): AttackOptions => ({
  from: alice,
  to: alice,
  headers,
});
const digestField = (name: string) => (value: string) => (header: string) =>
  new RegExp(`${name}=`).test(header)
    ? header.replace(new RegExp(`${name}=("[^"]*"|[^,]*)`), () => `${name}="${value}"`)
    : `${header}, ${name}="${value}"`;

/** Where in a request a value can stand. */
const places: Readonly<Record<string, Place>> = {
  "the user of From": { method: "MESSAGE", options: (value) => ({ from: `sip:${value}@${domain}` }) },
  "the user of From in an INVITE": { method: "INVITE", options: (value) => ({ from: `sip:${value}@${domain}` }) },
  "the domain of From": { method: "MESSAGE", options: (value) => ({ from: `sip:alice@${value}` }) },
  "the display name of From": {
    method: "MESSAGE",
    options: (value) => withHeaders({ From: `"${value}" <${alice}>;tag=${newTag()}` }),
  },
  "the display name of From without quotes": {
    method: "MESSAGE",
    options: (value) => withHeaders({ From: `${value} <${alice}>;tag=${newTag()}` }),
  },
  "the tag of From": { method: "MESSAGE", options: (value) => withHeaders({ From: `<${alice}>;tag=${value}` }) },
  "the user of To": {
    method: "MESSAGE",
    target: () => bob,
    options: (value) => ({ from: alice, to: `sip:${value}@${domain}` }),
  },
  "the user of To in a REGISTER": {
    method: "REGISTER",
    options: (value) => ({ from: alice, to: `sip:${value}@${domain}` }),
  },
  "the tag of To": { method: "MESSAGE", options: (value) => withHeaders({ To: `<${bob}>;tag=${value}` }) },
  "the user of the Request-URI": {
    method: "MESSAGE",
    target: (value) => `sip:${value}@${domain}`,
    options: () => ({ from: alice, to: bob }),
  },
  "the user of the Request-URI of an INVITE": {
    method: "INVITE",
    target: (value) => `sip:${value}@${domain}`,
    options: () => ({ from: alice, to: bob }),
  },
  "the domain of the Request-URI": {
    method: "MESSAGE",
    target: (value) => `sip:bob@${value}`,
    options: () => ({ from: alice, to: bob }),
  },
  "a parameter of the Request-URI": {
    method: "MESSAGE",
    target: (value) => `${bob};x=${value}`,
    options: () => ({ from: alice, to: bob }),
  },
  "Call-ID": { method: "MESSAGE", options: (value) => ({ from: alice, callId: `${newTag()}${value}` }) },
  "Call-ID of an INVITE": { method: "INVITE", options: (value) => ({ from: alice, callId: `${newTag()}${value}` }) },
  "the user of Contact": {
    method: "REGISTER",
    options: (value) => register({ Contact: `<sip:${value}@127.0.0.1:9>` }),
  },
  "a parameter of Contact": {
    method: "REGISTER",
    options: (value) => register({ Contact: `<sip:a@127.0.0.1:9>;x="${value}"` }),
  },
  "the display name of Contact": {
    method: "REGISTER",
    options: (value) => register({ Contact: `"${value}" <sip:a@127.0.0.1:9>` }),
  },
  Expires: { method: "REGISTER", options: (value) => register({ Expires: value }) },
  "User-Agent": { method: "REGISTER", options: (value) => register({ "User-Agent": value }) },
  "User-Agent of a MESSAGE": { method: "MESSAGE", options: (value) => withHeaders({ "User-Agent": value }) },
  "the user name of the credentials": {
    method: "MESSAGE",
    options: (value) => ({ from: alice, authorization: digestField("username")(value) }),
  },
  "the realm of the credentials": {
    method: "MESSAGE",
    options: (value) => ({ from: alice, authorization: digestField("realm")(value) }),
  },
  "the nonce of the credentials": {
    method: "MESSAGE",
    options: (value) => ({ from: alice, authorization: digestField("nonce")(value) }),
  },
  "the URI of the credentials": {
    method: "MESSAGE",
    options: (value) => ({ from: alice, authorization: digestField("uri")(value) }),
  },
  "the answer of the credentials": {
    method: "MESSAGE",
    options: (value) => ({ from: alice, authorization: digestField("response")(value) }),
  },
  "the cnonce of the credentials": {
    method: "MESSAGE",
    options: (value) => ({ from: alice, authorization: digestField("cnonce")(value) }),
  },
  "the algorithm of the credentials": {
    method: "MESSAGE",
    options: (value) => ({ from: alice, authorization: digestField("algorithm")(value) }),
  },
  "a Route": { method: "MESSAGE", options: (value) => withHeaders({ Route: `<sip:${value}@127.0.0.1:9;lr>` }) },
  "a Route in a dialog": {
    method: "MESSAGE",
    options: (value) => withHeaders({ Route: `<sip:127.0.0.1:9;lr;seal=${value}>`, To: `<${bob}>;tag=x` }),
  },
  "a header of one's own": { method: "MESSAGE", options: (value) => withHeaders({ "X-Account": value }) },
  "the name of a header": { method: "MESSAGE", options: (value) => withHeaders({ [`X-${value}`]: "1" }) },
  "Max-Forwards": { method: "MESSAGE", options: (value) => withHeaders({ "Max-Forwards": value }) },
  "the branch of Via": { method: "MESSAGE", options: (value) => ({ from: alice, viaSuffix: `;x=${value}` }) },
  "the body": {
    method: "MESSAGE",
    options: (value) => ({ ...withHeaders({ "Content-Type": "text/plain" }), body: value }),
  },
  "the type of the body": {
    method: "INVITE",
    options: (value) => ({ ...withHeaders({ "Content-Type": value }), body: "v=0" }),
  },
  "the body of an INVITE": {
    method: "INVITE",
    options: (value) => ({
      ...withHeaders({ "Content-Type": "application/sdp" }),
      body: `v=0\r\no=${value} 1 1 IN IP4 127.0.0.1\r\ns=${value}\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 9 RTP/AVP 0\r\na=${value}\r\n`,
    }),
  },
};

/** The status of every case, by target. */
const statuses = new Map<Target, Map<string, number | string>>(targets.map((target) => [target, new Map()]));

const lines = (raw: string) => raw.split(/\r\n|\n|\r/);
const growsHeader = (raw: string) =>
  lines(raw.split("\r\n\r\n")[0] ?? "").some((line) => line.startsWith(`${injected}:`));
/** Without the lines that are the sender's own. */
const holdsCanary = (raw: string) => lines(raw).some((line) => line.includes(canary) && !line.startsWith(canaryHeader));

describe.each(targets)("hostile values on the %s target", (target) => {
  let system: HaVoipSystem;
  let thief: Attacker;
  let monitor: RedisMonitor;
  let callee: Phone;
  let carol: Phone;
  beforeAll(async () => {
    system = await startHaVoip(target);
    await system.addUser("alice", "alice");
    callee = await system.subscriber("bob");
    callee.onInvite(async (incoming) => {
      await incoming.reject(486);
    });
    carol = await system.subscriber("carol");
    thief = await Attacker.open({ address: system.address, port: system.port });
    monitor = await monitorRedis(system.redis, redisPassword);
  });
  afterAll(async () => {
    monitor?.close();
    await thief?.close();
    await system?.stop();
  });

  /** What is wrong after a case; nothing, if all is well. */
  function faults(outcome: Outcome, value: string, forwarded: readonly SipMessage[]): string[] {
    const found: string[] = [];
    const answers = outcome.raw;
    // A line of its own that the sender wrote so is no injection where his request goes on.
    const isOwnLine = growsHeader(outcome.request.raw.toString("latin1"));
    if (answers.some(growsHeader) && !isOwnLine) found.push("an answer has grown a header");
    if (answers.some(holdsCanary)) found.push("an answer shows the canary");
    for (const { raw } of forwarded) {
      const text = raw.toString("latin1");
      if (growsHeader(text) && !isOwnLine) found.push("a forwarded request has grown a header");
      if (holdsCanary(text)) found.push("a forwarded request shows the canary");
    }
    for (const command of monitor.commands) {
      const [name, key = "", ...rest] = command;
      const user = /^sipwright:user:(.*)@voip\.example$/s.exec(key)?.[1];
      const isOurs =
        (name === "HGET" && user !== undefined && rest.length === 1 && rest[0] === "ha1") ||
        (name === "EXISTS" && user !== undefined && rest.length === 0) ||
        (name === "HMGET" &&
          key === "sipwright:routes:{main}" &&
          rest.every((each) => /^(?:[0-9]{1,12}|[a-z_:]+)$/.test(each)));
      if (!isOurs) found.push(`Redis got ${JSON.stringify(command).slice(0, 200)}`);
      else if (user !== undefined && !outcome.request.raw.toString("latin1").includes(user)) {
        found.push(`Redis got a user that was not in the request: ${JSON.stringify(user).slice(0, 200)}`);
      }
    }
    return found.map((fault) => `${fault}, after ${JSON.stringify(value).slice(0, 60)}`);
  }

  it.each(Object.entries(places))(
    "in %s do nothing",
    async (place, { method, target: uriOf = () => (method === "REGISTER" ? `sip:${domain}` : bob), options }) => {
      const found: string[] = [];
      const logged = system.kamailio.log().length;
      for (const [name, value] of Object.entries(hostileValues)) {
        await monitor.settle();
        monitor.clear();
        const seen = callee.socket.log.length;
        const asked = options(value);
        const outcome = await thief.ask(method, uriOf(value), {
          ...asked,
          credentials,
          headers: { [canaryHeader]: canary, ...asked.headers },
        });
        if (method === "INVITE" && outcome.response !== undefined) await thief.acknowledge(outcome);
        await monitor.settle();
        const forwarded = callee.socket.log
          .slice(seen)
          .flatMap((one) => (one.direction === "received" && one.message !== undefined ? [one.message] : []));
        found.push(...faults(outcome, value, forwarded));
        statuses.get(target)?.set(`${place}: ${name}`, outcome.status);
        // Else the next one would find too many contacts.
        if (method === "REGISTER" && outcome.status === 200) {
          const all = { from: alice, to: alice, credentials, headers: { Contact: "*", Expires: "0" } };
          if ((await thief.ask("REGISTER", `sip:${domain}`, all)).status !== 200) found.push("contacts stay");
        }
        await thief.isAlive();
        const { status } = await carol.register();
        if (status !== 200) found.push(`a normal phone gets ${status}, after ${JSON.stringify(value).slice(0, 60)}`);
      }
      expect(found).toEqual([]);
      expect(system.kamailio.crashed()).toBe(false);
      // Where Kamailio cannot read a message it prints all of it.
      const log = system.kamailio.log().slice(logged).replaceAll(`${canaryHeader}: ${canary}`, "");
      expect(log.includes(canary)).toBe(false);
    },
  );
});

it("both targets answer alike", () => {
  const [native, lua] = targets.map((target) => statuses.get(target));
  const different = [...(native ?? [])].filter(([place, status]) => lua?.get(place) !== status);
  expect(different.map(([place, status]) => `${place}: native ${status}, lua ${lua?.get(place)}`)).toEqual([]);
  if (process.env.SIPWRIGHT_SHOW === "1")
    console.log([...(native ?? [])].map(([place, status]) => `${status} ${place}`).join("\n"));
});
