import { targets } from "@sipwright/compiler";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Attacker } from "../systems/attacker.js";
import { domain, type HaVoipSystem, redisPassword, startHaVoip } from "../systems/ha-voip.js";
import { canary, canaryHeader } from "../systems/hostile-values.js";
import { monitorRedis, type RedisMonitor } from "../systems/redis-monitor.js";

const formats = [
  "%s%n",
  "%lld%lld",
  "%s",
  "%b%b",
  "%n%n%n%n",
  "%.99999d",
  "%%",
  "$var(x)",
  `$hdr(${canaryHeader})`,
  "$(rU{s.len})",
];
const fits = [...formats.filter((one) => !/[{}]/.test(one)), "a'b", "x:alice", "A".repeat(9000)];
const strange = [
  "",
  "$(rU{s.len})",
  "a b",
  "a  b ",
  "a\tb",
  "a\\b",
  "x:user:alice",
  "\xff\xfe",
  "a\r\n b",
  "alice\0",
  "\0",
];
const alice = { username: "alice", password: "alice" };
const headers = { [canaryHeader]: canary };

describe.each(targets)("values in Redis commands on the %s target", (target) => {
  let system: HaVoipSystem;
  let thief: Attacker;
  let monitor: RedisMonitor;
  beforeAll(async () => {
    system = await startHaVoip(target);
    await system.subscriber("alice");
    thief = await Attacker.open({ address: system.address, port: system.port });
    monitor = await monitorRedis(system.redis, redisPassword);
  });
  afterAll(async () => {
    expect(system.kamailio.crashed()).toBe(false);
    monitor?.close();
    await thief?.close();
    await system?.stop();
  });

  const commandsOf = async (act: () => Promise<unknown>) => {
    await monitor.settle();
    monitor.clear();
    await act();
    await monitor.settle();
    return [...monitor.commands];
  };
  const key = (user: string) => `sipwright:user:${user}@${domain}`;

  const login = (value: string) => {
    const uri = `sip:alice@${domain}`;
    const credentials = { username: value, password: "x" };
    return commandsOf(() => thief.ask("REGISTER", `sip:${domain}`, { from: uri, to: uri, credentials, headers }));
  };

  it.each(fits)("%j as the user name of credentials is one argument, byte for byte", async (value) => {
    // What is before a colon Kamailio takes for the scheme of a URI.
    expect(await login(value)).toEqual([["HGET", key(value.replace(/^\w*:/, "")), "ha1"]]);
  });

  it.each(strange)("%j as the user name of credentials is not asked for", async (value) => {
    expect(await login(value)).toEqual([]);
  });

  it.each(formats)("%j as the user of the Request-URI is one argument, byte for byte", async (value) => {
    const commands = await commandsOf(() =>
      thief.ask("MESSAGE", `sip:${value}@${domain}`, { from: `sip:alice@${domain}`, credentials: alice, headers }),
    );
    const refusedAtOnce = /[{}]/.test(value);
    const expected = [
      ["HGET", key("alice"), "ha1"],
      ["EXISTS", key(value)],
    ];
    expect(commands).toEqual(refusedAtOnce ? [] : expected);
  });

  it.each(formats)("%j as the user of From and To puts nothing else into a command", async (value) => {
    const uri = `sip:${value}@${domain}`;
    const commands = await commandsOf(async () => {
      await thief.ask("REGISTER", `sip:${domain}`, { from: uri, to: uri, credentials: alice, headers });
      await thief.ask("MESSAGE", `sip:alice@${domain}`, { from: uri, to: uri, credentials: alice, headers });
    });
    const refusedAtOnce = /[{}]/.test(value);
    expect(commands).toEqual(
      refusedAtOnce
        ? []
        : [
            ["HGET", key("alice"), "ha1"],
            ["HGET", key("alice"), "ha1"],
          ],
    );
  });

  it.each(["12%s", "12\0%s", "12 13", "+12", "12*", "12#", "12,13", "12%20FLUSHALL", "12;13", "१२"])(
    "%j is no number for a route table",
    async (value) => {
      const commands = await commandsOf(() =>
        thief.ask("MESSAGE", `sip:${Buffer.from(value, "utf8").toString("latin1")}@${domain}`, {
          from: `sip:alice@${domain}`,
          credentials: alice,
        }),
      );
      expect(commands.map(([name]) => name)).not.toContain("HMGET");
    },
  );

  it("a number is asked for by its beginnings, in one command", async () => {
    const commands = await commandsOf(() =>
      thief.ask("MESSAGE", `sip:12345678901234567890@${domain}`, { from: `sip:alice@${domain}`, credentials: alice }),
    );
    const beginnings = Array.from({ length: 12 }, (_, index) => "123456789012".slice(0, index + 1));
    const [name, , ...asked] = commands.at(-1) ?? [];
    expect(name).toBe("HMGET");
    // A field of the table itself may stand before them.
    expect(asked.filter((each) => !/^[a-z_:]+$/.test(each))).toEqual(beginnings);
  });
});
