import {
  addRecordRouteParameter,
  appendHeader,
  appendToReply,
  avp,
  type Block,
  choose,
  clear,
  contains,
  type Expr,
  entry,
  equals,
  exit,
  field,
  header,
  isDigits,
  join,
  length,
  lessThan,
  log,
  lowerCase,
  matches,
  md5,
  message,
  method,
  moduleFunction,
  nextHop,
  orElse,
  type Program,
  parameter,
  program,
  recordRoute,
  redisCommand,
  redisReply,
  redisServer,
  replyElement,
  replySize,
  replyValue,
  requestUri,
  scriptVariable,
  set,
  sharedVariable,
  slSendReply,
  startsWith,
  storeCode,
  substring,
  table,
  text,
  toNumber,
  toText,
  tRelay,
  transform,
  tSetTimers,
  unless,
  upperCase,
  uriPart,
  when,
  xavp,
} from "@sipwright/routing";

/** Carries the value. */
export const valueHeader = "X-Value";
/** Where the log shows the value, between these. */
export const logMarks = ["path-log<", ">path-log"] as const;

export interface ValuePathsOptions {
  readonly address: string;
  readonly port: number;
  readonly redis: { readonly address: string; readonly port: number };
  /** Where all but OPTIONS goes, as `sip:address:port`. */
  readonly sink: string;
}

const value = orElse(header(valueHeader), "");
const index = orElse(toNumber(orElse(header("X-Index"), "0")), 0);

/** The answer tells length and MD5 of what came out of a path; that it holds no line break is for others to test. */
const tell = (path: string, result: Expr<string>): Block<"request"> => [
  appendToReply(`P-${path}`, text`${length(result)} ${md5(result)}`),
];
const tellTruth = (path: string, condition: Expr<boolean>): Block<"request"> => [
  when(condition, appendToReply(`P-${path}`, "yes"), appendToReply(`P-${path}`, "no")),
];

const inScript = scriptVariable.text("in_script");
const joined = scriptVariable.text("joined");
const code = scriptVariable.number("code");
const inAvp = avp.text("in_avp");
const inXavp = xavp.text("in_xavp", "field");
const shared = sharedVariable.text("shared");
const kept = table.text("kept");
const reply = redisReply("answer");

const variables: Block<"request"> = [
  tell("Header", value),
  set(inScript, value),
  tell("Script", inScript),
  set(inAvp, value),
  tell("Avp", orElse(inAvp, "absent")),
  set(inXavp, value),
  tell("Xavp", orElse(inXavp, "absent")),
  set(shared, value),
  tell("Shared", shared),
  set(entry(kept, "constant"), value),
  tell("Table-Value", orElse(entry(kept, "constant"), "absent")),
  set(entry(kept, value), "found"),
  tell("Table-Key", orElse(entry(kept, value), "absent")),
  tell("Table-Key-Joined", orElse(entry(kept, join(value, "")), "absent")),
  moduleFunction("htable", "sht_rm", "kept", value),
  tell("Table-Removed", orElse(entry(kept, value), "absent")),
];

const texts: Block<"request"> = [
  tell("Join", text`<${value}|${inScript}|${orElse(inAvp, "")}>`),
  set(joined, text`${value}$var(in_script)${value}`),
  tell("Join-Dollar", joined),
  tell("Lower", lowerCase(value)),
  tell("Upper", upperCase(inScript)),
  tell("Hexa", orElse(transform(value, "s.encode.hexa"), "absent")),
  tell("Substring", orElse(substring(value, index, 1), "absent")),
  tell("Substring-Joined", orElse(substring(text`0123456789${value}`, index, 4), "absent")),
  tell("Field", orElse(field(text`x;${value};y`, index, ";"), "absent")),
  tell("Uri-Host", orElse(uriPart(text`sip:${value}@host.example`, "host"), "absent")),
  tell("Parameter", parameter(text`a=1;b=${value}`, "a")),
  tell("Number", toText(orElse(toNumber(value), -7))),
  tellTruth("Matches", matches(value, "FLUSH|CANARY-5e1f")),
  tellTruth("Starts", startsWith(value, "a")),
  tellTruth("Contains", contains(value, "%s")),
  tellTruth("Digits", isDigits(value)),
  tellTruth("Equals-Itself", equals(value, inScript)),
  tellTruth("Equals-Dollar", equals(value, "$var(x)")),
  choose(
    value,
    {
      "$var(x)": appendToReply("P-Choose", "dollar"),
      "007": appendToReply("P-Choose", "007"),
      "%s%n": appendToReply("P-Choose", "format"),
    },
    appendToReply("P-Choose", "other"),
  ),
];

