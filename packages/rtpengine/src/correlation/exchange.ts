import type { Buffer } from "node:buffer";
import { type NgFormat, RawMessage, writeCommand } from "../codec/message.js";
import type { NgDictionary, NgInputDictionary } from "../codec/values.js";
import { failureChannel, replyChannel, requestChannel, retransmissionChannel, timeoutChannel } from "../diagnostics.js";
import type { RtpengineError } from "../errors/base.js";
import {
  ClientClosedError,
  ConnectionLostError,
  HttpStatusError,
  MessageTooLongError,
  ReplyFormatError,
  RequestAbortedError,
  RequestTimeoutError,
} from "../errors/request.js";
import type { Receiver, Transport } from "../transport/transport.js";
import { Cookies } from "./cookies.js";
import { newCounters } from "./counters.js";
import { DueTimer } from "./due-timer.js";
import { Pending } from "./pending.js";
import { REPEAT_WINDOW_MS, type Retransmission } from "./retransmission.js";
import { UnansweredCookies } from "./unanswered-cookies.js";

export interface ExchangeRequest {
  readonly command: string;
  readonly callId: string | undefined;
  /** The message, but for `command`. */
  readonly options: NgInputDictionary;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  /** Whether it does no harm when it is carried out twice. */
  readonly repeatable: boolean;
}

/** A request that has broken so many connections is not sent over another one. */
const MAX_LOST_CONNECTIONS = 3;

/** Brings requests and replies together over one transport: every request settles exactly once. */
export class Exchange implements Receiver {
  readonly counters = newCounters();
  readonly #transport: Transport;
  readonly #format: NgFormat;
  readonly #retransmission: Retransmission;
  readonly #onEvent: (event: NgDictionary) => void;
  readonly #cookies = new Cookies();
  readonly #pending = new Map<string, Pending>();
  readonly #unanswered = new UnansweredCookies();
  readonly #timer = new DueTimer(() => this.#lookAtAll());
  #closed = false;
  #trouble: Error | undefined;

  constructor(
    transport: Transport,
    format: NgFormat,
    retransmission: Retransmission,
    onEvent: (event: NgDictionary) => void,
  ) {
    this.#transport = transport;
    this.#format = format;
    this.#retransmission = retransmission;
    this.#onEvent = onEvent;
    transport.open(this);
  }

  /** Requests that are under way. */
  get inFlight(): number {
    return this.#pending.size;
  }

