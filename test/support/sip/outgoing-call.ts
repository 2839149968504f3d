import { setTimeout as sleep } from "node:timers/promises";
import type { CallAgent } from "./agent.js";
import { Call } from "./call.js";
import { dialogOfCaller } from "./dialog.js";
import type { Credentials } from "./digest.js";
import { buildCancel, Exchange, tagOf } from "./exchange.js";
import { newCallId, newTag } from "./identifiers.js";
import {
  bodyText,
  describeMessage,
  type HeaderOverrides,
  headerValues,
  requireHeader,
  type SipResponse,
} from "./message.js";

export interface CallOptions {
  /** The offer; `null`: none. Default: {@link CallAgent.defaultSdp}. */
  readonly sdp?: string | null;
  /** Replace any header of the INVITE at the very end. */
  readonly headers?: HeaderOverrides;
  /** The URI in From, instead of the phone's own; a tag is added. */
  readonly from?: string;
  /** The URI in To, instead of the target. */
  readonly to?: string;
  readonly callId?: string;
  readonly credentials?: Credentials;
  /** Whether a 2xx is acknowledged by itself; default true. Otherwise with {@link OutgoingCall.ack}. */
  readonly acknowledge?: boolean;
}

/** The other side, or the proxy, did not take the call. */
export class CallRefusedError extends Error {
  override readonly name = "CallRefusedError";
  readonly code = "CALL_REFUSED";

  constructor(readonly response: SipResponse) {
    super(`The call was refused: ${describeMessage(response)}`);
  }
}

/** A call that this phone makes. The INVITE is on its way as soon as this exists. */
export class OutgoingCall extends Call {
  readonly callId: string;
  readonly exchange: Exchange;
  /** Further dialogs of the same INVITE, when more than one phone answered. */
  readonly forks: Call[] = [];
  readonly #acknowledge: boolean;
  readonly #onFork: (fork: Call) => void;

  constructor(agent: CallAgent, target: string, options: CallOptions, onFork: (fork: Call) => void) {
    super(agent);
    this.callId = options.callId ?? newCallId(agent.socket.address);
    this.localSdp = options.sdp === undefined ? agent.defaultSdp : (options.sdp ?? undefined);
    this.#acknowledge = options.acknowledge ?? true;
    this.#onFork = onFork;
    let cseq = 0;
    this.exchange = new Exchange(
      agent,
      {
        method: "INVITE",
        requestUri: target,
        headers: [
          { name: "Max-Forwards", value: "70" },
          { name: "From", value: `<${options.from ?? agent.aor}>;tag=${newTag()}` },
          { name: "To", value: `<${options.to ?? target}>` },
          { name: "Call-ID", value: this.callId },
          { name: "Contact", value: agent.contact },
          { name: "User-Agent", value: agent.userAgent },
          ...(this.localSdp === undefined ? [] : [{ name: "Content-Type", value: "application/sdp" }]),
        ],
        body: this.localSdp,
        overrides: options.headers,
      },
      agent.proxy,
      () => ++cseq,
      options.credentials ?? agent.credentials,
      (response) => this.#receiveResponse(response),
    );
  }

  /** Waits for 180 (or another provisional response with a To-tag). */
  ringing(timeoutMs = 5000): Promise<SipResponse> {
    return this.exchange.first("180 or 183", ({ status }) => status > 100 && status < 200, timeoutMs);
  }

  /** Waits for the final response, whatever it is. */
  final(timeoutMs = 10_000): Promise<SipResponse> {
    return this.exchange.final(timeoutMs);
  }

  /** Waits for the 2xx. @throws {CallRefusedError} for another final response. */
  async answered(timeoutMs = 10_000): Promise<SipResponse> {
    const response = await this.final(timeoutMs);
    if (response.status >= 300) throw new CallRefusedError(response);
    return response;
  }

  /** Acknowledges the 2xx, for calls with `acknowledge: false`; with `sdp` if the offer was in the 2xx. */
  async ack(options: { readonly sdp?: string; readonly headers?: HeaderOverrides } = {}): Promise<void> {
    const response = await this.answered();
    if (options.sdp === undefined) return this.acknowledge(this.exchange, response, options);
    this.localSdp = options.sdp;
    const headers = { "Content-Type": "application/sdp", ...options.headers };
    this.acknowledge(this.exchange, response, { body: options.sdp, headers });
  }

  /**
   * Sends CANCEL, after the first provisional response (RFC 3261 section 9.1), or at once if told so. Returns the
   * response to the CANCEL; {@link final} gives that to the INVITE, 487 if all goes well.
   */
  async cancel(options: { readonly atOnce?: boolean; readonly timeoutMs?: number } = {}): Promise<SipResponse> {
    if (options.atOnce !== true) await this.exchange.first("any response", () => true, options.timeoutMs ?? 5000);
    const cancel = buildCancel(this.exchange.request);
    const headers = cancel.headers.filter(({ name }) => name !== "Via" && name !== "CSeq" && name !== "Content-Length");
    const overrides = { Via: headerValues(cancel, "Via"), CSeq: requireHeader(cancel, "CSeq") };
    const outline = { method: "CANCEL", requestUri: cancel.requestUri, headers, overrides };
    return new Exchange(this.agent, outline, this.agent.proxy, () => 0, undefined).final(options.timeoutMs);
  }

  /** Waits until the call has been set up for so long, then ends it. */
  async byeAfter(durationMs: number): Promise<SipResponse> {
    await this.answered();
    await sleep(durationMs);
    return this.bye();
  }

  #receiveResponse(response: SipResponse): void {
    if (response.status >= 300) this.ended = true;
    if (response.status <= 100 || response.status >= 300) return;
    const remoteTag = tagOf(response, "To");
    const answered = this.exchange.responses.history.find((each) => each.status >= 200);
    if (answered !== undefined && tagOf(answered, "To") !== remoteTag) {
      if (response.status >= 200) this.#receiveFork(response);
      return;
    }
    if (remoteTag !== undefined) this.setDialog(dialogOfCaller(this.exchange.request, response));
    if (response.body.length > 0) this.remoteSdp = bodyText(response);
    if (response.status >= 200 && this.#acknowledge) this.acknowledge(this.exchange, response);
  }

  #receiveFork(response: SipResponse): void {
    const known = this.forks.find((fork) => fork.dialog.remoteTag === tagOf(response, "To"));
    const fork = known ?? new Call(this.agent, dialogOfCaller(this.exchange.request, response));
    if (known === undefined) {
      fork.localSdp = this.localSdp;
      fork.remoteSdp = bodyText(response);
      this.forks.push(fork);
      this.#onFork(fork);
    }
    if (this.#acknowledge) fork.acknowledge(this.exchange, response);
  }
}
