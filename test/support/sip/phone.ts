import type { CallAgent } from "./agent.js";
import type { Call, OwnAnswer } from "./call.js";
import type { Credentials } from "./digest.js";
import { branchOf, Exchange, tagOf } from "./exchange.js";
import { newCallId, newTag } from "./identifiers.js";
import { IncomingCall } from "./incoming-call.js";
import { Mailbox } from "./mailbox.js";
import { describeMatch, type Match, matches } from "./match.js";
import { cseqOf, describeMessage, type HeaderOverrides, header, type SipRequest, type SipResponse } from "./message.js";
import { type CallOptions, OutgoingCall } from "./outgoing-call.js";
import { buildSdp } from "./sdp.js";
import { ServerTransaction } from "./server-transaction.js";
import { type Endpoint, type ReceivedMessage, SipSocket } from "./socket.js";

export interface PhoneOptions {
  readonly user: string;
  readonly password?: string;
  readonly domain: string;
  /** Where its requests go, unless a route set says otherwise. */
  readonly proxy: Endpoint;
  /** Default 127.0.0.1. */
  readonly address?: string;
  /** Default: a free one. */
  readonly port?: number;
  /** Instead of user and password. */
  readonly credentials?: Credentials;
  /** Whether requests, and final responses to INVITE, are repeated as RFC 3261 says. Default false. */
  readonly retransmit?: boolean;
  readonly userAgent?: string;
}

export interface RequestOptions {
  readonly headers?: HeaderOverrides;
  readonly body?: string;
  /** The URI in From, instead of the phone's own. */
  readonly from?: string;
  /** The URI in To, instead of the Request-URI. */
  readonly to?: string;
  readonly callId?: string;
  readonly credentials?: Credentials;
  readonly timeoutMs?: number;
}

export interface RegisterOptions extends RequestOptions {
  /** Seconds; default 300. */
  readonly expires?: number;
  /** The value of Contact; default: this phone's. `null`: none, to ask for the bindings. */
  readonly contact?: string | null;
}

/**
 * A SIP phone for tests: registers, makes and takes calls, authenticates when asked to, and lies when told to.
 *
 * @example
 * const alice = await Phone.open({ user: "alice", password: "secret", domain: "example.org", proxy });
 * const call = alice.call("bob");
 * const incoming = await bob.incomingCall();
 * await incoming.ring();
 * await incoming.accept();
 * await call.answered();
 * await call.bye();
 */
export class Phone implements CallAgent {
  readonly name: string;
  readonly domain: string;
  readonly aor: string;
  readonly contact: string;
  readonly userAgent: string;
  readonly proxy: Endpoint;
  readonly credentials: Credentials | undefined;
  readonly retransmit: boolean;
  readonly defaultSdp: string;
  /** Requests that came outside of a call, INVITE excepted. */
  readonly requests: Mailbox<SipRequest>;
  /** True: hears everything and answers nothing, like a phone whose power has gone. */
  silent = false;
  /** Answers requests outside of a call; undefined leaves it at the usual answer. */
  onRequest: ((request: SipRequest) => OwnAnswer | undefined) | undefined;
  readonly #exchanges = new Map<string, Exchange>();
  readonly #transactions = new Map<string, ServerTransaction>();
  readonly #calls: Call[] = [];
  readonly #incoming: Mailbox<IncomingCall>;
  readonly #errors: unknown[] = [];
  readonly #registration: { readonly callId: string; cseq: number };
  #onInvite: ((incoming: IncomingCall) => Promise<void> | void) | undefined;

  private constructor(
    options: PhoneOptions,
    readonly socket: SipSocket,
  ) {
    this.name = options.user;
    this.domain = options.domain;
    this.aor = `sip:${options.user}@${options.domain}`;
    this.contact = `<sip:${options.user}@${socket.address}:${socket.port}>`;
    this.userAgent = options.userAgent ?? "Sipwright test phone";
    this.proxy = options.proxy;
    this.credentials =
      options.credentials ??
      (options.password === undefined ? undefined : { username: options.user, password: options.password });
    this.retransmit = options.retransmit ?? false;
    this.defaultSdp = buildSdp({ address: socket.address, port: 9 });
    this.requests = new Mailbox<SipRequest>(this.name, describeMessage);
    this.#incoming = new Mailbox(this.name, (call) => describeMessage(call.invite));
    this.#registration = { callId: newCallId(socket.address), cseq: 0 };
    socket.handle((received) => {
      this.#receive(received).catch((error: unknown) => this.report(error));
    });
  }

  static async open(options: PhoneOptions): Promise<Phone> {
    const { address, port, user } = options;
    const socket = await SipSocket.open({
      name: user,
      ...(address === undefined ? {} : { address }),
      ...(port === undefined ? {} : { port }),
    });
    return new Phone(options, socket);
  }

  /** Registers; returns the final response, whatever it is. All registrations of a phone share a Call-ID. */
  register(options: RegisterOptions = {}): Promise<SipResponse> {
    const contact = options.contact === undefined ? this.contact : options.contact;
    const registration = this.#registration;
    return this.start("REGISTER", `sip:${this.domain}`, {
      ...options,
      callId: options.callId ?? registration.callId,
      to: options.to ?? this.aor,
      headers: { Contact: contact, Expires: String(options.expires ?? 300), ...options.headers },
      nextCseq: () => ++registration.cseq,
    }).final(options.timeoutMs);
  }

  unregister(options: RegisterOptions = {}): Promise<SipResponse> {
    return this.register({ expires: 0, ...options });
  }

