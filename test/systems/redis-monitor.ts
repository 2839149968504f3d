import { connect } from "node:net";
import { type RedisServer, until } from "../support/index.js";

/** A command as Redis got it: each argument byte by byte, as a byte string (latin1). */
export type RedisCommand = readonly string[];

/** Watches every command that reaches a Redis server. */
export interface RedisMonitor {
  readonly commands: readonly RedisCommand[];
  /** Forgets what came up to now. */
  clear(): void;
  /** Returns when everything that Redis did before has been seen. */
  settle(): Promise<void>;
  close(): void;
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", a: "\x07", b: "\b" };

/** Reads a line of MONITOR: `+1700000000.1 [0 127.0.0.1:1] "HGET" "user:\xff" "ha1"`. */
function parseLine(line: string): RedisCommand | undefined {
  const start = /^\+\d+\.\d+ \[[^\]]*\] /.exec(line);
  if (start === null) return undefined;
  const quoted = line.slice(start[0].length).matchAll(/"((?:[^"\\]|\\.)*)"/g);
  return [...quoted].map(([, text = ""]) =>
    text.replace(/\\(?:x([0-9a-f]{2})|(.))/g, (_, hex: string | undefined, character: string) =>
      hex === undefined ? (escapes[character] ?? character) : String.fromCharCode(Number.parseInt(hex, 16)),
    ),
  );
}

/** A connection that writes commands itself; what comes back is given line by line. */
async function open(redis: RedisServer, password: string | undefined, onLine: (line: string) => void) {
  const socket = connect(redis.port, redis.address);
  let unread = "";
  let accepted = 0;
  socket.on("error", () => {});
  socket.on("data", (data) => {
    const lines = (unread + data.toString("latin1")).split("\r\n");
    unread = lines.pop() ?? "";
    for (const line of lines) {
      if (line === "+OK") accepted += 1;
      onLine(line);
    }
  });
  const send = (...words: string[]) => {
    const encoded = words.map((word) => `$${word.length}\r\n${word}\r\n`).join("");
    socket.write(`*${words.length}\r\n${encoded}`, "latin1");
  };
  const accept = async (...words: string[]) => {
    const before = accepted;
    send(...words);
    await until(() => accepted > before, { awaited: `OK to ${words[0]}` });
  };
  if (password !== undefined) await accept("AUTH", password);
  return { socket, send, accept };
}

/**
 * Begins to watch. The client libraries decode what MONITOR prints as UTF-8, which loses bytes: this one reads the socket itself.
 */
export async function monitorRedis(redis: RedisServer, password?: string): Promise<RedisMonitor> {
  const commands: RedisCommand[] = [];
  const marker = await open(redis, password, () => {});
  const watcher = await open(redis, password, (line) => {
    const command = parseLine(line);
    if (command !== undefined) commands.push(command);
  });
  await watcher.accept("MONITOR");
  let marks = 0;
  return {
    commands,
    clear() {
      commands.length = 0;
    },
    async settle() {
      marks += 1;
      const mark = `mark-${marks}`;
      marker.send("ECHO", mark);
      const find = () => commands.findIndex(([, value]) => value === mark);
      await until(() => find() >= 0, { awaited: mark, everyMs: 1 });
      commands.splice(find(), 1);
    },
    close() {
      marker.socket.destroy();
      watcher.socket.destroy();
    },
  };
}