  /** @throws what is wrong with the message at once; the promise is for what happens after it is sent */
  request(request: ExchangeRequest): Promise<NgDictionary> {
    const { command, callId, timeoutMs, signal } = request;
    const cookie = this.#cookies.next();
    const message = writeCommand(this.#format, this.#transport.cookies ? cookie : "", command, request.options);
    if (this.#closed) throw new ClientClosedError(this.#transport.name);
    const facts = () => ({ command, callId, node: this.#transport.name, sent: 0 });
    if (message.length > this.#transport.maxBytes) {
      throw new MessageTooLongError(facts(), message.length, this.#transport.maxBytes);
    }
    if (signal?.aborted === true) throw new RequestAbortedError(facts(), { cause: signal.reason });
    return new Promise((resolve, reject) => {
      const now = performance.now();
      const pending = new Pending(
        cookie,
        command,
        callId,
        message,
        now,
        timeoutMs,
        request.repeatable,
        signal,
        resolve,
        reject,
      );
      if (signal !== undefined) this.#listen(pending, signal);
      this.#pending.set(cookie, pending);
      this.counters.requests++;
      if (requestChannel.hasSubscribers) requestChannel.publish({ ...facts(), cookie });
      this.#send(pending, now);
    });
  }

  /** Ends all requests that are under way, and the transport. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#timer.stop();
    for (const pending of [...this.#pending.values()]) this.#fail(pending, new ClientClosedError(this.#transport.name));
    await this.#transport.close();
  }

  connected(): void {
    this.counters.connects++;
    const now = performance.now();
    for (const pending of [...this.#pending.values()]) {
      if (pending.sent === 0 || now - pending.firstSentAt < REPEAT_WINDOW_MS) this.#send(pending, now);
    }
  }

  disconnected(cause: Error): void {
    this.counters.disconnects++;
    this.#trouble = cause;
    for (const pending of [...this.#pending.values()]) {
      pending.trouble = cause;
      if (pending.sent === 0) continue;
      pending.lostConnections++;
      if (pending.lostConnections >= MAX_LOST_CONNECTIONS) this.#giveUp(pending, cause);
    }
  }

  troubled(cause: Error): void {
    this.#trouble = cause;
    for (const pending of this.#pending.values()) pending.trouble = cause;
  }

  received(message: Buffer): void {
    const raw = new RawMessage(message);
    const { cookie } = raw;
    const pending = this.#pending.get(cookie);
    if (pending !== undefined) this.#answer(pending, raw, cookie.length + 1);
    else this.#unexpected(cookie, raw);
  }

  answered(cookie: string, body: Buffer): void {
    const pending = this.#pending.get(cookie);
    if (pending !== undefined) this.#answer(pending, new RawMessage(body), 0);
  }

  failed(cookie: string, cause: Error, seen: "no" | "perhaps"): void {
    const pending = this.#pending.get(cookie);
    if (pending === undefined) return;
    pending.trouble = cause;
    const mayRepeat = seen === "no" || pending.repeatable || this.#transport.cookies;
    if (mayRepeat) this.#repeatLater(pending, performance.now());
    else this.#giveUp(pending, cause);
  }

  rejected(cookie: string, status: number): void {
    const pending = this.#pending.get(cookie);
    if (pending !== undefined) this.#fail(pending, new HttpStatusError(pending.facts(this.#transport.name), status));
  }

  #listen(pending: Pending, signal: AbortSignal): void {
    pending.onAbort = () => {
      this.counters.aborted++;
      this.#fail(pending, new RequestAbortedError(pending.facts(this.#transport.name), { cause: signal.reason }));
    };
    signal.addEventListener("abort", pending.onAbort, { once: true });
  }

  #send(pending: Pending, now: number): void {
    const sent = this.#transport.send(pending.cookie, pending.message, pending.sent > 0);
    pending.dueAt = pending.deadline;
    if (sent) {
      pending.sent++;
      if (pending.sent === 1) pending.firstSentAt = now;
      else {
        this.counters.retransmissions++;
        if (retransmissionChannel.hasSubscribers) retransmissionChannel.publish(this.#diagnostic(pending));
      }
      if (this.#transport.repeats === "on silence") this.#repeatLater(pending, now);
    }
    this.#timer.atLatest(pending.dueAt, now);
  }

  /** Sets when the message is sent again, as long as the daemon still knows its cookie then. */
  #repeatLater(pending: Pending, now: number): void {
    const { firstMs } = this.#retransmission;
    pending.pauseMs = pending.pauseMs === 0 ? firstMs : this.#retransmission.after(pending.pauseMs);
    const next = now + pending.pauseMs;
    const known = pending.sent === 0 || next - pending.firstSentAt < REPEAT_WINDOW_MS;
    pending.dueAt = known ? Math.min(next, pending.deadline) : pending.deadline;
    this.#timer.atLatest(pending.dueAt, now);
  }

  #lookAtAll(): void {
    const now = performance.now();
    for (const pending of [...this.#pending.values()]) {
      if (pending.dueAt > now) this.#timer.atLatest(pending.dueAt, now);
      else if (pending.deadline <= now) this.#timeOut(pending);
      else this.#send(pending, now);
    }
  }

  #timeOut(pending: Pending): void {
    this.counters.timeouts++;
    const cause = pending.trouble ?? (pending.sent === 0 ? this.#trouble : undefined);
    const facts = pending.facts(this.#transport.name);
    const error = new RequestTimeoutError(facts, pending.timeoutMs, cause === undefined ? {} : { cause });
    if (timeoutChannel.hasSubscribers) timeoutChannel.publish(this.#diagnostic(pending));
    this.#fail(pending, error);
    this.#transport.stalled?.();
  }

  #giveUp(pending: Pending, cause: Error): void {
    const facts = pending.facts(this.#transport.name);
    const perhaps = "It cannot be known whether it was carried out.";
    const large =
      "A message of more than one TCP segment may be what the daemon hangs up on: use WebSocket or HTTP then.";
    const error = this.#transport.cookies
      ? new ConnectionLostError(
          facts,
          `${facts.node} hung up ${pending.lostConnections} times over ${facts.command}. ${perhaps}`,
          large,
          { cause },
        )
      : new ConnectionLostError(
          facts,
          `The connection to ${facts.node} broke over ${facts.command}. ${perhaps}`,
          "Use /ng, where a message can be repeated safely.",
          { cause },
        );
    this.#fail(pending, error);
  }

  #answer(pending: Pending, message: RawMessage, offset: number): void {
    let reply: NgDictionary;
    try {
      reply = message.body(offset);
    } catch (cause) {
      this.counters.brokenReplies++;
      this.#fail(pending, new ReplyFormatError(pending.facts(this.#transport.name), { cause }));
      return;
    }
    this.#settle(pending);
    this.counters.replies++;
    if (replyChannel.hasSubscribers) {
      const durationMs = performance.now() - pending.madeAt;
      replyChannel.publish({ ...this.#diagnostic(pending), result: String(reply.result), durationMs });
    }
    pending.resolve(reply);
  }

  #unexpected(cookie: string, message: RawMessage): void {
    if (this.#cookies.owns(cookie)) {
      if (this.#unanswered.has(cookie)) this.counters.lateReplies++;
      else this.counters.duplicateReplies++;
      return;
    }
    let event: NgDictionary;
    try {
      event = message.body(cookie.length + 1);
    } catch {
      // Neither ours nor to be read: whoever sent it, nobody waits for it.
      this.counters.strayMessages++;
      return;
    }
    if (event.notify === undefined) this.counters.strayMessages++;
    else {
      this.counters.events++;
      this.#onEvent(event);
    }
  }

  #fail(pending: Pending, error: RtpengineError): void {
    this.#unanswered.add(pending.cookie);
    this.#settle(pending);
    if (failureChannel.hasSubscribers) {
      failureChannel.publish({ ...this.#diagnostic(pending), error, durationMs: performance.now() - pending.madeAt });
    }
    pending.reject(error);
  }

  #settle(pending: Pending): void {
    this.#pending.delete(pending.cookie);
    if (pending.onAbort !== undefined) pending.signal?.removeEventListener("abort", pending.onAbort);
    this.#transport.settled?.(pending.cookie);
  }

  #diagnostic(pending: Pending) {
    return { ...pending.facts(this.#transport.name), cookie: pending.cookie };
  }
}
