import { createHash } from "node:crypto";
import { type Target, targets } from "@sipwright/compiler";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  branchOf,
  freePort,
  type KamailioServer,
  newRequest,
  Phone,
  type RedisServer,
  SipSocket,
  startRedis,
  until,
} from "../support/index.js";
import { canary, canaryHeader, hostileValues, injected } from "../systems/hostile-values.js";
import { monitorRedis, type RedisMonitor } from "../systems/redis-monitor.js";
import { startProgram } from "../systems/start-program.js";
import { hexaHeader, logMarks, valueHeader, valuePaths } from "../systems/value-paths.js";

const address = "127.0.0.1";
const values = {
  ...hostileValues,
  "a header of thirty kibibytes": "B".repeat(30 * 1024),
  "a header of thirty kibibytes of formats": "$rU%s".repeat(6 * 1024),
};
const indexes = ["0", "1", "-1", "12", "99999999", "$var(x)", "%d"];

/** The value of a header as Kamailio reads it: up to a line end that is no fold, without blanks around it. */
function asRead(value: string): string {
  const [line = ""] = value.split(/\r?\n(?![ \t])/);
  return line.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
}

const hexaOf = (text: string) => Buffer.from(text, "latin1").toString("hex");
const md5 = (text: string) => createHash("md5").update(Buffer.from(text, "latin1")).digest("hex");
const told = (text: string) => `${text.length} ${md5(text)}`;
const yes = (condition: boolean) => (condition ? "yes" : "no");
const ascii = (text: string, change: (letter: string) => string) => text.replace(/[A-Za-z]/g, change);

/** What must come out of each path. */
function expected(v: string, value: string): Readonly<Record<string, string>> {
  const joined = `${v}$var(in_script)${v}`;
  // Neither a pattern nor Redis nor a shared variable sees what follows a NUL: to them a text is one of C.
  const beforeNul = (text: string) => text.split("\0")[0] ?? "";
  const c = beforeNul(v);
  const isNumber = /^-?[0-9]{1,9}$/.test(v);
  return {
    Header: told(v),
    Script: told(v),
    Avp: told(v),
    Xavp: told(v),
    Shared: told(c.padEnd(v.length, "\0")),
    "Table-Value": told(v),
    "Table-Key": told("found"),
    "Table-Key-Joined": told("found"),
    // The native function takes no empty key; KEMI does.
    ...(v === "" ? {} : { "Table-Removed": told("absent") }),
    Join: told(`<${v}|${v}|${v}>`),
    "Join-Dollar": told(joined),
    Lower: told(ascii(v, (letter) => letter.toLowerCase())),
    Upper: told(ascii(v, (letter) => letter.toUpperCase())),
    Hexa: told(Buffer.from(v, "latin1").toString("hex")),
    Number: told(isNumber ? String(Number(v)) : "-7"),
    Matches: yes(/FLUSH|CANARY-5e1f/i.test(c)),
    Starts: yes(/^a/i.test(c)),
    Contains: yes(c.toLowerCase().includes("%s")),
    Digits: yes(/^[0-9]+$/.test(v)),
    "Equals-Itself": "yes",
    "Equals-Dollar": yes(v === "$var(x)"),
    Choose: v === "$var(x)" ? "dollar" : v === "007" ? "007" : v === "%s%n" ? "format" : "other",
    "Redis-1": told(c),
    "Redis-2": told(c),
    "Redis-2-Next": told("second"),
    "Redis-2-Size": "2",
    "Redis-3": told(`${c}:k`),
    "Redis-3-Next": told(c),
    "Redis-3-Last": told(beforeNul(`v:${joined}`)),
    "Redis-3-Size": "3",
    "Refixed-Native": told(`sip:x@127.0.0.1;v=${v}`),
    Refixed: "same",
    "Refixed-Constant": "yes",
    "Refixed-Table": told(v),
    Raw: /[\r\n]/.test(v) ? "" : v,
    ...(v.length < 10_000 ? { "Raw-Decoded": /[\r\n]/.test(value) ? "" : value } : {}),
    ...(v.length < 10_000 ? { "Raw-Joined": /[\r\n]/.test(v) ? "" : `<${v}>` } : {}),
  };
}

