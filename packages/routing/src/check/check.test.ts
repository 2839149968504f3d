import { loadCatalog } from "@sipwright/catalog";
import { describe, expect, it } from "vitest";
import {
  add,
  authChallenge,
  avp,
  type Block,
  branchRoute,
  call,
  configure,
  drop,
  entry,
  equals,
  eventRoute,
  exit,
  failureRoute,
  from,
  header,
  isSet,
  join,
  leaveLoop,
  log,
  lookup,
  loop,
  matches,
  message,
  moduleFunction,
  namedRoute,
  nativeRoute,
  not,
  onBranch,
  onFailure,
  onReply,
  orElse,
  ownFunction,
  type ProgramFields,
  program,
  pseudoVariable,
  raw,
  redisCommand,
  redisReply,
  redisServer,
  reply,
  scriptVariable,
  set,
  sharedVariable,
  source,
  succeed,
  table,
  text,
  toNumber,
  toText,
  tRelay,
  transform,
  when,
} from "../index.js";
import { type CheckOptions, check } from "./check.js";

const who = scriptVariable.text("who");
/** As a JavaScript program would pass it. */
const untyped = (value: unknown) => value as never;

interface Wrong {
  readonly name: string;
  readonly request: () => Block<"request">;
  readonly others?: () => Partial<ProgramFields>;
  readonly options?: Partial<CheckOptions>;
  readonly code: string;
  readonly problem: string;
  readonly mend: string;
}

