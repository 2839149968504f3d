import type { CallAgent } from "./agent.js";
import { contactOf, type Dialog, dialogHeaders, nextHopOf } from "./dialog.js";
import type { Credentials } from "./digest.js";
import { Exchange } from "./exchange.js";
import { Mailbox } from "./mailbox.js";
import { describeMatch, type Match, matches } from "./match.js";
import {
  bodyText,
  cseqOf,
  describeMessage,
  type HeaderField,
  type HeaderOverrides,
  headerValues,
  overrideHeaders,
  type SipMessage,
  type SipRequest,
  type SipResponse,
} from "./message.js";
import type { ResponseOptions } from "./response-to.js";
import type { ServerTransaction } from "./server-transaction.js";

export interface InDialogOptions {
  readonly headers?: HeaderOverrides;
  readonly body?: string;
  readonly credentials?: Credentials;
  readonly timeoutMs?: number;
}

export interface ReinviteOptions extends InDialogOptions {
  /** `null`: without an offer. Default: the SDP of the call. */
  readonly sdp?: string | null;
}

/** How a request of the other side is answered, when not in the usual way. */
export interface OwnAnswer extends ResponseOptions {
  readonly status: number;
}

/**
 * A call as one phone sees it: a dialog made by INVITE. Requests of the other side are answered by themselves (200, a
 * re-INVITE with the SDP of the call), and kept for {@link next}.
 */
export class Call {
  /** Requests of the other side in this dialog: ACK, BYE, re-INVITE, INFO, and CANCEL. */
  readonly requests: Mailbox<SipRequest>;
  /** The body that this side sent last, undefined if none. */
  localSdp: string | undefined;
  /** The body that came last from the other side. */
  remoteSdp: string | undefined;
  /** Whether a BYE was sent or came, or the call never came about. */
  ended = false;
  /** Answers requests of the other side in place of the usual answer; undefined leaves it at that. */
  onRequest: ((request: SipRequest) => OwnAnswer | undefined) | undefined;
  #dialog: Dialog | undefined;
  #lastAck: { readonly cseq: number; readonly exchange: Exchange } | undefined;

  constructor(
    readonly agent: CallAgent,
    dialog?: Dialog,
  ) {
    this.#dialog = dialog;
    this.requests = new Mailbox<SipRequest>(agent.name, describeMessage);
  }

  /** @throws when the other side has not answered yet */
  get dialog(): Dialog {
    if (this.#dialog === undefined) throw new Error(`${this.agent.name} has no dialog yet`);
    return this.#dialog;
  }

  get hasDialog(): boolean {
    return this.#dialog !== undefined;
  }

  protected setDialog(dialog: Dialog): void {
    // Requests that were sent in the early dialog have used numbers already.
    dialog.localCseq = Math.max(dialog.localCseq, this.#dialog?.localCseq ?? 0);
    this.#dialog = dialog;
  }

  /** Takes the next request of the other side that matches: `"BYE"`, `"ACK"`, `"INVITE"`, `"CANCEL"`. */
  next(match: Match, timeoutMs = 5000): Promise<SipRequest> {
    return this.requests.next(describeMatch(match), (request) => matches(match, request), timeoutMs);
  }

  waitForBye(timeoutMs = 5000): Promise<SipRequest> {
    return this.next("BYE", timeoutMs);
  }

  /** Ends the call; returns the response. */
  bye(options: InDialogOptions = {}): Promise<SipResponse> {
    this.ended = true;
    return this.request("BYE", options);
  }

  /** Sends a request in the dialog and waits for its final response. */
  request(method: string, options: InDialogOptions = {}): Promise<SipResponse> {
    return this.start(method, options).final(options.timeoutMs);
  }

  /** Offers new media; acknowledges a 2xx. The answer's SDP is in {@link remoteSdp}. */
  async reinvite(options: ReinviteOptions = {}): Promise<SipResponse> {
    const sdp = options.sdp === undefined ? this.localSdp : (options.sdp ?? undefined);
    const exchange = this.start(
      "INVITE",
      {
        ...options,
        ...(sdp === undefined ? {} : { body: sdp }),
        headers: {
          Contact: this.agent.contact,
          ...(sdp === undefined ? {} : { "Content-Type": "application/sdp" }),
          ...options.headers,
        },
      },
      (response) => {
        if (response.status < 200 || response.status > 299) return;
        this.refresh(response);
        this.acknowledge(exchange, response);
      },
    );
    const response = await exchange.final(options.timeoutMs);
    if (response.status < 300 && sdp !== undefined) this.localSdp = sdp;
    return response;
  }

  /** Sends a request in the dialog; the responses come to the exchange. */
  start(method: string, options: InDialogOptions = {}, onResponse?: (response: SipResponse) => void): Exchange {
    const { dialog, agent } = this;
    const outline = {
      method,
      requestUri: dialog.remoteTarget,
      headers: [...dialogHeaders(dialog), { name: "User-Agent", value: agent.userAgent }],
      body: options.body,
      overrides: options.headers,
    };
    const credentials = options.credentials ?? agent.credentials;
    return new Exchange(
      agent,
      outline,
      nextHopOf(dialog, agent.proxy),
      () => ++this.dialog.localCseq,
      credentials,
      onResponse,
    );
  }

  /** ACK for a 2xx: a transaction of its own, with the credentials of the INVITE (RFC 3261 section 13.2.2.4). */
  acknowledge(invite: Exchange, response: SipResponse, options: InDialogOptions = {}): void {
    const cseq = cseqOf(response).number;
    if (this.#lastAck?.cseq === cseq) {
      // The 2xx was repeated.
      this.#lastAck.exchange.repeat();
      return;
    }
    const copied = (name: string) => headerValues(invite.request, name).map((value): HeaderField => ({ name, value }));
    const outline = {
      method: "ACK",
      requestUri: this.dialog.remoteTarget,
      headers: overrideHeaders(
        [...dialogHeaders(this.dialog), ...copied("Authorization"), ...copied("Proxy-Authorization")],
        options.headers,
      ),
      body: options.body,
    };
    const nextHop = nextHopOf(this.dialog, this.agent.proxy);
    this.#lastAck = { cseq, exchange: new Exchange(this.agent, outline, nextHop, () => cseq, undefined) };
  }

  /** Called by the phone for each new request in this dialog but CANCEL. */
  async receive(transaction: ServerTransaction): Promise<void> {
    const { request } = transaction;
    if (request.method !== "ACK") {
      const own = this.onRequest?.(request);
      if (own !== undefined) await transaction.respond(own.status, own);
      else if (request.method === "INVITE") await transaction.respond(200, this.#acceptReinvite(request));
      else await transaction.respond(200);
    }
    if (request.method === "BYE") this.ended = true;
    this.requests.put(request);
  }

  #acceptReinvite(request: SipRequest): ResponseOptions {
    this.refresh(request);
    return { body: this.localSdp };
  }

  /** Takes the new target and the new body (RFC 3261 section 12.2). */
  protected refresh(message: SipMessage): void {
    const remoteTarget = contactOf(message);
    if (remoteTarget !== undefined && this.#dialog !== undefined) this.#dialog = { ...this.#dialog, remoteTarget };
    if (message.body.length > 0) this.remoteSdp = bodyText(message);
  }
}