/** The headers of an answer or a forwarded request, byte by byte: a fold stays in the value. */
function pathsOf(raw: string): Readonly<Record<string, string>> {
  const [head = ""] = raw.split("\r\n\r\n");
  const fields = head.split(/\r\n(?![ \t])/).slice(1);
  const paths = fields
    .filter((field) => field.startsWith("P-"))
    .map((field) => [field.slice(2, field.indexOf(":")), field.slice(field.indexOf(":") + 2)] as const);
  return Object.fromEntries(paths);
}

const results = new Map<Target, Map<string, Readonly<Record<string, string>>>>(
  targets.map((target) => [target, new Map()]),
);

describe.each(targets)("values from a message on the %s target", (target) => {
  let redis: RedisServer;
  let kamailio: KamailioServer;
  let socket: SipSocket;
  let sink: Phone;
  let monitor: RedisMonitor;
  beforeAll(async () => {
    redis = await startRedis();
    const port = await freePort();
    sink = await Phone.open({ user: "sink", domain: "sink.example", proxy: { address, port } });
    const next = `sip:${sink.socket.address}:${sink.socket.port}`;
    const program = valuePaths({ address, port, redis: { address: redis.address, port: redis.port }, sink: next });
    kamailio = await startProgram({ program, target, address, port, withRpc: true });
    socket = await SipSocket.open({ name: "sender" });
    monitor = await monitorRedis(redis);
  });
  afterAll(async () => {
    monitor?.close();
    await socket?.close();
    await sink?.close();
    await kamailio?.stop();
    await redis?.stop();
  });

  async function ask(method: string, value: string, index = "0"): Promise<string> {
    const hexa = value.length < 10_000 ? hexaOf(value) : "";
    const headers = { [valueHeader]: value, [hexaHeader]: hexa, "X-Index": index, [canaryHeader]: canary };
    const request = newRequest(socket, method, `sip:probe@${address}:${kamailio.port}`, { headers });
    const since = socket.log.length;
    await socket.send(request.raw, kamailio);
    const answer = await until(
      () =>
        socket.log
          .slice(since)
          .find(
            (one) =>
              one.direction === "received" &&
              one.raw.includes(`branch=${branchOf(request)}`) &&
              !one.raw.includes("SIP/2.0 100"),
          ),
      { awaited: `an answer to ${JSON.stringify(value).slice(0, 60)}`, timeoutMs: 3000, everyMs: 1 },
    );
    return answer.raw.toString("latin1");
  }

  it.each(Object.entries(values))("%s comes out of every path as it went in", async (name, value) => {
    const v = asRead(value);
    const logged = kamailio.log().length;
    await monitor.settle();
    monitor.clear();
    const raw = await ask("OPTIONS", value);
    await monitor.settle();
    const [c = ""] = v.split("\0");
    const isCut = v.includes("\0");
    const paths = pathsOf(raw);
    results.get(target)?.set(name, paths);
    const wanted = expected(v, value);
    const got = Object.fromEntries(Object.keys(wanted).map((path) => [path, paths[path]]));
    expect(got).toEqual(wanted);
    expect(monitor.commands).toEqual([
      ["ECHO", c],
      ["EVAL", "return{KEYS[1],ARGV[1]}", "1", c, "second"],
      ["EVAL", "return{KEYS[1],ARGV[1],ARGV[2]}", "1", `${c}:k`, c, `v:${c}${isCut ? "" : `$var(in_script)${v}`}`],
    ]);
    expect(raw).not.toContain(canary);
    expect(raw).not.toMatch(new RegExp(`\\n${injected}`));
    const log = kamailio.log().slice(logged);
    expect(log).not.toContain(canary);
    if (v.length < 3000 && /^[ -~]*$/.test(v)) expect(log).toContain(`${logMarks[0]}${v}${logMarks[1]}`);
    expect(kamailio.crashed()).toBe(false);
  });

  it.each(Object.entries(hostileValues))("%s goes on in headers as it came in", async (_, value) => {
    const v = asRead(value);
    const since = sink.socket.log.length;
    expect(await ask("MESSAGE", value)).toMatch(/^SIP\/2\.0 200 /);
    const forwarded = sink.socket.log.slice(since).find((one) => one.direction === "received");
    const raw = forwarded?.raw.toString("latin1") ?? "";
    const isBroken = /[\r\n]/.test(v);
    expect(pathsOf(raw)).toEqual({ Added: isBroken ? "" : v, "Added-Joined": isBroken ? "" : `<${v}|${v}>` });
    expect(raw).toContain(`;v=${md5(v)}`);
    expect(raw.replace(`${canaryHeader}: ${canary}`, "")).not.toContain(canary);
  });

  it.each(Object.entries(hostileValues))("%s, as any bytes whatever, ends no line of a request", async (_, value) => {
    for (const method of ["INFO", "UPDATE", "PUBLISH"]) {
      const headers = { [hexaHeader]: hexaOf(value) };
      const request = newRequest(socket, method, `sip:probe@${address}:${kamailio.port}`, { headers });
      const [since, asked] = [sink.socket.log.length, socket.log.length];
      await socket.send(request.raw, kamailio);
      const branch = `branch=${branchOf(request)}`;
      const came = () =>
        sink.socket.log.slice(since).filter((one) => one.direction === "received" && one.raw.includes(branch));
      const isOver = () =>
        came().length > 0 ||
        socket.log.slice(asked).some((one) => one.direction === "received" && one.raw.includes(branch));
      await until(isOver, { awaited: "the request or a refusal", timeoutMs: 3000, everyMs: 1 });
      for (const one of came()) {
        const raw = one.raw.toString("latin1");
        expect(raw.split(/\r\n/)[0]).toMatch(new RegExp(`^${method} [^\\r\\n]* SIP/2\\.0$`));
        expect(raw).not.toMatch(new RegExp(`[\\r\\n][ \\t]*${injected}:`));
      }
    }
    expect(kamailio.crashed()).toBe(false);
  });

  it("many values as a parameter of a transformation fill no memory", async () => {
    const used = async () => {
      const statistics = await kamailio.rpc("pkg.stats");
      return [...statistics.matchAll(/\bused: (\d+)/g)].reduce((sum, [, bytes]) => sum + Number(bytes), 0);
    };
    const before = await used();
    for (let number = 0; number < 1000; number += 1) await ask("OPTIONS", "abc", String(1000 + number));
    // A name that is kept takes some 300 bytes, and there are three in each request.
    expect((await used()) - before).toBeLessThan(100_000);
  });

  it.each(["abc", "$var(x)", `$hdr(${canaryHeader})`, "%s%n", "$$", "a'b", "{s.len}"])(
    "%s reaches a function that takes any value as it stands",
    async (value) => {
      const since = sink.socket.log.length;
      expect(await ask("NOTIFY", value)).toMatch(/^SIP\/2\.0 [2-6]/);
      const raw = sink.socket.log
        .slice(since)
        .find((one) => one.direction === "received")
        ?.raw.toString("latin1");
      expect(raw).toContain(`Contact: <sip:${value}*tester*`);
    },
  );

  it.each(indexes)("%s as a parameter of a transformation", async (index) => {
    const paths = pathsOf(await ask("OPTIONS", "abc;def", index));
    const number = /^-?[0-9]{1,9}$/.test(index) ? Number(index) : 0;
    const fields = "x;abc;def;y".split(";");
    expect(paths.Field).toBe(told(fields.at(number) ?? ""));
    results.get(target)?.set(`index ${index}`, paths);
    expect(kamailio.crashed()).toBe(false);
  });
});

it("both targets give the same", () => {
  const [native, lua] = targets.map((target) => results.get(target));
  const different: string[] = [];
  for (const [name, paths] of native ?? []) {
    for (const [path, result] of Object.entries(paths)) {
      const other = lua?.get(name)?.[path];
      if (path === "Table-Removed" && name === "nothing") continue;
      if (other !== result)
        different.push(`${path} of ${name}: native ${result.slice(0, 60)}, lua ${other?.slice(0, 60)}`);
    }
  }
  expect(different).toEqual([]);
});