const wrongs: readonly Wrong[] = [
  {
    name: "a named route that nobody defines",
    request: () => call("NOPE"),
    code: "SW1101",
    problem: "There is no named route NOPE.",
    mend: 'Pass the route itself, or list a named route named NOPE under "routes" of the program.',
  },
  {
    name: "a failure route that nobody defines",
    request: () => onFailure("NOPE"),
    code: "SW1101",
    problem: "There is no failure route NOPE.",
    mend: 'Pass the route itself, or list a failure route named NOPE under "routes" of the program.',
  },
  {
    name: "an onreply route that nobody defines",
    request: () => onReply("NOPE"),
    code: "SW1101",
    problem: "There is no onreply route NOPE.",
    mend: 'Pass the route itself, or list a onreply route named NOPE under "routes" of the program.',
  },
  {
    name: "a branch route under the name of a failure route",
    request: () => [onFailure(failureRoute("SAME", [])), onBranch("SAME")],
    code: "SW1101",
    problem: "There is no branch route SAME.",
    mend: 'Pass the route itself, or list a branch route named SAME under "routes" of the program.',
  },
  {
    name: "two routes of one name",
    request: () => [call(namedRoute("TWICE", exit())), call(namedRoute("TWICE", drop()))],
    code: "SW1102",
    problem: "Two different named routes are named TWICE.",
    mend: "Give one of them another name, or use the same value in both places.",
  },
  {
    name: "a route that nothing uses",
    request: () => [],
    others: () => ({ routes: [namedRoute("IDLE", exit())] }),
    code: "SW1103",
    problem: "Nothing uses the named route IDLE.",
    mend: 'Call or arm it, or take it out of "routes".',
  },
  {
    name: "routes that call one another",
    request: () => call("A"),
    others: () => ({ routes: [namedRoute("A", call("B")), namedRoute("B", call("A"))] }),
    code: "SW1104",
    problem: "These routes call one another in a circle: A → B → A.",
    mend: "Use loop(), or break the circle: Kamailio gives up after 256 nested routes and goes on as if nothing had happened.",
  },
  {
    name: "a route that is armed in a native route",
    request: () => call(nativeRoute("STAYS_NATIVE", onFailure(failureRoute("LATER", exit())))),
    options: { target: "lua" },
    code: "SW1105",
    problem: "The failure route LATER is armed in a route that stays native, and is a Lua function itself.",
    mend: "Arm it in a route of the target's own, before or after the call.",
  },
  {
    name: "a module that the release does not have",
    request: () => ownFunction("app_mono", "mono_exec"),
    options: { release: "6.1" },
    code: "SW1201",
    problem: "Kamailio 6.1 has no module app_mono.",
    mend: "Mend the name, build for a release that has app_mono, or give build your own catalog.",
  },
  {
    name: "a function that is misspelt",
    request: () => ownFunction("tm", "t_realy"),
    code: "SW1202",
    problem: "Module tm of Kamailio 5.6 has no function t_realy.",
    mend: "Did you mean t_reply, t_relay?",
  },
  {
    name: "a function that the release does not have yet",
    request: () => moduleFunction("tm", "t_relay_to_proxy", "sip:192.0.2.1"),
    code: "SW1202",
    problem: "Module tm of Kamailio 5.6 has no function t_relay_to_proxy.",
    mend: "Mend the name, or build for another release.",
  },
  {
    name: "a function in a block that does not allow it",
    request: () => [],
    others: () => ({ reply: untyped(tRelay()) }),
    code: "SW1203",
    problem: "tm.t_relay() may not be used in a reply route.",
    mend: "Use it in: request, failure.",
  },
  {
    name: "a named route that is called from a block that does not allow its functions",
    request: () => onBranch(branchRoute("EACH", call(untyped(namedRoute("SHARED", lookup("location")))))),
    code: "SW1203",
    problem: "registrar.lookup() may not be used in a branch route.",
    mend: "Use it in: request, failure.",
  },
  {
    name: "a function with too many arguments",
    request: () => ownFunction("sl", "sl_send_reply", "200", "OK", "too much"),
    code: "SW1204",
    problem: "sl.sl_send_reply() does not take 3 arguments in Kamailio 5.6.",
    mend: "It takes 2.",
  },
  {
    name: "a value where Kamailio wants a constant",
    request: () => ownFunction("tm", "t_on_failure", who),
    code: "SW1205",
    problem: "Argument 1 of tm.t_on_failure() must be a constant.",
    mend: "Pass a text or number that is known when the program is built.",
  },
  {
    name: "a function that neither KEMI nor a native route can call",
    request: () => onFailure(failureRoute("F", ownFunction("uac_redirect", "set_deny_filter", "a", "b"))),
    options: { target: "lua" },
    code: "SW1206",
    problem: "KEMI of Kamailio 5.6 has no uac_redirect.set_deny_filter(), and a native route may not call it either.",
    mend: "Build the native target, or do without the function.",
  },
  {
    name: "a dollar that may be expanded",
    request: () => ownFunction("tm", "t_on_failure", "A$rU"),
    code: "SW1207",
    problem: "It is not known whether tm.t_on_failure() expands the $ in argument 1.",
    mend: "Avoid $ here, or use a binding made by hand.",
  },
  {
    name: "a parameter that is misspelt",
    request: () => configure("tm", untyped({ fr_tmer: 5000 })),
    code: "SW1301",
    problem: "Module tm of Kamailio 5.6 has no parameter fr_tmer.",
    mend: "Did you mean fr_timer?",
  },
  {
    name: "a parameter that the release does not have yet",
    request: () => configure("rtpengine", { ping_interval: 2 }),
    code: "SW1301",
    problem: "Module rtpengine of Kamailio 5.6 has no parameter ping_interval.",
    mend: "Mend the name, or build for another release.",
  },
  {
    name: "a parameter of the wrong type",
    request: () => configure("tm", untyped({ fr_timer: "5000" })),
    code: "SW1302",
    problem: "Parameter fr_timer of module tm takes a number.",
    mend: "Pass a number; Kamailio does not start otherwise.",
  },
  {
    name: "a parameter that is set twice",
    request: () => [configure("tm", { fr_timer: 1 }), configure("tm", { fr_timer: 2 })],
    code: "SW1303",
    problem: "Parameter fr_timer of module tm is set to 1 and to 2.",
    mend: "Set it in one place.",
  },
  {
    name: "a parameter with a line break",
    request: () => configure("registrar", { realm_prefix: "a\nmodparam" }),
    code: "SW1304",
    problem: "Parameter realm_prefix of module registrar holds a line break or a NUL.",
    mend: "Write it in one line.",
  },
  {
    name: "a global parameter that does not exist",
    request: () => [],
    others: () => ({ settings: { core: { tcp_max_conections: 5 } } }),
    code: "SW1305",
    problem: "Kamailio 5.6 has no global parameter tcp_max_conections.",
    mend: "Did you mean tcp_max_connections, tls_max_connections?",
  },
  {
    name: "a global parameter of the wrong type",
    request: () => [],
    others: () => ({ settings: { core: { tcp_max_connections: "many" } } }),
    code: "SW1306",
    problem: "Global parameter tcp_max_connections does not take a text.",
    mend: "Look it up in the core cookbook of Kamailio.",
  },
  {
    name: "a table that nobody declares",
    request: () => set(entry("nope", "k"), "v"),
    code: "SW1401",
    problem: "No table nope is declared.",
    mend: 'Pass the value of table.text("nope"), or list it under "tables" of the program.',
  },
  {
    name: "a table that is declared twice",
    request: () => [set(entry(table.text("t"), "k"), "v"), set(entry(table.number("t"), "k"), 1)],
    code: "SW1402",
    problem: "Two tables named t are declared differently.",
    mend: "Declare it once and use that value everywhere.",
  },
  {
    name: "a Redis server that nobody declares",
    request: () => redisCommand("nope", "PING", [], redisReply("r")),
    code: "SW1403",
    problem: "No Redis server nope is declared.",
    mend: "Pass the value of redisServer({ … }).",
  },
  {
    name: "a Redis server that is declared twice",
    request: () =>
      ["192.0.2.1", "192.0.2.2"].map((address) =>
        redisCommand(redisServer({ name: "r", address }), "PING", [], redisReply("r")),
      ),
    code: "SW1404",
    problem: "Two Redis servers named r are declared differently.",
    mend: "Give one of them another name.",
  },
  {
    name: "a script variable of two types",
    request: () => [set(scriptVariable.text("v"), "a"), set(scriptVariable.number("v"), 1)],
    code: "SW1405",
    problem: "Script variable v is declared twice, with different types or initial values.",
    mend: "Declare it once and use that value everywhere.",
  },
  {
    name: "a shared variable of two initial values",
    request: () => [set(sharedVariable.number("s", 1), 1), set(sharedVariable.number("s", 2), 1)],
    code: "SW1405",
    problem: "Shared variable s is declared twice, with different types or initial values.",
    mend: "Declare it once and use that value everywhere.",
  },
  {
    name: "an event that is misspelt",
    request: () => [],
    others: () => ({ events: [eventRoute(untyped("htable:mod-ini"), [])] }),
    code: "SW1501",
    problem: "Kamailio 5.6 has no event htable:mod-ini.",
    mend: "Did you mean htable:mod-init?",
  },
  {
    name: "a pseudo-variable that does not exist",
    request: () => log.info(pseudoVariable("nosuch")),
    code: "SW1502",
    problem: "Kamailio 5.6 has no pseudo-variable $nosuch.",
    mend: "Mend the name, or build for a release that has it.",
  },
  {
    name: "a transformation that does not exist",
    request: () => set(who, orElse(transform(who, "s.nosuch"), "")),
    code: "SW1504",
    problem: "Kamailio 5.6 has no transformation {s.nosuch}.",
    mend: "Mend the name, or build for a release that has it.",
  },
  {
    name: "an absent value in a text",
    request: () => set(who, join("a", untyped(header("X-A")))),
    code: "SW1601",
    problem: "The value may be absent: a part of a joined text.",
    mend: "Say what stands in for it with orElse(), or ask isSet() and keep it in a variable.",
  },
  {
    name: "an absent value as an argument",
    request: () => authChallenge(untyped(from.domain)),
    code: "SW1601",
    problem: "The value may be absent: an argument of auth.auth_challenge().",
    mend: "Say what stands in for it with orElse(), or ask isSet() and keep it in a variable.",
  },
  {
    name: "a text as a condition",
    request: () => when(untyped(message.method), exit()),
    code: "SW1602",
    problem: "A boolean is needed, not a string: the condition of when().",
    mend: "Convert it with toText() or toNumber(), or compare it.",
  },
  {
    name: "a text in arithmetic",
    request: () => set(who, toText(add(untyped(message.method), 1))),
    code: "SW1602",
    problem: "A number is needed, not a string: an operand of +.",
    mend: "Convert it with toText() or toNumber(), or compare it.",
  },
  {
    name: "a number compared with a text",
    request: () => when(equals(source.port, untyped("5060")), exit()),
    code: "SW1602",
    problem: "A number is needed, not a string: the right side of a comparison.",
    mend: "Convert it with toText() or toNumber(), or compare it.",
  },
  {
    name: "a statement after the end",
    request: () => [reply(200, "OK"), exit(), log.info("never")],
    code: "SW1701",
    problem: "This statement is never reached.",
    mend: "Take it out, or put what comes before it under a condition.",
  },
  {
    name: "a statement after two ends",
    request: () => [when(isSet(from.user), exit(), succeed()), log.info("never")],
    code: "SW1701",
    problem: "This statement is never reached.",
    mend: "Take it out, or put what comes before it under a condition.",
  },
  {
    name: "leaving no loop",
    request: () => [loop(isSet(from.user), { atMost: 2 }, exit()), leaveLoop()],
    code: "SW1702",
    problem: "leaveLoop() stands outside a loop.",
    mend: "Use exit() to end the handling, or succeed() to leave the route.",
  },
  {
    name: "Lua code in a native build",
    request: () => raw.lua("KSR.x.exit()"),
    code: "SW1801",
    problem: "This raw code has no form for the native target.",
    mend: "Give both forms with raw.both().",
  },
  {
    name: "a Lua function that the release does not have",
    request: () => raw.both({ native: "exit;", lua: 'KSR.auth.pv_www_authenticate("a", "b", 1)' }),
    code: "SW1802",
    problem: "KEMI of Kamailio 5.6 has no function KSR.auth.pv_www_authenticate.",
    mend: "Mend the name, or build for a release that has it: Lua would notice only when a message comes.",
  },
  {
    name: "a Lua function of the core that is misspelt",
    request: () => raw.both({ native: "exit;", lua: 'KSR.inof("a") KSR.x.exit()' }),
    code: "SW1802",
    problem: "KEMI of Kamailio 5.6 has no function KSR.inof.",
    mend: "Did you mean info?",
  },
];

