import { createSocket } from "node:dgram";
import { once } from "node:events";
import { readFileSync } from "node:fs";

export interface LoadResult {
  readonly messagesPerSecond: number;
  /** CPU time of the processes that were looked at, for each message. */
  readonly cpuMicroseconds: number;
  readonly answers: number;
}

export interface LoadOptions {
  readonly port: number;
  readonly numbers: readonly string[];
  readonly milliseconds: number;
  /** How many requests are under way at a time. */
  readonly window: number;
  /** Processes whose CPU time counts. */
  readonly pids: readonly number[];
  /** What stands in the answers. */
  readonly expected: string;
}

const ticksPerSecond = 100;

/** Seconds of CPU time. Source: proc(5), /proc/[pid]/schedstat, in nanoseconds. */
function cpuSeconds(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    try {
      return sum + Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]) / 1e9;
    } catch {
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
      return sum + (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
    }
  }, 0);
}

/** Sends requests in a closed loop: each answer lets the next request go. Several sockets share the window. */
export async function generateLoad(options: LoadOptions): Promise<LoadResult> {
  const { port, numbers, milliseconds, window, pids, expected } = options;
  const socket = createSocket("udp4");
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  socket.setRecvBufferSize(4_000_000);
  await new Promise<void>((resolve) => socket.connect(port, "127.0.0.1", resolve));
  const own = socket.address().port;
  const packets = numbers.map((number, index) =>
    Buffer.from(
      `OPTIONS sip:${number}@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:${own};branch=z9hG4bK${index}\r\n` +
        `From: <sip:a@b>;tag=1\r\nTo: <sip:b@b>\r\nCall-ID: ${index}\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n`,
    ),
  );
  let answers = 0;
  let next = 0;
  let wrong: string | undefined;
  const send = () => {
    socket.send(packets[next] as Buffer);
    next = (next + 1) % packets.length;
  };
  socket.on("message", (data) => {
    answers += 1;
    if (answers % 64 === 1 && !data.includes(expected)) wrong = data.toString();
    send();
  });
  const before = cpuSeconds(pids);
  const begin = performance.now();
  for (let index = 0; index < window; index++) send();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const [elapsed, cpu, count] = [performance.now() - begin, cpuSeconds(pids) - before, answers];
  socket.removeAllListeners("message");
  socket.close();
  if (wrong !== undefined) throw new Error(`An answer is wrong:\n${wrong}`);
  if (count === 0) throw new Error("There were no answers");
  return { messagesPerSecond: (count / elapsed) * 1000, cpuMicroseconds: (cpu / count) * 1e6, answers: count };
}
