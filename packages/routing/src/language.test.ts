import { describe, expect, it } from "vitest";
import {
  add,
  appendHeader,
  avp,
  clear,
  divide,
  equals,
  eventRoute,
  exit,
  fail,
  field,
  from,
  header,
  InvalidNameError,
  InvalidValueError,
  isProgram,
  keepCodecs,
  loop,
  matches,
  message,
  method,
  namedRoute,
  orElse,
  processMaxForwards,
  program,
  pseudoVariable,
  raw,
  redisCommand,
  redisPrefixes,
  redisReply,
  redisServer,
  remainder,
  reply,
  replyElement,
  requestUri,
  rtpengineManage,
  scriptVariable,
  secret,
  set,
  source,
  succeed,
  table,
  tCheckStatus,
  text,
  toText,
  tReply,
  transform,
  tSetTimers,
  when,
} from "./index.js";

const untyped = (value: unknown) => value as never;
const listen = [{ transport: "udp", address: "127.0.0.1" }] as const;
const server = redisServer({ name: "r", address: "127.0.0.1" });
const answer = redisReply("a");

const refused: Readonly<Record<string, readonly [make: () => unknown, message: RegExp]>> = {
  "undefined as a value": [() => set(scriptVariable.text("v"), untyped(undefined)), /does not take undefined/],
  "an object as a value": [() => text`${untyped({ a: 1 })}`, /does not take \{"a":1\}/],
  "a fraction": [() => add(1.5, 1), /does not take the number 1.5/],
  "a number beyond 32 bits": [() => add(2 ** 31, 1), /Kamailio computes with 32 bits/],
  NaN: [() => toText(Number.NaN), /does not take the number NaN/],
  "a text with NUL": [() => equals(message.method, "a\0b"), /NUL byte/],
  "a division by nothing": [() => divide(1, 0), /Divide by a constant other than 0/],
  "a remainder of nothing": [() => remainder(1, 0), /Divide by a constant other than 0/],
  "a pattern of another dialect": [() => matches(message.method, "\\d+"), /write \[0-9\]/],
  "a group that POSIX does not have": [() => matches(message.method, "(?:a)"), /POSIX has no/],
  "a lazy pattern": [() => matches(message.method, "a+?"), /lazy/],
  "a pattern that is not closed": [() => matches(message.method, "(a"), /Mend the expression/],
  "an assignment to what is read only": [() => set(untyped(source.address), "x"), /Assign to a variable/],
  "an assignment of another type": [() => set(scriptVariable.number("n"), untyped("5")), /a string for a number/],
  "an assignment of what may be absent": [() => set(scriptVariable.text("t"), untyped(from.user)), /may be absent/],
  "clearing what always has a value": [() => clear(untyped(scriptVariable.text("t"))), /Give it another value/],
  "a status that is none": [() => reply(42, "Answer"), /from 100 to 699/],
  "a reason that is empty": [() => reply(404, " "), /not empty/],
  "a reason of two lines": [() => tReply(404, "a\r\nb"), /one line/],
  "success with 0": [() => succeed(0), /above 0/],
  "failure with 1": [() => fail(1), /below 0/],
  "a loop without an end": [() => loop(equals("a", "a"), { atMost: 1e9 }, exit()), /Bound the loop/],
  "a block that is none": [() => when(equals("a", "a"), untyped("exit;")), /Pass a statement/],
  "a method in small letters": [() => method("invite"), /in capitals/],
  "too many hops": [() => processMaxForwards(0), /from 1 to 255/],
  "codecs that are none": [() => keepCodecs("PCMU, evil"), /Name codecs/],
  "a flag with blanks": [() => rtpengineManage("a b"), /one by one/],
  "a status pattern with other things": [() => tCheckStatus('4"'), /Write status codes/],
  "timers below nothing": [() => tSetTimers({ reply: -1, ringing: 1 }), /milliseconds/],
  "a separator of two": [() => field(message.method, 0, "ab"), /one visible character/],
  "a transformation that is code": [() => transform(message.method, "s.len}$(rU"), /Write class and name/],
  "a transformation parameter that is code": [() => transform(message.method, "s.rm", "}$(rU{s.len"), /without blanks/],
  "a command with a value in it": [() => redisCommand(server, "GET user:$fU", [], answer), /with %s for each value/],
  "a command with another place": [() => redisCommand(server, "GET %d", ["1"], answer), /with %s for each value/],
  "a command with a place too many": [() => redisCommand(server, "GET %s %s", ["1"], answer), /one value for each %s/],
  "a key with blanks": [() => redisPrefixes(server, { hash: "a b", atMost: 3 }, "1", answer), /Use letters, digits/],
  "an element before the first": [() => replyElement(answer, -1), /constant from 0/],
  "a name with a blank": [() => namedRoute("A B", exit()), /cannot be a route name/],
  "a name of the compiler's own": [() => scriptVariable.text("sw_1"), /the compiler's own/],
  "a variable that is code": [() => avp.text("a)$(rU"), /cannot be an AVP/],
  "a table that is code": [() => table.text("t=>k"), /cannot be a table/],
  "a table that lasts no time": [() => table.text("t", { expires: 0 }), /whole number from 1/],
  "a header name with a colon": [() => header("X-A: b"), /cannot be a header name/],
  "a header name with a line break": [() => appendHeader("X\r\nY", "v"), /cannot be a header name/],
  "a pseudo-variable that is code": [() => pseudoVariable("rU) $(fU"), /Write the name without \$/],
  "an event without its module": [() => eventRoute(untyped("mod-init"), exit()), /cannot be an event/],
  "a secret that is one": [() => secret("hunter2"), /cannot be an environment variable/],
  "an address that is code": [() => redisServer({ name: "r", address: "1;pass=x" }), /host name or an IP address/],
  "a program without an address": [() => program({ name: "p", listen: [], request: exit() }), /at least one address/],
  "a program under a strange name": [() => program({ name: "P 1", listen, request: exit() }), /small letters/],
  "a port that is none": [
    () => program({ name: "p", listen: [{ ...listen[0], port: 70000 }], request: exit() }),
    /from 1 to 65535/,
  ],
  "an address that is none": [
    () => program({ name: "p", listen: [{ transport: "udp", address: "a b" }], request: exit() }),
    /Use an IP address/,
  ],
};

describe("what the language refuses at once", () => {
  it.each(Object.entries(refused))("%s", (_name, [make, message]) => {
    let thrown: unknown;
    try {
      make();
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toSatisfy((error) => error instanceof InvalidValueError || error instanceof InvalidNameError);
    expect((thrown as Error).message).toMatch(message);
    expect((thrown as InvalidValueError).place?.file).toMatch(/language\.test\.ts$/);
  });
});

describe("a program is a value", () => {
  const make = () =>
    program({
      name: "value",
      listen,
      request: [when(equals(from.user, "a"), [set(requestUri.user, text`b${orElse(from.user, "")}`)]), exit()],
    });

  it("that equals another with the same content, wherever that was written", () => {
    const one = make();
    const other = make();
    expect(one).toEqual(other);
    expect(one).not.toBe(other);
  });

  it("that cannot be changed", () => {
    const { request } = make();
    expect(Object.isFrozen(request)).toBe(true);
    expect(request.every((node) => Object.isFrozen(node))).toBe(true);
    expect(() => (request as unknown[]).push(exit())).toThrow(TypeError);
  });

  it("that can be printed", () => {
    expect(JSON.parse(JSON.stringify(make()))).toMatchObject({ kind: "program", name: "value" });
  });

  it("that knows where it was written", () => {
    expect(make().request[0]?.place).toMatchObject({ file: expect.stringMatching(/language\.test\.ts$/) });
  });

  it("that can be told from other things", () => {
    expect(isProgram(make())).toBe(true);
    for (const other of [undefined, null, {}, [], raw.native("exit;")]) expect(isProgram(other)).toBe(false);
  });
});
