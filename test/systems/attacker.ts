import { setTimeout as sleep } from "node:timers/promises";
import {
  AwaitedInVainError,
  answerChallenge,
  branchOf,
  type Credentials,
  chooseChallenge,
  cseqOf,
  type Endpoint,
  type HeaderOverrides,
  headerValues,
  newBranch,
  newCallId,
  newRequest,
  type SipRequest,
  type SipResponse,
  SipSocket,
  until,
} from "../support/index.js";

export interface AttackOptions {
  readonly headers?: HeaderOverrides;
  readonly body?: string;
  /** The URI in From. */
  readonly from?: string;
  /** The URI in To; the Request-URI if not given. */
  readonly to?: string;
  readonly callId?: string;
  /** Answers one challenge with these. */
  readonly credentials?: Credentials;
  /** Added to Via. */
  readonly viaSuffix?: string;
  /** Changes the finished Authorization header. */
  readonly authorization?: (value: string) => string;
}

/** What came of a request: the final answer, or nothing. */
export interface Outcome {
  readonly request: SipRequest;
  readonly response: SipResponse | undefined;
  /** The status, or `none`. */
  readonly status: number | "none";
  /** All that came back for it, as byte strings. */
  readonly raw: readonly string[];
}

/** A raw socket that sends whatever it likes to a server, and keeps every byte of the answers. */
export class Attacker {
  private constructor(
    readonly socket: SipSocket,
    readonly target: Endpoint,
  ) {}

  static async open(target: Endpoint, address?: string): Promise<Attacker> {
    return new Attacker(
      await SipSocket.open({ name: "attacker", ...(address === undefined ? {} : { address }) }),
      target,
    );
  }

  /** Sends a request; with credentials it answers the challenge, whatever the request looks like. */
  async ask(method: string, requestUri: string, options: AttackOptions = {}, to = this.target): Promise<Outcome> {
    const callId = options.callId ?? newCallId(this.socket.address);
    const build = (cseq: number, more: HeaderOverrides) =>
      newRequest(this.socket, method, requestUri, {
        ...(options.from === undefined ? {} : { from: options.from }),
        ...(options.to === undefined ? {} : { to: options.to }),
        ...(options.body === undefined ? {} : { body: options.body }),
        headers: {
          "Call-ID": callId,
          CSeq: `${cseq} ${method}`,
          ...(options.viaSuffix === undefined ? {} : { Via: this.via(options.viaSuffix) }),
          ...more,
          ...options.headers,
        },
      });
    const first = await this.sendRequest(build(1, {}), to);
    const { response } = first;
    if (options.credentials === undefined || (response?.status !== 401 && response?.status !== 407)) return first;
    const [from, name] =
      response.status === 401 ? ["WWW-Authenticate", "Authorization"] : ["Proxy-Authenticate", "Proxy-Authorization"];
    const challenge = chooseChallenge(headerValues(response, from));
    if (challenge === undefined) return first;
    const answer = answerChallenge(challenge, options.credentials, { method, uri: requestUri });
    if (method === "INVITE") await this.acknowledge(first);
    return this.sendRequest(build(2, { [name]: (options.authorization ?? ((value) => value))(answer) }), to);
  }

  private via(suffix: string): string {
    return `SIP/2.0/UDP ${this.socket.address}:${this.socket.port};rport;branch=${newBranch()}${suffix}`;
  }

  /** Sends a request as it is and waits for its final answer, or until it is clear that none will come. */
  async sendRequest(request: SipRequest, to = this.target): Promise<Outcome> {
    const branch = branchOf(request) ?? "";
    const since = this.socket.log.length;
    await this.socket.send(request.raw, to);
    return { request, ...(await this.outcome(branch, since)) };
  }

  /** The answers that came for a branch. An answer to later OPTIONS says that nothing more will come. */
  private async outcome(branch: string, since: number): Promise<Omit<Outcome, "request">> {
    const answers = () => this.answersTo(branch, since);
    const final = () => answers().find((one) => /^SIP\/2\.0 [2-6]/.test(one.raw.toString("latin1")));
    if ((await this.first(final, 20)) === undefined) {
      for (let round = 0; round < 3; round += 1) await this.isAlive();
      await this.first(final, 60);
    }
    if (final() === undefined && answers().length > 0) await this.first(final, 5000);
    const found = final();
    const raw = answers().map((one) => one.raw.toString("latin1"));
    const status = found === undefined ? "none" : Number(/^SIP\/2\.0 (\d+)/.exec(found.raw.toString("latin1"))?.[1]);
    return { response: found?.message as SipResponse | undefined, status, raw };
  }

  /** Asks the server for a sign of life; throws where none comes. */
  async isAlive(): Promise<void> {
    const request = newRequest(this.socket, "OPTIONS", `sip:${this.target.address}:${this.target.port}`);
    const branch = branchOf(request) ?? "";
    const since = this.socket.log.length;
    await this.socket.send(request.raw, this.target);
    await until(() => this.answersTo(branch, since).length > 0, {
      awaited: "an answer to OPTIONS",
      timeoutMs: 3000,
      everyMs: 1,
    });
  }

  private answersTo(branch: string, since: number) {
    return this.socket.log
      .slice(since)
      .filter((one) => one.direction === "received" && one.raw.includes(`branch=${branch}`));
  }

  /** ACK for a refusal. */
  async acknowledge({ request, response }: Outcome): Promise<void> {
    if (response === undefined || response.status < 300) return;
    const ack = newRequest(this.socket, "ACK", request.requestUri, {
      headers: {
        Via: headerValues(request, "Via"),
        From: headerValues(request, "From"),
        To: headerValues(response, "To"),
        "Call-ID": headerValues(request, "Call-ID"),
        CSeq: `${cseqOf(request).number} ACK`,
        Contact: null,
      },
    });
    await this.socket.send(ack.raw, this.target);
  }

  private async first<T>(look: () => T | undefined, timeoutMs: number): Promise<T | undefined> {
    try {
      return await until(look, { awaited: "an answer", timeoutMs, everyMs: 1 });
    } catch (error) {
      if (error instanceof AwaitedInVainError) return undefined;
      throw error;
    }
  }

  close(): Promise<void> {
    return this.socket.close();
  }
}

/** A socket to which nothing may come: where an open relay would send. */
export class Bystander {
  private constructor(readonly socket: SipSocket) {}

  static async open(address = "127.0.0.50"): Promise<Bystander> {
    return new Bystander(await SipSocket.open({ name: "bystander", address }));
  }

  get uri(): string {
    return `sip:victim@${this.socket.address}:${this.socket.port}`;
  }

  get hostPort(): string {
    return `${this.socket.address}:${this.socket.port}`;
  }

  /** What came, as byte strings, after a moment for it to come. */
  async received(forMs = 30): Promise<string[]> {
    await sleep(forMs);
    return this.socket.log.filter((one) => one.direction === "received").map((one) => one.raw.toString("latin1"));
  }

  close(): Promise<void> {
    return this.socket.close();
  }
}
