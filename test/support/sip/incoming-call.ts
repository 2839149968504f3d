import type { CallAgent } from "./agent.js";
import { Call } from "./call.js";
import { dialogOfCallee } from "./dialog.js";
import { bodyText, header, type SipRequest, type SipResponse } from "./message.js";
import type { ResponseOptions } from "./response-to.js";
import type { ServerTransaction } from "./server-transaction.js";

export interface AcceptOptions extends ResponseOptions {
  /** The answer; `null`: none. Default: {@link CallAgent.defaultSdp}. */
  readonly sdp?: string | null;
}

/** A call that came to this phone. A CANCEL is answered by itself, the INVITE then with 487. */
export class IncomingCall extends Call {
  readonly #transaction: ServerTransaction;

  constructor(agent: CallAgent, transaction: ServerTransaction) {
    super(agent, dialogOfCallee(transaction.request, transaction.localTag));
    this.#transaction = transaction;
    if (transaction.request.body.length > 0) this.remoteSdp = bodyText(transaction.request);
  }

  /** The INVITE as it came. */
  get invite(): SipRequest {
    return this.#transaction.request;
  }

  /** A header of the INVITE. */
  header(name: string): string | undefined {
    return header(this.invite, name);
  }

  /** Whether a final response has been sent, be it 487 to a CANCEL. */
  get answered(): boolean {
    return this.#transaction.answered;
  }

  /** 100 Trying. */
  trying(): Promise<SipResponse> {
    return this.#transaction.respond(100);
  }

  /** 180 Ringing. */
  ring(options: ResponseOptions = {}): Promise<SipResponse> {
    return this.#transaction.respond(180, options);
  }

  /** 183 Session Progress with media before the answer. */
  progress(sdp = this.agent.defaultSdp, options: ResponseOptions = {}): Promise<SipResponse> {
    this.localSdp = sdp;
    return this.#transaction.respond(183, { ...options, body: sdp });
  }

  /** 200 OK with the answer; the ACK is awaited with {@link acknowledged}. */
  accept(options: AcceptOptions | string = {}): Promise<SipResponse> {
    const { sdp, ...response } = typeof options === "string" ? { sdp: options } : options;
    this.localSdp = sdp === undefined ? (this.localSdp ?? this.agent.defaultSdp) : (sdp ?? undefined);
    return this.#transaction.respond(200, { ...response, body: this.localSdp });
  }

  /** A final response of 300 or above. */
  reject(status: number, options: ResponseOptions = {}): Promise<SipResponse> {
    this.ended = true;
    return this.#transaction.respond(status, options);
  }

  /** Waits for the ACK, to whatever final response. */
  acknowledged(timeoutMs = 5000): Promise<SipRequest> {
    return this.next("ACK", timeoutMs);
  }

  /** Waits for a CANCEL. */
  cancelled(timeoutMs = 5000): Promise<SipRequest> {
    return this.next("CANCEL", timeoutMs);
  }

  /** Called by the phone for an ACK: of a refused INVITE, or of an accepted one. */
  override async receive(transaction: ServerTransaction): Promise<void> {
    if (transaction.request.method === "ACK") {
      this.#transaction.acknowledged();
      if (transaction.request.body.length > 0) this.remoteSdp = bodyText(transaction.request);
    }
    await super.receive(transaction);
  }

  /** Called by the phone for a CANCEL of this INVITE (RFC 3261 section 9.2). */
  async receiveCancel(transaction: ServerTransaction): Promise<void> {
    // The same tag in both responses (RFC 3261 section 9.2).
    await transaction.respond(200, { headers: { To: this.dialog.local } });
    if (!this.answered) await this.reject(487);
    this.requests.put(transaction.request);
  }

  /** Whether the INVITE is of this transaction. */
  belongsTo(transaction: ServerTransaction): boolean {
    return this.#transaction === transaction;
  }
}
