import { createSocket } from "node:dgram";
import { createRequire } from "node:module";
import { connectRtpengine, encodeBencode } from "@sipwright/rtpengine";
import { offer, sdp } from "./samples.js";

/** Someone who talks to a daemon. */
export interface Contender {
  ping(): Promise<unknown>;
  /** An offer of a new call, and its delete. */
  pair(callId: string): Promise<unknown>;
  close(): Promise<void> | void;
}

export const contenders = {
  "plain socket": (port: number) => plainSocket(port, false),
  "plain socket, connected": (port: number) => plainSocket(port, true),
  "@sipwright/rtpengine": own,
  "rtpengine-client 0.4.12": peer,
};

export type ContenderName = keyof typeof contenders;

function own(port: number): Contender {
  const client = connectRtpengine({ address: `udp://127.0.0.1:${port}`, release: "10.5" });
  return {
    ping: () => client.ping(),
    pair: async (callId) => {
      await client.offer({
        "call-id": callId,
        "from-tag": "a",
        "via-branch": "z9hG4bK776asdhds",
        sdp,
        "transport-protocol": "RTP/AVP",
        ICE: "remove",
        flags: ["trust-address", "port-latching"],
        replace: ["origin", "session-connection"],
        "rtcp-mux": ["demux"],
      });
      await client.delete({ "call-id": callId, "from-tag": "a" });
    },
    close: () => client.close(),
  };
}

/** The least that has to be done: messages that are ready but for cookie and Call-ID, replies not decoded. */
async function plainSocket(port: number, connected: boolean): Promise<Contender> {
  const socket = createSocket({ type: "udp4", recvBufferSize: 4 << 20, sendBufferSize: 4 << 20 });
  if (connected) await new Promise<void>((resolve) => socket.connect(port, "127.0.0.1", resolve));
  const waiting = new Map<string, () => void>();
  let next = 0;
  socket.on("message", (message) => {
    const cookie = message.toString("latin1", 0, message.indexOf(32));
    waiting.get(cookie)?.();
    waiting.delete(cookie);
  });
  const send = (body: string) =>
    new Promise<void>((resolve) => {
      const cookie = `plain_${process.pid}_${next++}`;
      waiting.set(cookie, resolve);
      const message = Buffer.from(`${cookie} ${body}`, "latin1");
      if (connected) socket.send(message);
      else socket.send(message, port, "127.0.0.1");
    });
  const mark = "CALL-ID-CALL-ID-";
  const { direction: _, ...rest } = offer;
  const [offerHead = "", offerTail = ""] = encodeBencode({ ...rest, "call-id": mark, "from-tag": "a" })
    .toString()
    .split(mark);
  const [deleteHead = "", deleteTail = ""] = encodeBencode({ command: "delete", "call-id": mark, "from-tag": "a" })
    .toString()
    .split(mark);
  return {
    ping: () => send("d7:command4:pinge"),
    pair: async (callId) => {
      await send(offerHead + callId + offerTail);
      await send(deleteHead + callId + deleteTail);
    },
    close: () => {
      socket.close();
    },
  };
}

function peer(port: number): Contender {
  const { Client } = createRequire(import.meta.url)("rtpengine-client");
  const client = new Client({ timeout: 5000 });
  const { command: _, direction: __, ...options } = offer;
  return {
    ping: () => client.ping(port, "127.0.0.1"),
    pair: async (callId) => {
      await client.offer(port, "127.0.0.1", { ...options, "call-id": callId, "from-tag": "a" });
      await client.delete(port, "127.0.0.1", { "call-id": callId, "from-tag": "a" });
    },
    close: () => client.close(),
  };
}
