import { newTag } from "./identifiers.js";
import type { SipRequest, SipResponse } from "./message.js";
import { type ResponseOptions, responseTo, returnPath } from "./response-to.js";
import type { Endpoint, SipSocket } from "./socket.js";

/** What a server transaction needs of its phone. */
export interface ServerAgent {
  readonly socket: SipSocket;
  /** Whether final responses to INVITE are repeated until their ACK (RFC 3261 sections 13.3.1.4, 17.2.1). */
  readonly retransmit: boolean;
  readonly contact: string;
  report(error: unknown): void;
}

const T1 = 500;
const T2 = 4000;

/** A request that came and the responses to it (RFC 3261 section 17.2). Repeated requests get the last response again. */
export class ServerTransaction {
  /** The tag that this side adds to To. */
  readonly localTag = newTag();
  readonly responses: SipResponse[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(
    readonly agent: ServerAgent,
    readonly request: SipRequest,
    readonly source: Endpoint,
  ) {}

  get lastResponse(): SipResponse | undefined {
    return this.responses.at(-1);
  }

  get answered(): boolean {
    return (this.lastResponse?.status ?? 0) >= 200;
  }

  async respond(status: number, options: ResponseOptions = {}): Promise<SipResponse> {
    const response = responseTo(this.request, this.source, status, {
      toTag: this.localTag,
      contact: this.agent.contact,
      ...options,
    });
    this.responses.push(response);
    await this.#send(response);
    if (this.agent.retransmit && status >= 200 && this.request.method === "INVITE") this.#repeatAfter(T1);
    return response;
  }

  /** The same request came again. */
  repeated(): void {
    if (this.lastResponse !== undefined) this.#sendUnattended(this.lastResponse);
  }

  /** The ACK has come: no more repetitions. */
  acknowledged(): void {
    clearTimeout(this.#timer);
  }

  #send(response: SipResponse): Promise<void> {
    return this.agent.socket.send(response.raw, returnPath(this.request, this.source));
  }

  #sendUnattended(response: SipResponse): void {
    this.#send(response).catch((error: unknown) => this.agent.report(error));
  }

  #repeatAfter(interval: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.repeated();
      this.#repeatAfter(Math.min(interval * 2, T2));
    }, interval);
    this.#timer.unref();
  }
}
