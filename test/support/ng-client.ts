import { randomBytes } from "node:crypto";
import { createSocket } from "node:dgram";
import { type BencodeValue, decodeBencode, encodeBencode } from "./bencode.js";
import { AwaitedInVainError } from "./wait.js";

/** An answer of rtpengine; `result` says `ok`, `pong` or `error`. */
export type NgReply = { readonly [key: string]: BencodeValue };

/**
 * Sends one NG command over UDP and waits for its answer.
 *
 * Deliberately apart from the project's own client, which it serves to test.
 */
export async function sendNgCommand(
  address: string,
  port: number,
  command: { readonly [key: string]: BencodeValue },
  timeoutMs = 2000,
): Promise<NgReply> {
  const cookie = randomBytes(8).toString("hex");
  const socket = createSocket("udp4");
  try {
    const answer = await new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new AwaitedInVainError(`the answer to ${String(command.command)}`, timeoutMs, "Nothing came."));
      }, timeoutMs);
      socket.once("error", (error) => {
        clearTimeout(timer);
        reject(error);
      });
      socket.on("message", (data) => {
        const text = data.toString("latin1");
        if (!text.startsWith(`${cookie} `)) return;
        clearTimeout(timer);
        resolve(text.slice(cookie.length + 1));
      });
      socket.send(Buffer.from(`${cookie} ${encodeBencode(command)}`, "latin1"), port, address);
    });
    const reply = decodeBencode(answer);
    if (typeof reply !== "object" || Array.isArray(reply)) throw new SyntaxError(`No dictionary: ${answer}`);
    return reply as NgReply;
  } finally {
    socket.close();
  }
}
