import {
  add,
  and,
  appendToReply,
  atLeast,
  atMost,
  avp,
  type Block,
  call,
  choose,
  clear,
  contains,
  differs,
  divide,
  drop,
  entry,
  equals,
  exit,
  fail,
  field,
  from,
  greaterThan,
  hasBody,
  hasToTag,
  header,
  isAbsent,
  isAlphanumeric,
  isDigits,
  isInSubnet,
  isIp,
  isSet,
  isTelephoneNumber,
  isUri,
  join,
  leaveLoop,
  length,
  lessThan,
  loop,
  lowerCase,
  matches,
  md5,
  message,
  method,
  multiply,
  namedRoute,
  nextHop,
  not,
  oneLine,
  or,
  orElse,
  parameter,
  prefixes,
  processMaxForwards,
  raw,
  received,
  registered,
  remainder,
  removeHeader,
  requestUri,
  scriptVariable,
  set,
  sha256,
  sharedVariable,
  slSendReply,
  source,
  startsWith,
  storeCode,
  substring,
  subtract,
  succeed,
  table,
  text,
  to,
  toNumber,
  toText,
  transform,
  unless,
  unregister,
  upperCase,
  uriPart,
  type Value,
  when,
  xavp,
} from "@sipwright/routing";

/** What the program leaves in here goes into the answer. */
export const result = scriptVariable.text("result");

const other = scriptVariable.text("other");
const counter = scriptVariable.number("counter", 7);
const flag = scriptVariable.boolean("flag");
const texts = table.text("texts");
const numbers = table.number("numbers");
const shared = sharedVariable.text("shared", "from the start");

