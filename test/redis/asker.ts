import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";

/** What the lookup program answered. */
export interface Answer {
  readonly status: number;
  readonly route: string;
  readonly off: string;
}

/** Asks a lookup program for numbers, one after the other or many at a time. */
export class Asker {
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private count = 0;

  private constructor(
    private readonly socket: Socket,
    private readonly server: { readonly address: string; readonly port: number },
  ) {
    socket.on("message", (data) => this.receive(data.toString("latin1")));
  }

  static async open(server: { readonly address: string; readonly port: number }): Promise<Asker> {
    const socket = createSocket("udp4");
    socket.bind(0, "127.0.0.1");
    await once(socket, "listening");
    return new Asker(socket, server);
  }

  /** Sends a request that gets an answer without a transaction. */
  ask(number: string, timeoutMs = 5000): Promise<Answer> {
    const id = this.count++;
    const { port } = this.socket.address();
    const lines = [
      `OPTIONS sip:${number}@127.0.0.1 SIP/2.0`,
      `Via: SIP/2.0/UDP 127.0.0.1:${port};branch=z9hG4bK${id}`,
      `From: <sip:a@127.0.0.1>;tag=${id}`,
      "To: <sip:b@127.0.0.1>",
      `Call-ID: ${id}`,
      `CSeq: ${id} OPTIONS`,
      "Content-Length: 0",
    ];
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.delete(id);
        reject(new Error(`No answer for ${number} within ${timeoutMs} ms`));
      }, timeoutMs);
      this.waiting.set(id, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      this.socket.send(`${lines.join("\r\n")}\r\n\r\n`, this.server.port, this.server.address);
    });
  }

  async close(): Promise<void> {
    this.socket.close();
    await once(this.socket, "close");
  }

  private receive(text: string): void {
    const id = Number(/^Call-ID: (\d+)/im.exec(text)?.[1] ?? -1);
    const header = (name: string) => new RegExp(`^${name}: ?(.*)\r$`, "im").exec(text)?.[1] ?? "";
    this.waiting.get(id)?.({ status: Number(text.slice(8, 11)), route: header("X-Route"), off: header("X-Out") });
    this.waiting.delete(id);
  }
}
