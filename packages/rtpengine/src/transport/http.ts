import { Buffer } from "node:buffer";
import * as http from "node:http";
import * as https from "node:https";
import type { NgFormat } from "../codec/message.js";
import type { TlsOptions } from "./tls-options.js";
import type { Receiver, Transport } from "./transport.js";

export interface HttpOptions {
  /** Ends in `/ng` (with cookies) or `/ng-plain` (without). */
  readonly url: URL;
  readonly format: NgFormat;
  readonly tls?: TlsOptions | undefined;
  /** Connections at most; default 8. */
  readonly connections?: number | undefined;
}

const MAX_REPLY = 16 * 1024 * 1024;

/**
 * HTTP and HTTPS. On `/ng` a repeated message is known to the daemon by its cookie; on `/ng-plain` (from 12.5 on) there is none,
 * so only what is harmless is repeated.
 */
export class HttpTransport implements Transport {
  readonly name: string;
  readonly repeats: "on silence" | "never";
  readonly maxBytes = MAX_REPLY;
  readonly cookies: boolean;
  readonly #url: URL;
  readonly #agent: http.Agent;
  readonly #contentType: string;
  readonly #requests = new Map<string, Set<http.ClientRequest>>();
  #receiver: Receiver | undefined;

  constructor({ url, format, tls, connections = 8 }: HttpOptions) {
    this.name = url.href;
    this.#url = url;
    this.cookies = !url.pathname.endsWith("-plain");
    this.repeats = this.cookies ? "on silence" : "never";
    const agent = { keepAlive: true, maxSockets: connections };
    this.#agent = url.protocol === "https:" ? new https.Agent({ ...agent, ...tls }) : new http.Agent(agent);
    this.#contentType = !this.cookies && format === "json" ? "application/json" : "application/x-rtpengine-ng";
  }

  open(receiver: Receiver): void {
    // There is no connection to wait for: each request looks for one itself.
    this.#receiver = receiver;
  }

  send(cookie: string, message: Buffer): boolean {
    const { request: make } = this.#url.protocol === "https:" ? https : http;
    const request = make(this.#url, {
      method: "POST",
      agent: this.#agent,
      headers: { "content-type": this.#contentType, "content-length": message.length },
    });
    let sent = false;
    request.on("socket", (socket) => {
      // On a connection that has to be made first, nothing is sent until it is there.
      if (socket.connecting)
        socket.once(this.#url.protocol === "https:" ? "secureConnect" : "connect", () => (sent = true));
      else sent = true;
    });
    request.on("error", (error) => {
      if (this.#forget(cookie, request)) this.#receiver?.failed(cookie, error, sent ? "perhaps" : "no");
    });
    request.on("response", (response) => this.#read(cookie, request, response));
    const others = this.#requests.get(cookie);
    if (others === undefined) this.#requests.set(cookie, new Set([request]));
    else others.add(request);
    request.end(message);
    return true;
  }

  settled(cookie: string): void {
    const requests = this.#requests.get(cookie);
    this.#requests.delete(cookie);
    // Those whose response is whole are not in the set any more; their connections are used again.
    for (const request of requests ?? []) request.destroy();
  }

  async close(): Promise<void> {
    for (const cookie of [...this.#requests.keys()]) this.settled(cookie);
    this.#agent.destroy();
  }

  #forget(cookie: string, request: http.ClientRequest): boolean {
    const requests = this.#requests.get(cookie);
    if (requests === undefined || !requests.delete(request)) return false;
    if (requests.size === 0) this.#requests.delete(cookie);
    return true;
  }

  #read(cookie: string, request: http.ClientRequest, response: http.IncomingMessage): void {
    const chunks: Buffer[] = [];
    let bytes = 0;
    response.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > MAX_REPLY) response.destroy(new Error(`The reply is longer than ${MAX_REPLY} bytes.`));
    });
    response.on("error", (error) => {
      if (this.#forget(cookie, request)) this.#receiver?.failed(cookie, error, "perhaps");
    });
    response.on("end", () => {
      if (!this.#forget(cookie, request)) return;
      if (response.statusCode !== 200) {
        this.#receiver?.rejected(cookie, response.statusCode ?? 0);
      } else if (this.cookies) this.#receiver?.received(Buffer.concat(chunks));
      else this.#receiver?.answered(cookie, Buffer.concat(chunks));
    });
  }
}