export interface Case {
  readonly name: string;
  readonly body: Block<"request">;
  readonly expected: string;
  /** Sent along with the request. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers with the result. */
export const answer = namedRoute("ANSWER", [appendToReply("X-Result", result), slSendReply(299, "Result")]);

const show = (value: Value<string>): Block<"request"> => set(result, value);
const showNumber = (value: Value<number>): Block<"request"> => set(result, toText(value));
const showCondition = (condition: Parameters<typeof when>[0]): Block<"request"> =>
  when(condition as ReturnType<typeof equals>, set(result, "true"), set(result, "false"));
const note = (what: string): Block<"request"> => set(result, join(result, what));

const given = orElse(header("X-Given"), "");
const absent = header("X-Absent");
const withGiven = (value: string) => ({ "X-Given": value });

const succeeds = namedRoute("SUCCEEDS", note("s"));
const succeedsWith = namedRoute("SUCCEEDS_WITH", [note("r"), succeed(5)]);
const fails = namedRoute("FAILS", [note("f"), fail(-3)]);
const endsWithFailingCommand = namedRoute("ENDS_WITH_FAILING_COMMAND", [removeHeader("X-Absent"), hasToTag()]);
const setsOther = namedRoute("SETS_OTHER", set(other, "set"));

const values: readonly Case[] = [
  { name: "text constant", body: show("hello"), expected: "hello" },
  {
    name: "constant with dollar, percent, quotes and backslash",
    body: show("$rU %s \"q\" 'a' \\ \\d $$"),
    expected: "$rU %s \"q\" 'a' \\ \\d $$",
  },
  { name: "absent header with a stand-in", body: show(orElse(absent, "none")), expected: "none" },
  { name: "absent header with the empty text", body: show(join("<", orElse(absent, ""), ">")), expected: "<>" },
  {
    name: "present header",
    body: show(orElse(header("X-Given"), "none")),
    headers: withGiven("here"),
    expected: "here",
  },
  {
    name: "value that looks like a variable is not expanded",
    body: show(given),
    headers: withGiven("$rU $(fU) %s"),
    expected: "$rU $(fU) %s",
  },
  {
    name: "value in a join is not expanded",
    body: show(text`a${given}b`),
    headers: withGiven("$var(result)"),
    expected: "a$var(result)b",
  },
  {
    name: "join of texts and numbers",
    body: show(join("a", 1, given, add(1, 2))),
    headers: withGiven("x"),
    expected: "a1x3",
  },
  { name: "join that begins with a number", body: show(join(5, "5")), expected: "55" },
  { name: "join that begins with a digit text", body: show(join(given, "5")), headers: withGiven("5"), expected: "55" },
  { name: "number as text", body: showNumber(counter), expected: "7" },
  { name: "sum, difference and product", body: showNumber(subtract(multiply(add(2, 3), 4), 1)), expected: "19" },
  { name: "difference to the right", body: showNumber(subtract(10, subtract(5, 2))), expected: "7" },
  { name: "quotient is cut", body: showNumber(divide(7, 2)), expected: "3" },
  {
    name: "quotient of a negative is cut toward zero",
    body: [set(counter, -7), showNumber(divide(counter, 2))],
    expected: "-3",
  },
  {
    name: "remainder has the sign of the dividend",
    body: [set(counter, -7), showNumber(remainder(counter, 3))],
    expected: "-1",
  },
  {
    name: "quotient, then product",
    body: [set(counter, 9), showNumber(multiply(divide(counter, 2), 2))],
    expected: "8",
  },
  {
    name: "number from digits",
    body: showNumber(add(orElse(toNumber(given), -1), 1)),
    headers: withGiven("0041"),
    expected: "42",
  },
  {
    name: "no number from letters",
    body: showNumber(orElse(toNumber(given), -1)),
    headers: withGiven("41x"),
    expected: "-1",
  },
  {
    name: "no number from ten digits",
    body: showNumber(orElse(toNumber(given), -1)),
    headers: withGiven("1234567890"),
    expected: "-1",
  },
  {
    name: "negative number from digits",
    body: showNumber(orElse(toNumber(given), 1)),
    headers: withGiven("-12"),
    expected: "-12",
  },
  {
    name: "no number from hexadecimal",
    body: showNumber(orElse(toNumber(given), 1)),
    headers: withGiven("0x10"),
    expected: "1",
  },
  { name: "length", body: showNumber(length(given)), headers: withGiven("12345"), expected: "5" },
  { name: "length of the empty text", body: showNumber(length(orElse(absent, ""))), expected: "0" },
  {
    name: "part of a text",
    body: show(orElse(substring(given, 1, 3), "-")),
    headers: withGiven("abcdef"),
    expected: "bcd",
  },
  {
    name: "part past the end",
    body: show(orElse(substring(given, 20, 3), "-")),
    headers: withGiven("abcdef"),
    expected: "-",
  },
  {
    name: "part by a variable",
    body: [set(counter, 2), show(orElse(substring(given, 0, counter), "-"))],
    headers: withGiven("abcdef"),
    expected: "ab",
  },
  {
    name: "part of a part",
    body: show(orElse(substring(orElse(substring(given, 1, 4), ""), 1, 2), "-")),
    headers: withGiven("abcdef"),
    expected: "cd",
  },
  {
    name: "small and capital letters",
    body: show(join(lowerCase(given), upperCase(given))),
    headers: withGiven("aBc"),
    expected: "abcABC",
  },
  { name: "small letters of nothing", body: show(join("<", lowerCase(orElse(absent, "")), ">")), expected: "<>" },
  { name: "MD5", body: show(md5(given)), headers: withGiven("abc"), expected: "900150983cd24fb0d6963f7d28e17f72" },
  { name: "MD5 of the empty text", body: show(md5(orElse(absent, ""))), expected: "d41d8cd98f00b204e9800998ecf8427e" },
  {
    name: "SHA-256",
    body: show(sha256(given)),
    headers: withGiven("abc"),
    expected: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  },
  {
    name: "MD5 of a join",
    body: show(md5(join("a", given, "c"))),
    headers: withGiven("b"),
    expected: "900150983cd24fb0d6963f7d28e17f72",
  },
  { name: "field by comma", body: show(orElse(field(given, 1, ","), "-")), headers: withGiven("a,b,c"), expected: "b" },
  {
    name: "field that is missing is empty",
    body: show(join("<", orElse(field(given, 7, ","), "-"), ">")),
    headers: withGiven("a,b,c"),
    expected: "<>",
  },
  { name: "last field", body: show(orElse(field(given, -1, ";"), "-")), headers: withGiven("a;b;c"), expected: "c" },
  {
    name: "field by a variable",
    body: [set(counter, 2), show(orElse(field(given, counter, ":"), "-"))],
    headers: withGiven("a:b:c"),
    expected: "c",
  },
  { name: "prefixes", body: show(prefixes(given, 3)), headers: withGiven("4930"), expected: "4,49,493" },
  {
    name: "parts of a URI",
    body: show(
      join(
        orElse(uriPart(given, "user"), "-"),
        " ",
        orElse(uriPart(given, "host"), "-"),
        " ",
        orElse(uriPart(given, "port"), "-"),
      ),
    ),
    headers: withGiven("sip:bob@example.org:5070;lr"),
    expected: "bob example.org 5070",
  },
  {
    name: "host of no URI",
    body: show(orElse(uriPart(given, "host"), "none")),
    headers: withGiven("nonsense"),
    expected: "none",
  },
  { name: "parameter", body: show(parameter(given, "b")), headers: withGiven("a=1;b=2;c=3"), expected: "2" },
  {
    name: "parameter that is missing",
    body: show(join("<", parameter(given, "x"), ">")),
    headers: withGiven("a=1;b=2"),
    expected: "<>",
  },
  {
    name: "any transformation",
    body: show(orElse(transform(given, "s.strip", 2), "-")),
    headers: withGiven("abcdef"),
    expected: "cdef",
  },
  {
    name: "transformations one after the other",
    body: show(upperCase(orElse(field(given, 1, ","), ""))),
    headers: withGiven("a,b,c"),
    expected: "B",
  },
  { name: "stand-in of a stand-in", body: show(orElse(absent, orElse(header("X-Other"), "last"))), expected: "last" },
  { name: "one line", body: show(oneLine(given)), headers: withGiven("plain"), expected: "plain" },
];

const conditions: readonly Case[] = [
  { name: "equal texts", body: showCondition(equals(given, "abc")), headers: withGiven("abc"), expected: "true" },
  {
    name: "texts differ in case",
    body: showCondition(equals(given, "abc")),
    headers: withGiven("ABC"),
    expected: "false",
  },
  {
    name: "digit texts compare as texts",
    body: showCondition(equals(given, "7")),
    headers: withGiven("007"),
    expected: "false",
  },
  { name: "absent equals no text", body: showCondition(equals(absent, "abc")), expected: "false" },
  { name: "absent does not equal the empty text", body: showCondition(equals(absent, "")), expected: "false" },
  { name: "absent differs from a text", body: showCondition(differs(absent, "abc")), expected: "true" },
  { name: "absent differs from the empty text", body: showCondition(differs(absent, "")), expected: "true" },
  {
    name: "absent compared with a value",
    body: showCondition(equals(absent, given)),
    headers: withGiven("x"),
    expected: "false",
  },
  {
    name: "present compared with a value",
    body: showCondition(equals(header("X-Given"), given)),
    headers: withGiven("x"),
    expected: "true",
  },
  {
    name: "absent number equals none",
    body: showCondition(equals(toNumber(given), 0)),
    headers: withGiven("x"),
    expected: "false",
  },
  {
    name: "number from text equals",
    body: showCondition(equals(toNumber(given), 12)),
    headers: withGiven("012"),
    expected: "true",
  },
  { name: "two constants", body: showCondition(equals("a", "a")), expected: "true" },
  { name: "two constants that differ", body: showCondition(differs("12", "12")), expected: "false" },
  {
    name: "numbers in order",
    body: showCondition(and(lessThan(counter, 8), atMost(counter, 7), greaterThan(counter, 6), atLeast(counter, 7))),
    expected: "true",
  },
  {
    name: "numbers not in order",
    body: showCondition(or(lessThan(counter, 7), greaterThan(counter, 7))),
    expected: "false",
  },
  {
    name: "negative numbers in order",
    body: [set(counter, -5), showCondition(lessThan(counter, 0))],
    expected: "true",
  },
  { name: "pattern", body: showCondition(matches(given, "^a[0-9]+z$")), headers: withGiven("a123z"), expected: "true" },
  {
    name: "pattern in the other case",
    body: showCondition(matches(given, "^a[0-9]+z$")),
    headers: withGiven("A123Z"),
    expected: "true",
  },
  {
    name: "pattern that does not fit",
    body: showCondition(matches(given, "^a[0-9]+z$")),
    headers: withGiven("a12x3z"),
    expected: "false",
  },
  {
    name: "pattern with a dot that is one",
    body: showCondition(matches(given, "^a\\.b$")),
    headers: withGiven("axb"),
    expected: "false",
  },
  {
    name: "pattern with alternatives and a quote",
    body: showCondition(matches(given, '^(one|"two")$')),
    headers: withGiven('"two"'),
    expected: "true",
  },
  {
    name: "pattern with a dollar in the middle",
    body: showCondition(matches(given, "^a\\$rU$")),
    headers: withGiven("a$rU"),
    expected: "true",
  },
  { name: "pattern on nothing", body: showCondition(matches(orElse(absent, ""), "^$")), expected: "true" },
  {
    name: "not a pattern",
    body: showCondition(not(matches(given, "b"))),
    headers: withGiven("abc"),
    expected: "false",
  },
  { name: "digits", body: showCondition(isDigits(given)), headers: withGiven("0123456789"), expected: "true" },
  { name: "digits and a blank", body: showCondition(isDigits(given)), headers: withGiven("12 3"), expected: "false" },
  { name: "no digits in nothing", body: showCondition(isDigits(orElse(absent, ""))), expected: "false" },
  { name: "beginning", body: showCondition(startsWith(given, "+4(")), headers: withGiven("+4(9"), expected: "true" },
  { name: "part", body: showCondition(contains(given, "b.c")), headers: withGiven("abxcd"), expected: "false" },
  { name: "is set", body: showCondition(isSet(header("X-Given"))), headers: withGiven("x"), expected: "true" },
  { name: "is not set", body: showCondition(isSet(absent)), expected: "false" },
  { name: "is absent", body: showCondition(isAbsent(absent)), expected: "true" },
  {
    name: "part is absent",
    body: showCondition(isAbsent(substring(given, 9, 1))),
    headers: withGiven("x"),
    expected: "true",
  },
  { name: "method", body: showCondition(method("OPTIONS", "MESSAGE")), expected: "true" },
  { name: "another method", body: showCondition(method("INVITE")), expected: "false" },
  {
    name: "and asks no further than the first that is false",
    body: [showCondition(and(call(fails), call(succeeds))), note("")],
    expected: "false",
  },
  {
    name: "and asks in order",
    body: [when(and(call(succeeds), call(succeedsWith), call(fails)), note("!"), note("."))],
    expected: "srf.",
  },
  { name: "and stops", body: [when(and(call(fails), call(succeeds)), note("!"), note("."))], expected: "f." },
  {
    name: "or stops",
    body: [when(or(call(fails), call(succeeds), call(fails)), note("!"), note("."))],
    expected: "fs!",
  },
  { name: "or of all", body: [when(or(call(fails), call(fails)), note("!"), note("."))], expected: "ff." },
  {
    name: "and stops before work for its right side",
    body: [when(and(call(fails), equals(orElse(toNumber(given), 0), 1)), note("!"), note("."))],
    headers: withGiven("1"),
    expected: "f.",
  },
  {
    name: "and does the work for its right side",
    body: [when(and(call(succeeds), equals(orElse(toNumber(given), 0), 1)), note("!"), note("."))],
    headers: withGiven("1"),
    expected: "s!",
  },
  {
    name: "or with work on its right side",
    body: [when(or(call(fails), equals(orElse(toNumber(given), 0), 1)), note("!"), note("."))],
    headers: withGiven("1"),
    expected: "f!",
  },
  {
    name: "or inside and, with work",
    body: [
      when(and(or(call(fails), greaterThan(orElse(toNumber(given), 0), 3)), call(succeeds)), note("!"), note(".")),
    ],
    headers: withGiven("4"),
    expected: "fs!",
  },
  { name: "not of a call", body: [when(not(call(fails)), note("!"), note("."))], expected: "f!" },
  {
    name: "not of an or",
    body: showCondition(not(or(equals(given, "a"), equals(given, "b")))),
    headers: withGiven("c"),
    expected: "true",
  },
  { name: "unless", body: unless(equals(given, "a"), note("!")), headers: withGiven("b"), expected: "!" },
  {
    name: "true and false as conditions",
    body: [when(equals("a", "b"), note("1"), note("2")), when(and(), note("3")), when(or(), note("4"))],
    expected: "23",
  },
];

const control: readonly Case[] = [
  { name: "route that falls off its end succeeded", body: when(call(succeeds), note("!"), note(".")), expected: "s!" },
  {
    name: "route that ends in a failing command succeeded",
    body: when(call(endsWithFailingCommand), note("!"), note(".")),
    expected: "!",
  },
  { name: "route that failed, as a statement", body: [call(fails), note("after")], expected: "fafter" },
  {
    name: "code of a route",
    body: [storeCode(counter, call(fails)), note(","), set(result, join(result, counter))],
    expected: "f,-3",
  },
  {
    name: "positive code of a route",
    body: [storeCode(counter, call(succeedsWith)), set(result, join(result, counter))],
    expected: "r5",
  },
  { name: "code of a function", body: [storeCode(counter, hasToTag()), showNumber(counter)], expected: "-1" },
  {
    name: "choice",
    body: choose(given, { a: note("1"), b: note("2") }, note("3")),
    headers: withGiven("b"),
    expected: "2",
  },
  {
    name: "choice of none",
    body: choose(given, { a: note("1"), b: note("2") }, note("3")),
    headers: withGiven("c"),
    expected: "3",
  },
  {
    name: "choice without otherwise",
    body: [choose(given, { a: note("1") }), note(".")],
    headers: withGiven("c"),
    expected: ".",
  },
  {
    name: "choice of the empty text",
    body: choose(orElse(absent, ""), { "": note("1"), a: note("2") }, note("3")),
    expected: "1",
  },
  { name: "choice among numbers", body: choose(counter, { 7: note("seven"), 8: note("eight") }), expected: "seven" },
  {
    name: "choice among digit texts",
    body: choose(given, { "7": note("seven"), "07": note("nought seven") }),
    headers: withGiven("07"),
    expected: "nought seven",
  },
  {
    name: "loop",
    body: [set(counter, 0), loop(lessThan(counter, 4), { atMost: 100 }, [note("x"), set(counter, add(counter, 1))])],
    expected: "xxxx",
  },
  { name: "loop is bounded", body: loop(equals("a", "a"), { atMost: 3 }, note("x")), expected: "xxx" },
  {
    name: "loop of many turns",
    body: [
      set(counter, 0),
      loop(lessThan(counter, 1000), { atMost: 2000 }, set(counter, add(counter, 1))),
      showNumber(counter),
    ],
    expected: "1000",
  },
  {
    name: "loop in a loop",
    body: [
      set(counter, 0),
      loop(lessThan(counter, 2), { atMost: 9 }, [
        set(counter, add(counter, 1)),
        loop(equals("a", "a"), { atMost: 2 }, note("y")),
        note("x"),
      ]),
    ],
    expected: "yyxyyx",
  },
  {
    name: "leaving a loop",
    body: [loop(equals("a", "a"), { atMost: 9 }, [note("x"), when(equals(length(result), 3), leaveLoop())]), note(".")],
    expected: "xxx.",
  },
  {
    name: "leaving a loop out of a choice",
    body: [loop(equals("a", "a"), { atMost: 9 }, [note("x"), choose(result, { xx: leaveLoop() })]), note(".")],
    expected: "xx.",
  },
  {
    name: "loop with work in its condition",
    body: [loop(lessThan(orElse(toNumber(toText(length(result))), 0), 3), { atMost: 9 }, note("x"))],
    expected: "xxx",
  },
  { name: "raw native code", body: [raw.native('$var(other) = "raw";'), show(other)], expected: "raw" },
  {
    name: "raw code of both",
    body: [raw.both({ native: '$var(other) = "n" + "";', lua: 'KSR.pv.sets("$var(other)", "n")' }), show(other)],
    expected: "n",
  },
  {
    name: "exit ends the message from a route",
    body: [
      note("x"),
      call(namedRoute("LEAVES", [call(namedRoute("ANSWERS", [note("y"), call(answer), exit()])), note("never")])),
      note("never"),
    ],
    expected: "xy",
  },
  {
    name: "drop ends the message",
    body: [note("x"), call(answer), when(equals("a", "a"), drop()), call(answer)],
    expected: "x",
  },
];

const variables: readonly Case[] = [
  {
    name: "script variables begin with their initial value",
    body: [show(join(counter, other)), set(counter, 99), set(other, "dirty")],
    expected: "7",
  },
  {
    name: "they do so in every message",
    body: [show(join(counter, other)), set(counter, 98), set(other, "dirtier")],
    expected: "7",
  },
  { name: "named routes share them", body: [call(setsOther), show(other)], expected: "set" },
  {
    name: "boolean variable",
    body: [
      set(flag, equals(given, "a")),
      when(flag, note("yes"), note("no")),
      set(flag, false),
      when(flag, note("yes"), note("no")),
    ],
    headers: withGiven("a"),
    expected: "yesno",
  },
  { name: "boolean from a call", body: [set(flag, hasToTag()), when(not(flag), note("none"))], expected: "none" },
  { name: "AVP is absent at first", body: show(orElse(avp.text("never_set"), "absent")), expected: "absent" },
  {
    name: "AVP is replaced, not stacked",
    body: [
      set(avp.text("one"), "a"),
      set(avp.text("one"), "b"),
      clear(avp.text("one")),
      show(orElse(avp.text("one"), "gone")),
    ],
    expected: "gone",
  },
  {
    name: "AVP keeps the empty text",
    body: [set(avp.text("two"), ""), when(isSet(avp.text("two")), note("set"), note("absent"))],
    expected: "set",
  },
  {
    name: "AVP of a number",
    body: [set(avp.number("three"), 3), showNumber(add(orElse(avp.number("three"), 0), 1))],
    expected: "4",
  },
  { name: "AVP of a number that is absent", body: showNumber(orElse(avp.number("four"), -1)), expected: "-1" },
  {
    name: "XAVP",
    body: [
      set(xavp.text("root", "a"), "1"),
      set(xavp.text("root", "b"), "2"),
      set(xavp.text("root", "a"), "3"),
      show(
        join(
          orElse(xavp.text("root", "a"), "-"),
          orElse(xavp.text("root", "b"), "-"),
          orElse(xavp.text("root", "c"), "-"),
        ),
      ),
    ],
    expected: "32-",
  },
  {
    name: "XAVP of a number",
    body: [set(xavp.number("numbers", "a"), 5), showNumber(multiply(orElse(xavp.number("numbers", "a"), 0), 2))],
    expected: "10",
  },
  { name: "shared variable", body: [note(""), show(shared)], expected: "from the start" },
  { name: "table entry is absent at first", body: show(orElse(entry(texts, "nothing"), "absent")), expected: "absent" },
  {
    name: "table entry",
    body: [set(entry(texts, given), "stored"), show(orElse(entry(texts, "k e$y"), "absent"))],
    headers: withGiven("k e$y"),
    expected: "stored",
  },
  {
    name: "table entry is cleared",
    body: [set(entry(texts, "c"), "stored"), clear(entry(texts, "c")), show(orElse(entry(texts, "c"), "absent"))],
    expected: "absent",
  },
  {
    name: "table entry compared",
    body: [set(entry(texts, "e"), "x"), showCondition(equals(entry(texts, "e"), given))],
    headers: withGiven("x"),
    expected: "true",
  },
  {
    name: "table entry with the empty key",
    body: [set(entry(texts, orElse(absent, "")), "empty"), show(orElse(entry(texts, ""), "absent"))],
    expected: "empty",
  },
  { name: "number in a table is 0 at first", body: showNumber(entry(numbers, "n")), expected: "0" },
  {
    name: "number in a table counts",
    body: [
      set(entry(numbers, given), add(entry(numbers, given), 5)),
      set(entry(numbers, given), add(entry(numbers, given), 1)),
      showNumber(entry(numbers, "count")),
    ],
    headers: withGiven("count"),
    expected: "6",
  },
];

const messages: readonly Case[] = [
  {
    name: "parts of the request",
    body: show(
      text`${message.method} ${orElse(requestUri.user, "-")} ${requestUri.domain} ${orElse(from.user, "-")} ${orElse(to.user, "-")}`,
    ),
    expected: "MESSAGE case 127.0.0.1 alice case",
  },
  {
    name: "where it came from",
    body: show(join(source.address, " ", received.address)),
    expected: "127.0.0.1 127.0.0.1",
  },
  {
    name: "changing the Request-URI's user",
    body: [set(requestUri.user, "new"), show(orElse(requestUri.user, "-"))],
    expected: "new",
  },
  {
    name: "taking the Request-URI's user away",
    body: [clear(requestUri.user), show(orElse(requestUri.user, "none"))],
    expected: "none",
  },
  {
    name: "changing the domain",
    body: [set(requestUri.domain, "example.org"), show(requestUri.domain)],
    expected: "example.org",
  },
  {
    name: "changing the whole Request-URI",
    body: [
      set(requestUri.uri, text`sip:${given}@h.example`),
      show(join(orElse(requestUri.user, "-"), requestUri.domain)),
    ],
    headers: withGiven("u"),
    expected: "uh.example",
  },
  {
    name: "next hop",
    body: [
      note(""),
      when(isAbsent(nextHop), note("none ")),
      set(nextHop, "sip:192.0.2.1"),
      set(result, join(result, orElse(nextHop, "-"))),
      clear(nextHop),
      when(isAbsent(nextHop), note(" none")),
    ],
    expected: "none sip:192.0.2.1 none",
  },
  { name: "function as a condition", body: showCondition(hasToTag()), expected: "false" },
  { name: "function with an argument", body: showCondition(hasBody("text/plain")), expected: "false" },
  {
    name: "a URI",
    body: [showCondition(isUri(given)), when(isUri("nonsense"), note("!"))],
    headers: withGiven("sip:a@b.example"),
    expected: "true",
  },
  {
    name: "a telephone number",
    body: showCondition(and(isTelephoneNumber(given), not(isTelephoneNumber("12a")))),
    headers: withGiven("+4930"),
    expected: "true",
  },
  {
    name: "letters and digits",
    body: showCondition(
      and(
        isAlphanumeric(given, "-_"),
        not(isAlphanumeric(given)),
        isAlphanumeric("ab12"),
        not(isAlphanumeric("a$b", "-")),
      ),
    ),
    headers: withGiven("a-b_1"),
    expected: "true",
  },
  {
    name: "a network",
    body: showCondition(
      and(isInSubnet(source.address, "10.0.0.0/8,127.0.0.0/8"), not(isInSubnet(given, "10.0.0.0/8"))),
    ),
    headers: withGiven("192.0.2.1"),
    expected: "true",
  },
  {
    name: "an address",
    body: showCondition(and(isIp("192.0.2.1"), not(isIp(given)))),
    headers: withGiven("192.0.2.x"),
    expected: "true",
  },
  {
    name: "nobody is registered",
    body: [
      call(namedRoute("FORGET", unregister("location", "sip:nobody@example.org"))),
      showCondition(registered("location")),
    ],
    expected: "false",
  },
  { name: "function whose KEMI name differs", body: showCondition(processMaxForwards(10)), expected: "true" },
];

export const cases: readonly Case[] = [...values, ...conditions, ...control, ...variables, ...messages];
