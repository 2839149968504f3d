import { fileURLToPath } from "node:url";
import {
  add,
  and,
  appendHeader,
  authChallenge,
  avp,
  type Block,
  branchRoute,
  call,
  choose,
  clear,
  configure,
  contains,
  entry,
  equals,
  eventRoute,
  exit,
  fail,
  failureRoute,
  from,
  header,
  isInSubnet,
  isSet,
  keepCodecs,
  leaveLoop,
  lessThan,
  log,
  lookup,
  loop,
  matches,
  message,
  method,
  moduleFunction,
  namedRoute,
  not,
  onBranch,
  onFailure,
  onReply,
  onreplyRoute,
  or,
  orElse,
  type ProgramFields,
  parameterText,
  processMaxForwards,
  program,
  pvAuthCheck,
  raw,
  redisCommand,
  redisPrefixes,
  redisReply,
  redisServer,
  reply,
  replyValue,
  requestUri,
  rtpengineManage,
  scriptVariable,
  secret,
  sequence,
  set,
  sharedVariable,
  source,
  storeCode,
  table,
  tCheckTransaction,
  text,
  tIsCanceled,
  toNumber,
  tRelay,
  unless,
  uriPart,
  when,
  xavp,
} from "@sipwright/routing";
import { describe, expect, it } from "vitest";
import { compile } from "./compile.js";
import { targets } from "./options.js";

const who = scriptVariable.text("who");
const tries = scriptVariable.number("tries");
const known = scriptVariable.boolean("known");
const calls = table.text("calls", { expires: 60, replicate: true });
const failures = table.number("failures");
const users = redisServer({ name: "users", address: "192.0.2.9", password: secret("REDIS_PASSWORD") });
const answer = redisReply("answer");

