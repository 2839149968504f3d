import type { NgDictionary } from "../codec/values.js";

/** A DTMF digit that a party has pressed, as RTPengine reports it when the key is released. */
export interface DtmfEvent {
  readonly callId: string;
  /** The tag of the party that pressed it. */
  readonly sourceTag: string;
  readonly sourceLabel?: string;
  /** All tags of the call. */
  readonly tags: readonly string[];
  /** 0 to 15 (RFC 4733). */
  readonly event: number;
  /** `0`–`9`, `*`, `#`, `A`–`D`. */
  readonly digit: string;
  readonly durationMs: number;
  /** Negative dBm0, as a positive number. */
  readonly volume: number;
  readonly sourceIp: string;
  readonly at: Date;
}

const DIGITS = "0123456789*#ABCD";

/** Reads what the daemon sends, over TCP (inside of `data`, with `notify`) or over UDP as JSON; undefined for anything else. */
export function toDtmfEvent(message: NgDictionary): DtmfEvent | undefined {
  const data = isDictionary(message.data) ? message.data : message;
  if (data.type !== "DTMF" || typeof data.callid !== "string") return undefined;
  const event = Number(data.event);
  return {
    callId: data.callid,
    sourceTag: String(data.source_tag ?? ""),
    ...(typeof data.source_label === "string" && { sourceLabel: data.source_label }),
    tags: Array.isArray(data.tags) ? data.tags.map(String) : [],
    event,
    digit: DIGITS[event] ?? "",
    durationMs: Number(data.duration ?? 0),
    volume: Number(data.volume ?? 0),
    sourceIp: String(data.source_ip ?? ""),
    at: new Date(Number(data.timestamp ?? 0) * 1000),
  };
}

function isDictionary(value: unknown): value is NgDictionary {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
