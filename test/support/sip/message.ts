/**
 * SIP messages as they stand on the wire (RFC 3261 section 7).
 *
 * Texts are byte strings: each character is one byte (latin1), so that parsing and building change nothing. Text with
 * other characters goes through {@link utf8} first.
 */
export interface HeaderField {
  /** As it was written: compact forms and unusual letters stay. */
  readonly name: string;
  readonly value: string;
}

interface MessageParts {
  readonly headers: readonly HeaderField[];
  readonly body: Buffer;
  /** The whole message, byte by byte. */
  readonly raw: Buffer;
}

export interface SipRequest extends MessageParts {
  readonly kind: "request";
  readonly method: string;
  readonly requestUri: string;
}

export interface SipResponse extends MessageParts {
  readonly kind: "response";
  readonly status: number;
  readonly reason: string;
}

export type SipMessage = SipRequest | SipResponse;

/** Bytes that are no SIP message. */
export class SipSyntaxError extends Error {
  override readonly name = "SipSyntaxError";
  readonly code = "SIP_SYNTAX";
}

/** RFC 3261 section 7.3.3, and later RFCs. */
const COMPACT_FORMS: Readonly<Record<string, string>> = {
  a: "accept-contact",
  b: "referred-by",
  c: "content-type",
  d: "request-disposition",
  e: "content-encoding",
  f: "from",
  i: "call-id",
  j: "reject-contact",
  k: "supported",
  l: "content-length",
  m: "contact",
  n: "identity-info",
  o: "event",
  r: "refer-to",
  s: "subject",
  t: "to",
  u: "allow-events",
  v: "via",
  x: "session-expires",
  y: "identity",
};

/** The name by which header fields are compared: small letters, compact forms written out. */
export function canonicalName(name: string): string {
  const lower = name.trim().toLowerCase();
  return COMPACT_FORMS[lower] ?? lower;
}

/** All values of a header, in order, one per header line. */
export function headerValues(message: { readonly headers: readonly HeaderField[] }, name: string): string[] {
  const wanted = canonicalName(name);
  return message.headers.filter((field) => canonicalName(field.name) === wanted).map((field) => field.value);
}

/** The first value of a header; undefined when it is absent. */
export function header(message: { readonly headers: readonly HeaderField[] }, name: string): string | undefined {
  return headerValues(message, name)[0];
}

/** The first value of a header that must be there. */
export function requireHeader(message: SipMessage, name: string): string {
  const value = header(message, name);
  if (value === undefined) throw new SipSyntaxError(`No ${name} in ${describeMessage(message)}`);
  return value;
}

export interface Cseq {
  readonly number: number;
  readonly method: string;
}

export function cseqOf(message: SipMessage): Cseq {
  const value = requireHeader(message, "CSeq");
  const match = /^\s*(\d+)\s+(\S+)\s*$/.exec(value);
  if (match === null) throw new SipSyntaxError(`CSeq is ${JSON.stringify(value)}`);
  return { number: Number(match[1]), method: match[2] ?? "" };
}

/** The body as text (UTF-8). */
export function bodyText(message: { readonly body: Buffer }): string {
  return message.body.toString("utf8");
}

/** The UTF-8 bytes of a text as a byte string, for a header that holds more than ASCII. */
export function utf8(text: string): string {
  return Buffer.from(text, "utf8").toString("latin1");
}

/** One line for logs and error messages. */
export function describeMessage(message: SipMessage): string {
  const callId = header(message, "Call-ID") ?? "no Call-ID";
  const cseq = header(message, "CSeq") ?? "no CSeq";
  if (message.kind === "request") return `${message.method} ${message.requestUri} [${cseq}; ${callId}]`;
  return `${message.status} ${message.reason} [${cseq}; ${callId}]`;
}

/**
 * Reads one datagram. Folded header lines are joined; a body longer than Content-Length is cut, as RFC 3261 section 18.3
 * says for UDP.
 *
 * @throws {SipSyntaxError}
 */
export function parseMessage(raw: Buffer): SipMessage {
  const text = raw.toString("latin1");
  const end = text.indexOf("\r\n\r\n");
  if (end < 0) throw new SipSyntaxError(`No empty line ends the headers: ${JSON.stringify(text.slice(0, 200))}`);
  const [startLine = "", ...lines] = text
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  const headers = lines.map((line): HeaderField => {
    const colon = line.indexOf(":");
    if (colon < 0) throw new SipSyntaxError(`A header line without a colon: ${JSON.stringify(line)}`);
    return { name: line.slice(0, colon).trim(), value: line.slice(colon + 1).trim() };
  });
  const length = header({ headers }, "Content-Length");
  const body = raw.subarray(end + 4, length === undefined ? raw.length : end + 4 + Number(length));
  const response = /^SIP\/2\.0 (\d{3}) ?(.*)$/s.exec(startLine);
  if (response !== null) {
    return { kind: "response", status: Number(response[1]), reason: response[2] ?? "", headers, body, raw };
  }
  const request = /^(\S+) (.+) SIP\/2\.0$/s.exec(startLine);
  if (request === null) throw new SipSyntaxError(`Neither a request nor a response: ${JSON.stringify(startLine)}`);
  return { kind: "request", method: request[1] ?? "", requestUri: request[2] ?? "", headers, body, raw };
}

export interface MessageContent {
  readonly headers: readonly HeaderField[];
  readonly body?: Buffer | string;
}

/** Builds a request; Content-Length is added unless it is among the headers. Nothing is checked. */
export function buildRequest(method: string, requestUri: string, content: MessageContent): SipRequest {
  const { headers, body, raw } = assemble(`${method} ${requestUri} SIP/2.0`, content);
  return { kind: "request", method, requestUri, headers, body, raw };
}

/** Builds a response; Content-Length is added unless it is among the headers. Nothing is checked. */
export function buildResponse(status: number, reason: string, content: MessageContent): SipResponse {
  const { headers, body, raw } = assemble(`SIP/2.0 ${status} ${reason}`, content);
  return { kind: "response", status, reason, headers, body, raw };
}

function assemble(startLine: string, content: MessageContent): MessageParts {
  const body = typeof content.body === "string" ? Buffer.from(content.body, "utf8") : (content.body ?? Buffer.alloc(0));
  const hasLength = header(content, "Content-Length") !== undefined;
  const headers = hasLength
    ? content.headers
    : [...content.headers, { name: "Content-Length", value: String(body.length) }];
  const head = [startLine, ...headers.map(({ name, value }) => `${name}: ${value}`), "", ""].join("\r\n");
  return { headers, body, raw: Buffer.concat([Buffer.from(head, "latin1"), body]) };
}

/** New values by header name: a text or several replace the header (or add it), `null` removes it. */
export type HeaderOverrides = Readonly<Record<string, string | readonly string[] | null>>;

/**
 * Puts the overrides in the place of the headers of the same name. A header whose first name in `headers` is found keeps
 * its place, a new one goes to the end.
 */
export function overrideHeaders(headers: readonly HeaderField[], overrides: HeaderOverrides = {}): HeaderField[] {
  let result = [...headers];
  for (const [name, value] of Object.entries(overrides)) {
    const wanted = canonicalName(name);
    const values = value === null ? [] : typeof value === "string" ? [value] : value;
    const fields = values.map((each): HeaderField => ({ name, value: each }));
    const place = result.findIndex((field) => canonicalName(field.name) === wanted);
    const others = result.filter((field) => canonicalName(field.name) !== wanted);
    result = place < 0 ? [...others, ...fields] : [...others.slice(0, place), ...fields, ...others.slice(place)];
  }
  return result;
}
