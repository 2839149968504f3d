import { type CommandCheck, commandCheck } from "../check/command-check.js";
import type { NgFormat } from "../codec/message.js";
import type { NgDictionary, NgInput, NgInputDictionary } from "../codec/values.js";
import type { ExchangeCounters } from "../correlation/counters.js";
import { Exchange } from "../correlation/exchange.js";
import { Retransmission, type RetransmissionOptions } from "../correlation/retransmission.js";
import { CommandRefusedError, LoadLimitError } from "../errors/request.js";
import { type DtmfEvent, toDtmfEvent } from "../events/dtmf-event.js";
import { EventStream } from "../events/event-stream.js";
import type { CommandsByRelease } from "../generated/by-release.js";
import { commands } from "../table/commands.js";
import type { Release } from "../table/releases.js";
import type { BackoffOptions } from "../transport/backoff.js";
import type { TlsOptions } from "../transport/tls-options.js";
import type { Transport } from "../transport/transport.js";
import { transportFor } from "./address.js";
import type { RequestControl } from "./request-control.js";

export interface ClientOptions<R extends Release = Release> {
  /** `udp://127.0.0.1:2223`, `udp://[::1]:2223`, `tcp://…`, `ws://…`, `wss://…`, `http://…/ng`, `https://…/ng-plain`. */
  readonly address: string;
  /** The daemon's release line: decides which commands, keys and flags there are. */
  readonly release: R;
  /** Default bencode. JSON goes over all transports but TCP. */
  readonly format?: NgFormat;
  /** Milliseconds until a request ends with a `RequestTimeoutError`. Default 5,000. */
  readonly timeoutMs?: number;
  readonly retransmission?: RetransmissionOptions;
  readonly backoff?: BackoffOptions;
  readonly tls?: TlsOptions;
  /**
   * Where errors get the caller's lines from. `async` (the default) costs nothing, and shows the functions that await the request;
   * `captured` takes a stack for each request (some microseconds), and shows the caller whatever it does with the promise.
   */
  readonly stacks?: "async" | "captured";
}

type CommandsOf<R extends Release> = CommandsByRelease[R];
type OptionsOf<R extends Release, C extends keyof CommandsOf<R>> = CommandsOf<R>[C] extends {
  readonly options: infer O;
}
  ? O
  : never;
type ReplyOf<R extends Release, C extends keyof CommandsOf<R>> = CommandsOf<R>[C] extends { readonly reply: infer O }
  ? O
  : never;

/** Over HTTP and WebSocket nothing is lost on the way; see WebSocketTransport. */
const RELIABLE_RETRANSMISSION = { firstMs: 1000, maxMs: 2000 };

/** The client of one daemon, without the methods named after commands: see `connectRtpengine`. */
export class Client<R extends Release = Release> {
  /** The daemon's address: `udp://127.0.0.1:2223`. */
  readonly name: string;
  readonly release: R;
  readonly #exchange: Exchange;
  readonly #timeoutMs: number;
  readonly #captures: boolean;
  readonly #checks = new Map<string, CommandCheck>();
  readonly #streams = new Set<EventStream<DtmfEvent>>();

  constructor(options: ClientOptions<R>, transport?: Transport) {
    const { format = "bencode", retransmission, timeoutMs = 5000 } = options;
    const carrier = transport ?? transportFor(options.address, { ...options, format });
    this.name = carrier.name;
    this.release = options.release;
    this.#timeoutMs = timeoutMs;
    this.#captures = options.stacks === "captured";
    const reliable = /^(http|ws)s?:/.test(options.address);
    const pauses = reliable ? { ...RELIABLE_RETRANSMISSION, ...retransmission } : retransmission;
    this.#exchange = new Exchange(carrier, format, new Retransmission(pauses), (event) => this.#event(event));
  }

  /** What has happened so far, for metrics. */
  get counters(): Readonly<ExchangeCounters> {
    return this.#exchange.counters;
  }

  /** Requests that are under way. */
  get inFlight(): number {
    return this.#exchange.inFlight;
  }

  /**
   * Sends a command of the release and gives the daemon's reply.
   *
   * @throws {UnknownOptionError} and the other `SW301x` before anything is sent
   * @throws {CommandRefusedError} when the daemon answers `error`, {LoadLimitError} when it takes no new call
   * @throws {RequestTimeoutError} when no answer comes in time
   */
  request<C extends string & keyof CommandsOf<R>>(
    command: C,
    options: OptionsOf<R, C>,
    control?: RequestControl,
  ): Promise<ReplyOf<R, C>> {
    return this.perform(command, options as NgInputDictionary, control) as Promise<ReplyOf<R, C>>;
  }