function checked(request: Block<"request">, others: Partial<ProgramFields> = {}, options: Partial<CheckOptions> = {}) {
  const whole = program({ name: "wrong", listen: [{ transport: "udp", address: "127.0.0.1" }], request, ...others });
  return check(whole, { release: "5.6", ...options });
}

describe("what the check finds", () => {
  it.each(wrongs)("$name", ({ request, others, options, code, problem, mend }) => {
    const [first, ...rest] = checked(request(), others?.(), options);
    expect(first).toMatchObject({ code, problem, mend });
    expect(first?.place?.file).toMatch(/check\.test\.ts$/);
    expect(rest).toEqual([]);
  });

  it("finds everything at once", () => {
    const found = checked([call("A"), onFailure("B"), set(entry("c", "k"), "v"), leaveLoop()]);
    expect(found.map((one) => one.code).sort()).toEqual(["SW1101", "SW1101", "SW1401", "SW1702"]);
  });

  it("names the line in which the node was made", () => {
    const first = checked(call("NOPE"))[0];
    const second = checked(call("NOPE"))[0];
    expect((second?.place?.line ?? 0) - (first?.place?.line ?? 0)).toBe(1);
  });

  it("finds nothing wrong with a program that is right", () => {
    const right = [
      when(not(matches(orElse(from.user, ""), "^a")), [
        set(avp.text("a"), text`${who}`),
        call(namedRoute("R", exit())),
      ]),
      set(scriptVariable.number("n"), orElse(toNumber(who), 0)),
    ];
    expect(checked(right)).toEqual([]);
  });

  it("takes a catalog of the user's own", () => {
    const catalog = loadCatalog("5.6");
    const own = {
      ...catalog,
      modules: {
        ...catalog.modules,
        acme: {
          name: "acme",
          functions: [{ name: "acme_rate", arity: 1, routes: ["request"], callable: true, argument: "constant" }],
          parameters: [],
          pseudoVariables: [],
          kemi: [],
          events: [],
          transformations: [],
          rpc: [],
        },
      },
    } as const;
    expect(checked(ownFunction("acme", "acme_rate", "gold"), {}, { catalog: own })).toEqual([]);
    expect(checked(ownFunction("acme", "acme_rate", "gold"))[0]?.code).toBe("SW1201");
  });
});
