import { SipSyntaxError } from "./message.js";

/** Parameters by name in small letters; one without a value is the empty text. */
export type Parameters = ReadonlyMap<string, string>;

export interface SipUri {
  readonly scheme: string;
  readonly user: string | undefined;
  readonly host: string;
  readonly port: number | undefined;
  readonly parameters: Parameters;
}

/** The value of From, To, Contact, Route, Record-Route: a URI with parameters outside of it. */
export interface NameAddress {
  readonly displayName: string;
  readonly uri: string;
  readonly parameters: Parameters;
}

export interface Via {
  readonly transport: string;
  readonly host: string;
  readonly port: number | undefined;
  readonly parameters: Parameters;
}

/** `sip:user:password@host:port;a=b?header=x`; the password and the headers are left out. */
export function parseUri(uri: string): SipUri {
  const match = /^(sips?):(?:([^@]*)@)?(\[[^\]]+\]|[^:;?]+)(?::(\d+))?([^?]*)/i.exec(uri);
  if (match === null) throw new SipSyntaxError(`Not a SIP URI: ${JSON.stringify(uri)}`);
  const [, scheme = "", user, host = "", port, parameters = ""] = match;
  return {
    scheme: scheme.toLowerCase(),
    user: user?.split(":")[0],
    host,
    port: port === undefined ? undefined : Number(port),
    parameters: parseParameters(parameters),
  };
}

/** Reads `"Name" <uri>;tag=x` and `uri;tag=x`. */
export function parseNameAddress(value: string): NameAddress {
  const bracketed = /^\s*("(?:[^"\\]|\\.)*"|[^<"]*?)\s*<([^>]*)>(.*)$/s.exec(value);
  if (bracketed !== null) {
    const [, name = "", uri = "", rest = ""] = bracketed;
    return { displayName: unquote(name), uri, parameters: parseParameters(rest) };
  }
  // Without brackets all parameters belong to the header (RFC 3261 section 20.10).
  const [uri = "", ...rest] = value.trim().split(";");
  return { displayName: "", uri, parameters: parseParameters(rest.map((part) => `;${part}`).join("")) };
}

export function parseVia(value: string): Via {
  const match = /^SIP\s*\/\s*2\.0\s*\/\s*(\S+)\s+(\[[^\]]+\]|[^\s:;]+)(?:\s*:\s*(\d+))?(.*)$/s.exec(value.trim());
  if (match === null) throw new SipSyntaxError(`Not a Via: ${JSON.stringify(value)}`);
  const [, transport = "", host = "", port, rest = ""] = match;
  return { transport, host, port: port === undefined ? undefined : Number(port), parameters: parseParameters(rest) };
}

/** Reads `;a=b;c;d="e"`. */
export function parseParameters(text: string): Parameters {
  const parameters = new Map<string, string>();
  for (const match of text.matchAll(/;\s*([^;=\s]+)\s*(?:=\s*("(?:[^"\\]|\\.)*"|[^;\s]*))?/g)) {
    parameters.set((match[1] ?? "").toLowerCase(), unquote(match[2] ?? ""));
  }
  return parameters;
}

/** Splits a header value with several entries at the commas that stand outside of quotes and brackets. */
export function splitList(value: string): string[] {
  const parts = value.match(/(?:"(?:[^"\\]|\\.)*"|<[^>]*>|[^,"<])+/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

export function unquote(text: string): string {
  return /^".*"$/s.test(text) ? text.slice(1, -1).replace(/\\(.)/gs, "$1") : text;
}
