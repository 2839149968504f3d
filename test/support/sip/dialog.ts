import { parseNameAddress, parseUri, splitList } from "./address.js";
import {
  cseqOf,
  type HeaderField,
  header,
  headerValues,
  requireHeader,
  type SipRequest,
  type SipResponse,
} from "./message.js";
import type { Endpoint } from "./socket.js";

/** What one side of a dialog knows (RFC 3261 section 12). */
export interface Dialog {
  readonly callId: string;
  /** From of our requests, tag included. */
  readonly local: string;
  /** To of our requests, tag included once it is known. */
  readonly remote: string;
  readonly localTag: string;
  /** Undefined until the other side has answered. */
  readonly remoteTag: string | undefined;
  /** The Route headers of our requests, topmost first. */
  readonly routeSet: readonly string[];
  /** The Contact of the other side: the Request-URI of our requests. */
  readonly remoteTarget: string;
  /** The last one that we used. */
  localCseq: number;
}

/** The dialog at the caller, from a response with a To-tag (section 12.1.2). */
export function dialogOfCaller(invite: SipRequest, response: SipResponse): Dialog {
  const remote = requireHeader(response, "To");
  return {
    callId: requireHeader(invite, "Call-ID"),
    local: requireHeader(invite, "From"),
    remote,
    localTag: tag(requireHeader(invite, "From")) ?? "",
    remoteTag: tag(remote),
    routeSet: headerValues(response, "Record-Route").flatMap(splitList).reverse(),
    remoteTarget: contactOf(response) ?? invite.requestUri,
    localCseq: cseqOf(invite).number,
  };
}

/** The dialog at the callee (section 12.1.1). */
export function dialogOfCallee(invite: SipRequest, localTag: string): Dialog {
  const remote = requireHeader(invite, "From");
  return {
    callId: requireHeader(invite, "Call-ID"),
    local: `${requireHeader(invite, "To")};tag=${localTag}`,
    remote,
    localTag,
    remoteTag: tag(remote),
    routeSet: headerValues(invite, "Record-Route").flatMap(splitList),
    remoteTarget: contactOf(invite) ?? parseNameAddress(remote).uri,
    localCseq: 0,
  };
}

/** The headers of a request in the dialog, without Via and CSeq. */
export function dialogHeaders(dialog: Dialog): HeaderField[] {
  return [
    { name: "Max-Forwards", value: "70" },
    ...dialog.routeSet.map((value): HeaderField => ({ name: "Route", value })),
    { name: "From", value: dialog.local },
    { name: "To", value: dialog.remote },
    { name: "Call-ID", value: dialog.callId },
  ];
}

/** Where a request in the dialog goes: to its first route, or to its target; `fallback` if that is a name, not IPv4. */
export function nextHopOf(dialog: Dialog, fallback: Endpoint): Endpoint {
  const [route] = dialog.routeSet;
  const uri = parseUri(route === undefined ? dialog.remoteTarget : parseNameAddress(route).uri);
  return /^\d+(\.\d+){3}$/.test(uri.host) ? { address: uri.host, port: uri.port ?? 5060 } : fallback;
}

/** The URI of the Contact header. */
export function contactOf(message: SipRequest | SipResponse): string | undefined {
  const contact = header(message, "Contact");
  return contact === undefined ? undefined : parseNameAddress(splitList(contact)[0] ?? contact).uri;
}

function tag(value: string): string | undefined {
  return parseNameAddress(value).parameters.get("tag");
}