  /** Calls a user of the own domain (`"bob"`) or any URI. The INVITE is sent at once. */
  call(target: string, options: CallOptions = {}): OutgoingCall {
    const call = new OutgoingCall(this, this.#uriOf(target), options, (fork) => this.#calls.push(fork));
    this.#calls.push(call);
    return call;
  }

  /** Sends a request outside of a dialog and waits for its final response. */
  request(method: string, target: string, options: RequestOptions = {}): Promise<SipResponse> {
    return this.start(method, target, options).final(options.timeoutMs);
  }

  /** Sends a request outside of a dialog; the responses come to the exchange. */
  start(method: string, target: string, options: RequestOptions & { nextCseq?: () => number } = {}): Exchange {
    const requestUri = this.#uriOf(target);
    let cseq = 0;
    const outline = {
      method,
      requestUri,
      headers: [
        { name: "Max-Forwards", value: "70" },
        { name: "From", value: `<${options.from ?? this.aor}>;tag=${newTag()}` },
        { name: "To", value: `<${options.to ?? requestUri}>` },
        { name: "Call-ID", value: options.callId ?? newCallId(this.socket.address) },
        { name: "User-Agent", value: this.userAgent },
      ],
      body: options.body,
      overrides: options.headers,
    };
    const nextCseq = options.nextCseq ?? (() => ++cseq);
    return new Exchange(this, outline, this.proxy, nextCseq, options.credentials ?? this.credentials);
  }

  /** Takes calls from now on. What the handler throws is answered with 500 and thrown by {@link close}. */
  onInvite(handler: (incoming: IncomingCall) => Promise<void> | void): void {
    this.#onInvite = handler;
  }

  /** Takes the next call, if there is no handler. */
  incomingCall(timeoutMs = 5000): Promise<IncomingCall> {
    return this.#incoming.next("a call", () => true, timeoutMs);
  }

  /** Asserts that no call comes for so long. */
  noIncomingCall(forMs: number): Promise<void> {
    return this.#incoming.none("call", () => true, forMs);
  }

  /** Takes the next request outside of a call. */
  next(match: Match, timeoutMs = 5000): Promise<SipRequest> {
    return this.requests.next(describeMatch(match), (request) => matches(match, request), timeoutMs);
  }

  /** @throws {AggregateError} with everything that went wrong where no caller waited */
  async close(): Promise<void> {
    for (const exchange of this.#exchanges.values()) exchange.stop();
    for (const transaction of this.#transactions.values()) transaction.acknowledged();
    await this.socket.close();
    if (this.#errors.length > 0) throw new AggregateError(this.#errors, `The phone ${this.name} had errors`);
  }

  expect(branch: string, method: string, exchange: Exchange): void {
    this.#exchanges.set(`${branch} ${method}`, exchange);
  }

  report(error: unknown): void {
    this.#errors.push(error);
  }

  #uriOf(target: string): string {
    return /^sips?:|^tel:/.test(target) ? target : `sip:${target}@${this.domain}`;
  }

  async #receive({ message, from }: ReceivedMessage): Promise<void> {
    if (this.silent) return;
    const branch = branchOf(message) ?? "";
    if (message.kind === "request") await this.#receiveRequest(message, from, branch);
    else this.#exchanges.get(`${branch} ${cseqOf(message).method}`)?.receive(message, branch);
  }

  async #receiveRequest(request: SipRequest, source: Endpoint, branch: string): Promise<void> {
    const { method } = request;
    const key = `${branch} ${method}`;
    const known = this.#transactions.get(key);
    if (known !== undefined && method !== "ACK") return known.repeated();
    const transaction = new ServerTransaction(this, request, source);
    this.#transactions.set(key, transaction);
    const invited = this.#transactions.get(`${branch} INVITE`);
    const incoming = this.#calls.find((call) => call instanceof IncomingCall && invited && call.belongsTo(invited));
    if (incoming instanceof IncomingCall && method === "CANCEL") return incoming.receiveCancel(transaction);
    const call = method === "ACK" ? (incoming ?? this.#callOf(request)) : this.#callOf(request);
    if (call !== undefined) return call.receive(transaction);
    if (method === "INVITE" && tagOf(request, "To") === undefined) return this.#invited(transaction);
    this.requests.put(request);
    if (method !== "ACK") await this.#answerAlone(transaction);
  }

  #callOf(request: SipRequest): Call | undefined {
    const [local, remote, callId] = [tagOf(request, "To"), tagOf(request, "From"), header(request, "Call-ID")];
    return this.#calls.find((call) => {
      if (!call.hasDialog || local === undefined) return false;
      const { dialog } = call;
      return dialog.callId === callId && dialog.localTag === local && dialog.remoteTag === remote;
    });
  }

  async #invited(transaction: ServerTransaction): Promise<void> {
    const incoming = new IncomingCall(this, transaction);
    this.#calls.push(incoming);
    if (this.#onInvite === undefined) return this.#incoming.put(incoming);
    try {
      await this.#onInvite(incoming);
    } catch (error) {
      if (!incoming.answered) await incoming.reject(500);
      throw error;
    }
  }

  async #answerAlone(transaction: ServerTransaction): Promise<void> {
    const { request } = transaction;
    const own = this.onRequest?.(request);
    if (own !== undefined) await transaction.respond(own.status, own);
    else if (tagOf(request, "To") !== undefined || request.method === "CANCEL") await transaction.respond(481);
    else if (["OPTIONS", "MESSAGE", "NOTIFY", "INFO"].includes(request.method)) await transaction.respond(200);
    else await transaction.respond(405);
  }
}