  /**
   * The way out: sends a command with whatever keys, unchecked. What the daemon does not know, it logs and ignores.
   *
   * @throws as {@link request}, but for `SW301x`
   */
  send(command: string, options: NgInputDictionary, control?: RequestControl): Promise<NgDictionary> {
    // The command stands in the message once, whatever the options say.
    const { command: _, ...others } = options;
    return this.#run(command, others, control, false);
  }

  /** @internal what the methods named after commands call */
  perform(command: string, options: NgInputDictionary, control: RequestControl | undefined): Promise<NgDictionary> {
    return this.#run(command, options, control, true);
  }

  /** DTMF that the daemon pushes over TCP or WebSocket (`dtmf-log-ng-tcp`), from now on, until `break` or `close()`. */
  dtmf(): EventStream<DtmfEvent> {
    const stream: EventStream<DtmfEvent> = new EventStream(() => this.#streams.delete(stream));
    this.#streams.add(stream);
    return stream;
  }

  /** Ends what is under way with a `ClientClosedError`, and the connection. */
  async close(): Promise<void> {
    for (const stream of [...this.#streams]) stream.end();
    await this.#exchange.close();
  }

  async #run(
    command: string,
    options: NgInputDictionary,
    control: RequestControl | undefined,
    checked: boolean,
  ): Promise<NgDictionary> {
    if (checked) this.#check(command)(options);
    const extra = control?.extra;
    const message = extra === undefined ? options : withExtra(options, extra);
    const callId = message["call-id"];
    const stack = this.#captures ? captureStack() : undefined;
    let reply: NgDictionary;
    try {
      reply = await this.#exchange.request({
        command,
        callId: typeof callId === "string" ? callId : undefined,
        options: message,
        timeoutMs: control?.timeoutMs ?? this.#timeoutMs,
        signal: control?.signal,
        repeatable: commands[command]?.repeatable === true,
      });
    } catch (error) {
      if (error instanceof Error) keepStack(error, stack);
      throw error;
    }
    const { result } = reply;
    if (result === "ok" || result === "pong") return reply;
    const error = this.#refusal(command, callId, reply);
    keepStack(error, stack);
    throw error;
  }

  #check(command: string): CommandCheck {
    let check = this.#checks.get(command);
    if (check === undefined) {
      check = commandCheck(this.release, command);
      this.#checks.set(command, check);
    }
    return check;
  }

  #refusal(command: string, callId: NgInput | undefined, reply: NgDictionary): Error {
    const facts = { command, node: this.name, callId: typeof callId === "string" ? callId : undefined, sent: 1 };
    if (reply.result === "load limit") return new LoadLimitError(facts, String(reply.message ?? "load limit"));
    return new CommandRefusedError(facts, String(reply["error-reason"] ?? `result ${String(reply.result)}`));
  }

  #event(message: NgDictionary): void {
    const event = toDtmfEvent(message);
    if (event !== undefined) for (const stream of this.#streams) stream.push(event);
  }
}

function withExtra(options: NgInputDictionary, extra: NgInputDictionary): NgInputDictionary {
  const flags = [options.flags, extra.flags].filter((list): list is readonly NgInput[] => Array.isArray(list)).flat();
  return { ...options, ...extra, ...(flags.length > 0 && { flags }) };
}

function captureStack(): string {
  const holder: { stack?: string } = {};
  Error.captureStackTrace(holder, captureStack);
  return callersOf(holder.stack ?? "");
}

/** The lines of whoever made the request, without those on the way through this class. */
function callersOf(stack: string): string {
  const lines = stack.split("\n").slice(1);
  return lines
    .filter((line) => !/Client\.(#run|#refusal|perform|request|send|value) |processTicks/.test(line))
    .join("\n");
}

/** An error that comes out of a timer or a socket knows nothing of who made the request; the caller's lines are put in here. */
function keepStack(error: Error, stack: string | undefined): void {
  const holder: { stack?: string } = {};
  if (stack === undefined) Error.captureStackTrace(holder, keepStack);
  error.stack = `${error.name}: ${error.message}\n${stack ?? callersOf(holder.stack ?? "")}`;
}
