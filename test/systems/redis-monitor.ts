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

/**
 * Begins to watch. The client libraries decode what MONITOR prints as UTF-8, which loses bytes: this one reads the socket itself.
 */
export async function monitorRedis(redis: RedisServer, password?: string): Promise<RedisMonitor> {
  const commands: RedisCommand[] = [];
  const socket = connect(redis.port, redis.address);
  let unread = "";
  let began = false;
  socket.on("error", () => {});
  socket.on("data", (data) => {
    const lines = (unread + data.toString("latin1")).split("\r\n");
    unread = lines.pop() ?? "";
    for (const line of lines) {
      if (line === "+OK") began = true;
      const command = parseLine(line);
      if (command !== undefined) commands.push(command);
    }
  });
  const encode = (...words: string[]) =>
    `*${words.length}\r\n${words.map((word) => `$${word.length}\r\n${word}\r\n`).join("")}`;
  if (password !== undefined) {
    socket.write(encode("AUTH", password), "latin1");
    await until(() => began, { awaited: "AUTH" });
    began = false;
  }
  socket.write(encode("MONITOR"), "latin1");
  await until(() => began, { awaited: "MONITOR" });
  let marks = 0;
  return {
    commands,
    clear() {
      commands.length = 0;
    },
    async settle() {
      marks += 1;
      const mark = `mark-${marks}`;
      await redis.cli("ECHO", mark);
      await until(() => commands.some(([, value]) => value === mark), { awaited: mark });
      const place = commands.findIndex(([, value]) => value === mark);
      commands.splice(place, 1);
    },
    close() {
      socket.destroy();
    },
  };
}
