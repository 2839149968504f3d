import { parseNameAddress, parseVia } from "./address.js";
import { answerChallenge, type Credentials, chooseChallenge } from "./digest.js";
import { newBranch } from "./identifiers.js";
import { Mailbox } from "./mailbox.js";
import {
  buildRequest,
  cseqOf,
  describeMessage,
  type HeaderField,
  type HeaderOverrides,
  header,
  headerValues,
  overrideHeaders,
  type SipRequest,
  type SipResponse,
} from "./message.js";
import type { Endpoint, SipSocket } from "./socket.js";

/** A request before it has a Via, a CSeq and credentials. */
export interface RequestOutline {
  readonly method: string;
  readonly requestUri: string;
  readonly headers: readonly HeaderField[];
  readonly body?: string | undefined;
  /** Replace any header at the very end, for attacks as well; Via, CSeq and credentials included. */
  readonly overrides?: HeaderOverrides | undefined;
}

/** What an exchange needs of its phone. */
export interface ClientAgent {
  readonly name: string;
  readonly socket: SipSocket;
  /** Whether requests are repeated until they are answered (RFC 3261 section 17.1). */
  readonly retransmit: boolean;
  /** Responses with this branch to this method go to the exchange from now on. */
  expect(branch: string, method: string, exchange: Exchange): void;
  /** An error that no caller waits for; the phone throws it when it is closed. */
  report(error: unknown): void;
}

const T1 = 500;
const T2 = 4000;

/**
 * A request and what becomes of it: its client transaction (RFC 3261 section 17.1), and, if it is challenged, the second
 * transaction with credentials (section 22). Responses other than answered challenges are in {@link responses}.
 */
