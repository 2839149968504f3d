import { parseVia, splitList } from "./address.js";
import {
  buildResponse,
  type HeaderField,
  type HeaderOverrides,
  header,
  headerValues,
  overrideHeaders,
  type SipRequest,
  type SipResponse,
} from "./message.js";
import { reasonOf } from "./reasons.js";
import type { Endpoint } from "./socket.js";

export interface ResponseOptions {
  readonly reason?: string;
  /** Added to, or put in place of, what a response has by itself. */
  readonly headers?: HeaderOverrides;
  /** Of type application/sdp unless the headers say otherwise. */
  readonly body?: string | undefined;
}

export interface FullResponseOptions extends ResponseOptions {
  /** Added to To, unless that has one or the status is 100. */
  readonly toTag?: string;
  /** For responses that make a dialog. */
  readonly contact?: string;
}

/** A response with everything that it copies from its request (RFC 3261 section 8.2.6). */
export function responseTo(
  request: SipRequest,
  source: Endpoint,
  status: number,
  options: FullResponseOptions = {},
): SipResponse {
  const copied = (name: string) => headerValues(request, name).map((value): HeaderField => ({ name, value }));
  const dialog = request.method === "INVITE" && status > 100 && status < 300;
  const headers = [
    ...vias(request, source),
    ...(dialog ? copied("Record-Route") : []),
    ...copied("From"),
    { name: "To", value: to(request, status, options.toTag) },
    ...copied("Call-ID"),
    ...copied("CSeq"),
    ...(dialog && options.contact !== undefined ? [{ name: "Contact", value: options.contact }] : []),
    ...(options.body === undefined ? [] : [{ name: "Content-Type", value: "application/sdp" }]),
  ];
  return buildResponse(status, options.reason ?? reasonOf(status), {
    headers: overrideHeaders(headers, options.headers),
    ...(options.body === undefined ? {} : { body: options.body }),
  });
}

/** Where the response goes: to the port of the Via, or with `rport` back to the port it came from (RFC 3581). */
export function returnPath(request: SipRequest, source: Endpoint): Endpoint {
  const via = parseVia(splitList(header(request, "Via") ?? "")[0] ?? "");
  return { address: source.address, port: via.parameters.has("rport") ? source.port : (via.port ?? 5060) };
}

function to(request: SipRequest, status: number, tag: string | undefined): string {
  const value = header(request, "To") ?? "";
  return status === 100 || tag === undefined || /;\s*tag=/i.test(value) ? value : `${value};tag=${tag}`;
}

/** All of them as they came, the topmost with the address that the request came from (RFC 3581). */
function vias(request: SipRequest, source: Endpoint): HeaderField[] {
  const [top = "", ...others] = headerValues(request, "Via").flatMap(splitList);
  const filled = parseVia(top).parameters.has("rport")
    ? `${top.replace(/;\s*rport(=\d*)?/i, `;rport=${source.port}`)};received=${source.address}`
    : top;
  return [filled, ...others].map((value): HeaderField => ({ name: "Via", value }));
}
