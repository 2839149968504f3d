import { utf8 } from "../support/index.js";

/** If this is ever seen anywhere but in the header that carries it, a value was taken for code. */
export const canary = "CANARY-5e1f";
/** Put a header with {@link canary} under this name into each message with a hostile value. */
export const canaryHeader = "X-Canary";
/** A header that no message may grow. */
export const injected = "X-Evil";

/**
 * Values that have been taken for code, for a format, for several values or for the end of a line, somewhere.
 * All are byte strings.
 */
export const hostileValues: Readonly<Record<string, string>> = {
  "a script variable": "$var(x)",
  "a script variable in brackets": "$(var(x))",
  "two dollars": "$$",
  "the canary": `$hdr(${canaryHeader})`,
  "the canary in brackets": `$(hdr(${canaryHeader}))`,
  "the canary behind a dollar": `$$hdr(${canaryHeader})`,
  "the canary in a longer text": `a$hdr(${canaryHeader})b`,
  "a transformation": "$(rU{s.len})",
  "the end of a transformation": "{s.len})",
  "the environment": "$env(PATH)",
  "a configuration value": "$shv(dialog_key)",
  "a printf format": "%s%n",
  "a printf format that reads the stack": "%lld%lld%b%n",
  "a printf format with a width": "%.99999d%08x",
  "an escaped blank": "a%20b",
  "a blank": "a b",
  "blanks and a command": "a b\tc FLUSHALL",
  "an escaped NUL and an escaped line break": `a%00%0d%0a${injected}:%201`,
  "an escaped end of a request line": `a%20SIP/2.0%0d%0a${injected}:%201%0d%0aX-Rest:%20`,
  "an escaped line break": `a%0d%0a${injected}:%201`,
  "a folded line": `a\r\n ${injected}: 1`,
  "a folded line with a tabulator": `a\r\n\t${injected}: 1`,
  "a line break": `a\r\n${injected}: 1`,
  "a line feed": `a\n${injected}: 1`,
  "a carriage return": `a\r${injected}: 1`,
  "an end of the message": `a\r\n\r\n${injected}: 1`,
  "Redis commands": "a\r\n FLUSHALL\r\n *1\r\n $4\r\n PING",
  "a double quote": 'a"b',
  "a quoted double quote": 'a\\"b',
  "a single quote": "a'b",
  "a backslash": "a\\b",
  "a backslash at the end": "a\\",
  "a backslash and n": "a\\r\\nb",
  "a NUL": "a\0b",
  "a NUL at the beginning": "\0a",
  "digits, a NUL and a format": "12\0%s$rU",
  "a NUL and a folded line": `a\0b\r\n ${injected}: 1`,
  "bytes that are no UTF-8": "a\xff\xfe\x80b",
  "a truncated UTF-8 character": "a\xe2\x82",
  "other letters": utf8("añ日本"),
  "very many bytes": "A".repeat(8192),
  "a very long format": "$rU%s".repeat(1000),
  nothing: "",
  "a semicolon": "a;b=c",
  "a comma": "a,b",
  "an escaped at sign": "a%40b",
  "an at sign": "a@b",
  "two colons": "a:b:c",
  "angle brackets": "a<>b",
  "a closing bracket": "a>b",
  "an opening bracket": "<a",
  braces: "a{b}c",
  "a question mark": "a?b=c",
  "a Lua string": 'x") KSR.x.exit() --',
  "a Lua long bracket": "]]..os.exit()..[[",
  "a configuration line": '"); exit; #',
  "a preprocessor line": "#!KAMAILIO",
  "a shell command": "`id`$(id);id|id&",
  "a path": "../../etc/passwd",
  "a JSON text": '"},{"a":"b',
  bencode: "d3:fooi1ee",
  "a number with zeros": "007",
  "a negative number": "-1",
  "a number beyond 32 bits": "99999999999",
};