const fragments: Readonly<Record<string, Block<"request">>> = {
  "a reply": [reply(404, "Not $found"), exit()],
  "when and otherwise": when(
    method("OPTIONS"),
    reply(200, "Alive"),
    when(method("PUBLISH", "MESSAGE"), reply(489, "Bad Event"), reply(405, "Method Not Allowed")),
  ),
  "absent values": [
    set(who, orElse(from.user, "anonymous")),
    when(isSet(header("X-Account")), set(who, orElse(header("X-Account"), ""))),
    when(equals(header("X-Plan"), "gold"), log.info("gold: ", from.user)),
    when(equals(header("X-Plan"), who), log.info("the same")),
  ],
  texts: [
    set(who, text`sip:${orElse(requestUri.user, "operator")}@pbx.example;line=${tries}`),
    appendHeader("X-Who", who),
    appendHeader("X-Price", "5$"),
    log.notice("100% of $", tries, " for ", who),
  ],
  numbers: [
    set(tries, add(tries, 1)),
    when(lessThan(orElse(toNumber(orElse(header("X-Age"), "")), 0), 18), reply(403, "Forbidden")),
  ],
  patterns: [
    when(matches(orElse(from.user, ""), "^\\+?[0-9]{3,}$"), set(known, true)),
    set(known, contains(orElse(from.user, ""), "a.b")),
    when(known, reply(200, "OK")),
  ],
  "functions as conditions": [
    unless(processMaxForwards(10), [reply(483, "Too Many Hops"), exit()]),
    when(and(not(isInSubnet(source.address, "10.0.0.0/8")), or(tCheckTransaction(), method("ACK"))), exit()),
  ],
  "asking no further than needed": when(
    or(
      equals(toNumber(orElse(header("X-A"), "")), 1),
      and(lookup("location"), equals(toNumber(orElse(header("X-B"), "")), 2)),
    ),
    reply(200, "OK"),
    reply(404, "Not Found"),
  ),
  choices: choose(
    message.method,
    { INVITE: [reply(100, "Trying"), exit()], BYE: reply(481, "Gone") },
    reply(405, "Method Not Allowed"),
  ),
  loops: loop(lessThan(tries, 5), { atMost: 10 }, [
    set(tries, add(tries, 1)),
    choose(tries, { 3: leaveLoop() }, log.debug("again")),
  ]),
  "named routes": [
    when(call(namedRoute("KNOWN", [unless(isSet(from.user), fail()), log.debug("known")])), reply(200, "OK")),
    storeCode(tries, call(namedRoute("COUNTED", fail(-7)))),
  ],
  transactions: [
    onFailure(failureRoute("AGAIN", [when(tIsCanceled(), exit()), log.info("failed")])),
    onBranch(branchRoute("EACH", log.info("branch"))),
    onReply(onreplyRoute("ANSWERED", log.info("reply"))),
    unless(tRelay(), reply(500, "Server Error")),
  ],
  variables: [
    set(avp.text("account"), who),
    clear(avp.text("account")),
    set(xavp.number("call", "price"), 3),
    set(sharedVariable.number("served", 5), 6),
    set(entry(calls, message.callId), who),
    set(entry(failures, source.address), add(entry(failures, source.address), 1)),
    clear(entry(calls, "fixed.key")),
  ],
  "the request URI": [
    set(requestUri.user, "operator"),
    set(requestUri.uri, "sip:operator@pbx.example"),
    clear(requestUri.user),
    when(equals(uriPart(from.uri, "host"), "example.org"), exit()),
  ],
  digest: [
    unless(pvAuthCheck("example.org", who), [authChallenge("example.org", { stale: true }), exit()]),
    configure("auth", { secret: parameterText`${secret("NONCE_SECRET")}` }),
  ],
  Redis: [
    unless(redisCommand(users, "HGET user:%s ha1", [who], answer), [reply(503, "Service Unavailable"), exit()]),
    set(who, orElse(replyValue(answer), "")),
    when(redisPrefixes(users, { hash: "routes:{main}", atMost: 8 }, who, answer), log.debug("asked")),
  ],
  "what KEMI lacks": [
    keepCodecs("PCMU", "PCMA"),
    when(moduleFunction("siputils", "is_e164", who), exit()),
    rtpengineManage("replace-origin"),
    raw.native("strip(2);"),
  ],
  "other blocks": reply(404, "Not Found"),
  titles: sequence("Say who it is", log.info("who: ", who), sequence("And leave", exit())),
};

/** The other blocks that Kamailio starts by itself, in the golden of this name only. */
const otherBlocks: Readonly<Record<string, Pick<ProgramFields, "reply" | "events">>> = {
  "other blocks": {
    reply: when(equals(message.method, "INVITE"), log.debug("a reply")),
    events: [eventRoute("htable:mod-init", set(entry(calls, "a"), "b"))],
  },
};

function printed(body: Block<"request">, blocks: Pick<ProgramFields, "reply" | "events"> = {}): string {
  const whole = program({
    name: "golden",
    listen: [{ transport: "udp", address: "192.0.2.1" }],
    request: body,
    ...blocks,
  });
  return targets
    .flatMap((target) => {
      const { files, diagnostics } = compile(whole, { target, release: "5.6" });
      expect(diagnostics).toEqual([]);
      return files.map((file) => `====== ${target}: ${file.name}\n${routingOf(file.name, file.text)}`);
    })
    .join("\n");
}

/** Modules and routing: the head is in the goldens of the examples. */
function routingOf(name: string, text: string): string {
  return name === "kamailio.cfg" ? text.slice(text.indexOf("####### Modules")) : text;
}

describe("what the compiler writes, native and Lua side by side", () => {
  it.each(Object.entries(fragments))("%s", async (title, body) => {
    const file = fileURLToPath(new URL(`../golden/${title.replaceAll(" ", "-").toLowerCase()}.txt`, import.meta.url));
    await expect(printed(body, otherBlocks[title])).toMatchFileSnapshot(file);
  });

  it("writes the same every time", () => {
    const body = fragments.Redis ?? [];
    expect(printed(body)).toBe(printed(body));
  });
});
