import { Buffer } from "node:buffer";
import { randomBytes } from "node:crypto";
import { createSocket, type Socket as UdpSocket } from "node:dgram";
import {
  createServer as createHttpServer,
  type Server as HttpServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { createServer as createTcpServer, type Server as TcpServer, type Socket as TcpSocket } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";
import { encodeMessage } from "../codec/bencode-encode.js";
import { BencodeStream } from "../codec/bencode-stream.js";
import type { NgInputDictionary } from "../codec/values.js";
import type { Release } from "../table/releases.js";
import { MockDaemon, type ReceivedCommand } from "./mock-daemon.js";
import type { MockFaults } from "./mock-faults.js";

export interface MockOptions {
  /** Commands of other releases are answered with `Unrecognized command`. Default: the newest. */
  readonly release?: Release;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** Where the ports in its SDPs begin; nothing listens there. Default 30000. */
  readonly mediaPort?: number;
}

/** A daemon for tests: it answers like RTPengine, without media. */
export interface MockRtpengine {
  /** For `connectRtpengine`. */
  readonly udp: string;
  readonly tcp: string;
  readonly ws: string;
  readonly http: string;
  readonly httpPlain: string;
  /** What goes wrong from now on; change it as you like. */
  readonly faults: MockFaults;
  /** What it has carried out, in order. */
  readonly received: readonly ReceivedCommand[];
  /** Messages that came once more and were answered from the cache of cookies. */
  readonly repeated: number;
  /** Call-IDs of the calls that it holds. */
  readonly calls: readonly string[];
  /** Pushes a DTMF event to all clients on TCP. */
  pressDigit(callId: string, fromTag: string, digit: string): void;
  /** Forgets calls and cookies, and breaks all connections, as a daemon that is started anew. */
  restart(): void;
  /** May be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts a mock on UDP, TCP, WebSocket and HTTP, each on a free port.
 *
 * @example
 * ```ts
 * import { connectRtpengine } from "@sipwright/rtpengine";
 * import { startMockRtpengine } from "@sipwright/rtpengine/mock";
 *
 * export async function test(): Promise<void> {
 *   const mock = await startMockRtpengine();
 *   const rtpengine = connectRtpengine({ address: mock.udp, release: "12.5" });
 *   mock.faults.dropRequests = 1; // the client sends once more
 *   await rtpengine.ping();
 *   await rtpengine.close();
 *   await mock.stop();
 * }
 * ```
 */
export async function startMockRtpengine(options: MockOptions = {}): Promise<MockRtpengine> {
  const { release = "26.2", host = "127.0.0.1", mediaPort = 30_000 } = options;
  const mock = new Mock(new MockDaemon(release, host, mediaPort), host);
  await mock.start();
  return mock;
}

class Mock implements MockRtpengine {
  readonly #daemon: MockDaemon;
  readonly #host: string;
  readonly #udp: UdpSocket;
  readonly #tcp: TcpServer;
  readonly #http: HttpServer;
  readonly #webSockets = new WebSocketServer({ noServer: true });
  readonly #connections = new Set<TcpSocket>();
  #stopped = false;
  readonly #ports = { udp: 0, tcp: 0, http: 0 };

  constructor(daemon: MockDaemon, host: string) {
    this.#daemon = daemon;
    this.#host = host;
    this.#udp = createSocket(host.includes(":") ? "udp6" : "udp4");
    this.#udp.on("message", (message, peer) => {
      this.#reply(message, (reply) => this.#udp.send(reply, peer.port, peer.address));
    });
    this.#tcp = createTcpServer({ noDelay: true }, (socket) => this.#serveTcp(socket));
    this.#http = createHttpServer((request, response) => this.#serveHttp(request, response));
    this.#http.on("upgrade", (request, socket, head) => {
      this.#webSockets.handleUpgrade(request, socket, head, (webSocket) => this.#serveWebSocket(webSocket));
    });
  }

  async start(): Promise<void> {
    const host = this.#host;
    await new Promise<void>((resolve) => this.#udp.bind(0, host, resolve));
    await new Promise<void>((resolve) => this.#tcp.listen(0, host, resolve));
    await new Promise<void>((resolve) => this.#http.listen(0, host, resolve));
    this.#ports.udp = this.#udp.address().port;
    this.#ports.tcp = portOf(this.#tcp.address());
    this.#ports.http = portOf(this.#http.address());
  }

  get udp(): string {
    return this.#address("udp", this.#ports.udp);
  }
  get tcp(): string {
    return this.#address("tcp", this.#ports.tcp);
  }
  get ws(): string {
    return this.#address("ws", this.#ports.http);
  }
  get http(): string {
    return `${this.#address("http", this.#ports.http)}/ng`;
  }
  get httpPlain(): string {
    return `${this.#address("http", this.#ports.http)}/ng-plain`;
  }
  get faults(): MockFaults {
    return this.#daemon.faults;
  }
  get received(): readonly ReceivedCommand[] {
    return this.#daemon.received;
  }
  get repeated(): number {
    return this.#daemon.repeated;
  }
  get calls(): readonly string[] {
    return [...this.#daemon.calls.calls.keys()];
  }

  pressDigit(callId: string, fromTag: string, digit: string): void {
    const tags = [...(this.#daemon.calls.calls.get(callId)?.parties.keys() ?? [])];
    const data: NgInputDictionary = {
      callid: callId,
      source_tag: fromTag,
      tags,
      type: "DTMF",
      timestamp: Math.floor(Date.now() / 1000),
      source_ip: this.#host,
      event: "0123456789*#ABCD".indexOf(digit),
      duration: 200,
      volume: 10,
    };
    const push = encodeMessage(randomBytes(8).toString("hex"), { data, notify: "onDTMF" });
    for (const connection of this.#connections) connection.write(push);
  }

  restart(): void {
    this.#daemon.restart();
    this.#breakConnections();
  }

  async stop(): Promise<void> {
    if (this.#stopped) return;
    this.#stopped = true;
    this.#breakConnections();
    this.#http.closeAllConnections();
    await Promise.all([
      new Promise<void>((resolve) => this.#udp.close(() => resolve())),
      new Promise<void>((resolve) => this.#tcp.close(() => resolve())),
      new Promise<void>((resolve) => this.#http.close(() => resolve())),
    ]);
  }

  #breakConnections(): void {
    for (const connection of this.#connections) connection.destroy();
    for (const webSocket of this.#webSockets.clients) webSocket.terminate();
  }

  #address(scheme: string, port: number): string {
    return `${scheme}://${this.#host.includes(":") ? `[${this.#host}]` : this.#host}:${port}`;
  }

  #reply(message: Buffer, send: (reply: Buffer) => void): void {
    const replies = this.#daemon.handle(message);
    const { delayMs } = this.#daemon.faults;
    const sendAll = () => replies.forEach(send);
    if (delayMs > 0) setTimeout(sendAll, delayMs);
    else sendAll();
  }

  #serveTcp(socket: TcpSocket): void {
    this.#connections.add(socket);
    const stream = new BencodeStream();
    socket.on("close", () => this.#connections.delete(socket));
    socket.on("error", () => socket.destroy());
    socket.on("data", (chunk) => {
      for (const { cookie, body } of stream.push(chunk)) {
        const message = Buffer.concat([Buffer.from(`${cookie} `, "latin1"), body]);
        this.#reply(message, (reply) => socket.writable && socket.write(reply));
      }
      // The daemon hangs up when more than 1,024 bytes of an unfinished message are there.
      if (stream.pending > 1024) socket.destroy();
    });
  }

  #serveWebSocket(webSocket: WebSocket): void {
    webSocket.on("error", () => webSocket.terminate());
    webSocket.on("message", (data) => {
      this.#reply(Buffer.from(data as Buffer), (reply) => webSocket.send(reply));
    });
  }

  #serveHttp(request: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks);
      if (request.url === "/ng") {
        const replies = this.#daemon.handle(body);
        this.#respond(response, replies[0]);
      } else if (request.url === "/ng-plain") this.#respond(response, this.#daemon.handlePlain(body));
      else response.writeHead(404).end();
    });
  }

  #respond(response: ServerResponse, reply: Buffer | undefined): void {
    if (reply === undefined) return;
    const { delayMs } = this.#daemon.faults;
    if (delayMs > 0) setTimeout(() => response.end(reply), delayMs);
    else response.end(reply);
  }
}

function portOf(address: ReturnType<TcpServer["address"]>): number {
  return typeof address === "object" && address !== null ? address.port : 0;
}