export class Exchange {
  readonly responses: Mailbox<SipResponse>;
  /** The requests as they were sent, without retransmissions: one, or two with authentication. */
  readonly attempts: SipRequest[] = [];
  /** The 401 and 407 that were answered with credentials. */
  readonly challenges: SipResponse[] = [];
  readonly #byBranch = new Map<string, SipRequest>();
  readonly #credentialHeaders = new Map<string, HeaderField>();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    readonly agent: ClientAgent,
    readonly outline: RequestOutline,
    readonly nextHop: Endpoint,
    readonly nextCseq: () => number,
    readonly credentials: Credentials | undefined,
    readonly onResponse: (response: SipResponse) => void = () => {},
  ) {
    this.responses = new Mailbox<SipResponse>(`${agent.name}, after its ${outline.method}`, describeMessage);
    this.#attempt();
  }

  /** The last attempt. */
  get request(): SipRequest {
    const request = this.attempts.at(-1);
    if (request === undefined) throw new Error("An exchange without a request");
    return request;
  }

  /** The first response that matches; may be asked more than once, now or later. */
  async first(awaited: string, matches: (response: SipResponse) => boolean, timeoutMs: number): Promise<SipResponse> {
    return this.responses.history.find(matches) ?? (await this.responses.next(awaited, matches, timeoutMs));
  }

  /** The final response. */
  final(timeoutMs = 10_000): Promise<SipResponse> {
    return this.first("a final response", (response) => response.status >= 200, timeoutMs);
  }

  /** Takes the next response with this status. */
  next(status: number, timeoutMs = 5000): Promise<SipResponse> {
    return this.responses.next(String(status), (response) => response.status === status, timeoutMs);
  }

  /** Sends the last attempt once more, byte by byte. */
  repeat(): void {
    this.send(this.request);
  }

  /** Sends a request of this exchange (ACK, CANCEL) the same way. */
  send(request: SipRequest): void {
    this.agent.socket.send(request.raw, this.nextHop).catch((error: unknown) => this.agent.report(error));
  }

  /** Stops retransmissions. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Called by the phone for a response whose branch belongs here. */
  receive(response: SipResponse, branch: string): void {
    const request = this.#byBranch.get(branch);
    if (request === undefined) return;
    const invite = request.method === "INVITE";
    if (invite && response.status >= 300) this.send(acknowledgeFailure(request, response));
    // A repeated challenge of the first attempt needs its ACK, and nothing else.
    if (request !== this.request) return;
    if (response.status >= 200 || invite) this.stop();
    if (this.#answer(response)) return;
    this.responses.put(response);
    this.onResponse(response);
  }

  #attempt(): void {
    const { method, requestUri, headers, body, overrides } = this.outline;
    const { address, port } = this.agent.socket;
    const branch = newBranch();
    const own = [
      { name: "Via", value: `SIP/2.0/UDP ${address}:${port};rport;branch=${branch}` },
      ...headers,
      { name: "CSeq", value: `${this.nextCseq()} ${method}` },
      ...this.#credentialHeaders.values(),
    ];
    const request = buildRequest(method, requestUri, {
      headers: overrideHeaders(own, overrides),
      ...(body === undefined ? {} : { body }),
    });
    const sentBranch = branchOf(request) ?? branch;
    this.attempts.push(request);
    this.#byBranch.set(sentBranch, request);
    this.agent.expect(sentBranch, method, this);
    this.repeat();
    if (this.agent.retransmit && method !== "ACK") this.#retransmitAfter(T1);
  }

  #retransmitAfter(interval: number): void {
    this.#timer = setTimeout(() => {
      this.repeat();
      const doubled = interval * 2;
      this.#retransmitAfter(this.outline.method === "INVITE" ? doubled : Math.min(doubled, T2));
    }, interval);
    this.#timer.unref();
  }

  /** Whether the response was a challenge that has now been answered. */
  #answer(response: SipResponse): boolean {
    if (this.credentials === undefined || (response.status !== 401 && response.status !== 407)) return false;
    const [from, name] =
      response.status === 401 ? ["WWW-Authenticate", "Authorization"] : ["Proxy-Authenticate", "Proxy-Authorization"];
    const challenge = chooseChallenge(headerValues(response, from), this.credentials.algorithm);
    if (challenge === undefined) return false;
    const key = `${name} ${challenge.realm}`;
    // The same realm asks again: the credentials are wrong, unless only the nonce was too old.
    if (this.#credentialHeaders.has(key) && (!challenge.stale || this.challenges.length > 2)) return false;
    const { method, requestUri } = this.outline;
    const value = answerChallenge(challenge, this.credentials, { method, uri: requestUri });
    this.#credentialHeaders.set(key, { name, value });
    this.challenges.push(response);
    this.#attempt();
    return true;
  }
}

/** The branch of the topmost Via. */
export function branchOf(message: SipRequest | SipResponse): string | undefined {
  const via = header(message, "Via");
  return via === undefined ? undefined : parseVia(via.split(",")[0] ?? "").parameters.get("branch");
}

/** ACK for a final response of 300 or above: part of the INVITE's transaction (RFC 3261 section 17.1.1.3). */
function acknowledgeFailure(invite: SipRequest, response: SipResponse): SipRequest {
  return sameTransaction("ACK", invite, header(response, "To") ?? "");
}

/** CANCEL for an INVITE (RFC 3261 section 9.1). */
export function buildCancel(invite: SipRequest): SipRequest {
  return sameTransaction("CANCEL", invite, header(invite, "To") ?? "");
}

function sameTransaction(method: string, invite: SipRequest, to: string): SipRequest {
  const copied = (name: string) => headerValues(invite, name).map((value): HeaderField => ({ name, value }));
  return buildRequest(method, invite.requestUri, {
    headers: [
      ...copied("Via").slice(0, 1),
      { name: "Max-Forwards", value: "70" },
      ...copied("Route"),
      ...copied("From"),
      { name: "To", value: to },
      ...copied("Call-ID"),
      { name: "CSeq", value: `${cseqOf(invite).number} ${method}` },
    ],
  });
}

/** The tag of From or To. */
export function tagOf(message: SipRequest | SipResponse, name: "From" | "To"): string | undefined {
  const value = header(message, name);
  return value === undefined ? undefined : parseNameAddress(value).parameters.get("tag");
}
