import { newBranch, newCallId, newTag } from "./identifiers.js";
import { buildRequest, type HeaderOverrides, overrideHeaders, type SipRequest } from "./message.js";
import type { Endpoint } from "./socket.js";

export interface NewRequestOptions {
  readonly headers?: HeaderOverrides;
  readonly body?: Buffer | string;
  /** The URI in From; default `sip:tester@` and the own address. */
  readonly from?: string;
  /** The URI in To; default: the Request-URI. */
  readonly to?: string;
}

/** A request outside of a dialog with all that RFC 3261 section 8.1.1 demands, for a raw socket to send. */
export function newRequest(
  local: Endpoint,
  method: string,
  requestUri: string,
  options: NewRequestOptions = {},
): SipRequest {
  const own = `${local.address}:${local.port}`;
  const headers = [
    { name: "Via", value: `SIP/2.0/UDP ${own};rport;branch=${newBranch()}` },
    { name: "Max-Forwards", value: "70" },
    { name: "From", value: `<${options.from ?? `sip:tester@${own}`}>;tag=${newTag()}` },
    { name: "To", value: `<${options.to ?? requestUri}>` },
    { name: "Call-ID", value: newCallId(local.address) },
    { name: "CSeq", value: `1 ${method}` },
    { name: "Contact", value: `<sip:tester@${own}>` },
  ];
  return buildRequest(method, requestUri, {
    headers: overrideHeaders(headers, options.headers),
    ...(options.body === undefined ? {} : { body: options.body }),
  });
}
