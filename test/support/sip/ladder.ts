import { describeMessage, header, type SipMessage } from "./message.js";
import type { Datagram, Endpoint } from "./socket.js";

/** Whatever keeps a log of datagrams: a SipSocket, or `phone.socket`. */
export interface Participant extends Endpoint {
  readonly name: string;
  readonly log: readonly Datagram[];
}

export interface LadderOptions {
  /** Names for the addresses of others: `{ "127.0.0.1:5060": "kamailio" }`. */
  readonly names?: Readonly<Record<string, string>>;
  /** The columns from left to right; names that are left out follow in the order of their appearance. */
  readonly order?: readonly string[];
  /** Only messages of this call. */
  readonly callId?: string;
  /** Default 100. */
  readonly width?: number;
}

const TIME_WIDTH = 9;

/**
 * Draws the messages that the participants saw as a call flow:
 *
 *         alice                  kamailio                   bob
 *       0 |-- INVITE bob ---------->|                        |
 *       3 |                         |-- INVITE bob --------->|
 */
export function drawLadder(participants: readonly Participant[], options: LadderOptions = {}): string {
  const names = new Map(Object.entries(options.names ?? {}));
  for (const each of participants) names.set(keyOf(each), each.name);
  const arrows = collect(participants, options.callId).map((datagram) => ({
    at: datagram.at,
    from: names.get(keyOf(datagram.from)) ?? keyOf(datagram.from),
    to: names.get(keyOf(datagram.to)) ?? keyOf(datagram.to),
    text: label(datagram.message),
  }));
  const columns = [...new Set([...(options.order ?? []), ...arrows.flatMap(({ from, to }) => [from, to])])];
  const first = arrows[0];
  if (first === undefined) return "(no messages)\n";
  const step = Math.max(12, Math.floor(((options.width ?? 100) - TIME_WIDTH) / columns.length));
  const lines = arrows.map(({ at, from, to, text }) => {
    const line = drawArrow(columns.length, step, columns.indexOf(from), columns.indexOf(to), text);
    return `${String(Math.round(at - first.at)).padStart(TIME_WIDTH - 2)} ${line}`.trimEnd();
  });
  const heads = columns.map((name) => name.slice(0, step - 1).padEnd(step)).join("");
  return `${[`${"ms".padStart(TIME_WIDTH - 2)} ${heads}`.trimEnd(), ...lines].join("\n")}\n`;
}

/** What was sent by a participant, and what was received from others; not twice what passed between participants. */
function collect(
  participants: readonly Participant[],
  callId: string | undefined,
): (Datagram & { message: SipMessage })[] {
  const own = new Set(participants.map(keyOf));
  return participants
    .flatMap(({ log }) => log)
    .filter((datagram) => datagram.direction === "sent" || !own.has(keyOf(datagram.from)))
    .flatMap((datagram) => (datagram.message === undefined ? [] : [{ ...datagram, message: datagram.message }]))
    .filter(({ message }) => callId === undefined || header(message, "Call-ID") === callId)
    .sort((a, b) => a.at - b.at);
}

function label(message: SipMessage): string {
  if (message.kind === "request") {
    const user = /^sips?:([^@;]+)@/.exec(message.requestUri)?.[1];
    return user === undefined ? message.method : `${message.method} ${user}`;
  }
  const method = /\s(\S+)\s*$/.exec(header(message, "CSeq") ?? "")?.[1];
  if (method === undefined) return describeMessage(message);
  return method === "INVITE" ? `${message.status} ${message.reason}` : `${message.status} ${method}`;
}

/** One line: a bar for each participant, and the arrow from one bar to another. */
function drawArrow(count: number, step: number, from: number, to: number, text: string): string {
  const line: string[] = Array.from({ length: count * step }, (_, at) => (at % step === 0 ? "|" : " "));
  const write = (at: number, part: string) => line.splice(at, part.length, ...part);
  if (from === to) {
    write(from * step + 1, `-- ${text} (to itself)`);
    return line.join("");
  }
  const [left, right] = [Math.min(from, to) * step + 1, Math.max(from, to) * step];
  const room = right - left;
  const shown = ` ${text.slice(0, Math.max(1, room - 5)).trimEnd()} `;
  const shaft = `--${shown}`.padEnd(room - 1, "-");
  write(left, from < to ? `${shaft}>` : `<${shaft}`);
  return line.join("");
}

function keyOf(endpoint: Endpoint): string {
  return `${endpoint.address}:${endpoint.port}`;
}