function redisPaths(options: ValuePathsOptions): Block<"request"> {
  const server = redisServer({ name: "probe", ...options.redis });
  const failed = (path: string) => [appendToReply(`P-${path}`, "failed")];
  return [
    when(
      redisCommand(server, "ECHO %s", [value], reply),
      tell("Redis-1", orElse(replyValue(reply), "absent")),
      failed("Redis-1"),
    ),
    when(
      redisCommand(server, "EVAL return{KEYS[1],ARGV[1]} 1 %s %s", [value, "second"], reply),
      [
        tell("Redis-2", orElse(replyElement(reply, 0), "absent")),
        tell("Redis-2-Next", orElse(replyElement(reply, 1), "absent")),
        appendToReply("P-Redis-2-Size", toText(replySize(reply))),
      ],
      failed("Redis-2"),
    ),
    when(
      redisCommand(server, "EVAL return{KEYS[1],ARGV[1],ARGV[2]} 1 %s:k %s v:%s", [value, inScript, joined], reply),
      [
        tell("Redis-3", orElse(replyElement(reply, 0), "absent")),
        tell("Redis-3-Next", orElse(replyElement(reply, 1), "absent")),
        tell("Redis-3-Last", orElse(replyElement(reply, 2), "absent")),
        appendToReply("P-Redis-3-Size", toText(replySize(reply))),
      ],
      failed("Redis-3"),
    ),
  ];
}

/** Functions of every kind of the catalog: what KEMI has and what it lacks. */
const functions: Block<"request"> = [
  // refixed, and KEMI has none of it: a native route does it for Lua
  unless(
    moduleFunction("kex", "setdsturi", text`sip:x@127.0.0.1;v=${value}`),
    appendToReply("P-Refixed-Failed", "yes"),
  ),
  tell("Refixed-Native", orElse(nextHop, "absent")),
  clear(nextHop),
  // refixed, in both
  when(
    moduleFunction("textops", "cmp_str", value, inScript),
    appendToReply("P-Refixed", "same"),
    appendToReply("P-Refixed", "other"),
  ),
  when(
    moduleFunction("textops", "starts_with", text`x${value}`, "x"),
    appendToReply("P-Refixed-Constant", "yes"),
    appendToReply("P-Refixed-Constant", "no"),
  ),
  moduleFunction("htable", "sht_setxs", "kept", "set", value, 60),
  tell("Refixed-Table", orElse(entry(kept, "set"), "absent")),
  // expression
  storeCode(code, moduleFunction("tm", "t_set_fr", orElse(toNumber(value), 1000))),
  // the Request-URI, and back
  set(requestUri.user, value),
  tell("User", orElse(requestUri.user, "absent")),
  set(requestUri.uri, requestUri.original),
];

/** Carries any bytes whatever, two hexadecimal digits for each: line breaks come out of a text without one. */
export const hexaHeader = "X-Hexa";
const decoded = orElse(transform(orElse(header(hexaHeader), ""), "s.decode.hexa"), "");

/** Leads the value of one header through everything that the compilers can do with a text. */
export function valuePaths(options: ValuePathsOptions): Program {
  return program({
    name: "value-paths",
    listen: [{ transport: "udp", address: options.address, port: options.port }],
    settings: { workers: 2 },
    request: [
      when(method("OPTIONS"), [
        log.notice(logMarks[0], value, logMarks[1]),
        log.notice(logMarks[0], header(valueHeader), "|", inAvp, "|", message.callId, logMarks[1]),
        variables,
        texts,
        redisPaths(options),
        functions,
        appendToReply("P-Raw", value),
        // Two more would be too much for a datagram.
        when(lessThan(length(value), 10_000), [
          appendToReply("P-Raw-Joined", text`<${value}>`),
          appendToReply("P-Raw-Decoded", decoded),
        ]),
        slSendReply(200, "OK"),
        exit(),
      ]),
      set(inScript, value),
      when(method("INFO"), [set(requestUri.user, decoded)]),
      when(method("UPDATE"), [set(requestUri.uri, text`sip:${decoded}@127.0.0.1`)]),
      appendHeader("P-Added", value),
      appendHeader("P-Added-Joined", text`<${inScript}|${value}>`),
      recordRoute(),
      addRecordRouteParameter(text`;v=${md5(value)}`),
      // any, and KEMI has none of it
      when(method("NOTIFY"), storeCode(code, moduleFunction("mangler", "encode_contact", value, "127.0.0.9"))),
      when(method("PUBLISH"), addRecordRouteParameter(text`;u=${decoded}`)),
      set(nextHop, options.sink),
      tSetTimers({ reply: 300, ringing: 300 }),
      unless(tRelay(), slSendReply(500, "Not Relayed")),
    ],
  });
}
