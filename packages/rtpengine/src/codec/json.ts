import { Buffer } from "node:buffer";
import { DecodeError, EncodeError } from "../errors/codec.js";
import type { NgInput, NgValue } from "./values.js";

/**
 * Encodes a message as JSON, which RTPengine takes on UDP, WebSocket and HTTP since 10.5, but not on TCP.
 *
 * @throws {EncodeError} for bytes and big numbers, which JSON cannot carry; bencode can
 */
export function encodeJson(value: NgInput): string {
  return JSON.stringify(value, (key, item: unknown) => {
    if (typeof item === "bigint") throw new EncodeError(key, "a bigint, which JSON cannot carry", "Use bencode.");
    if (item instanceof Uint8Array) {
      throw new EncodeError(key, "bytes, which JSON cannot carry", "Use bencode, or blob64 from RTPengine 26.1 on.");
    }
    // A Buffer has been turned into this by its own toJSON.
    if (isBufferJson(item)) throw new EncodeError(key, "bytes, which JSON cannot carry", "Use bencode.");
    if (item instanceof Map) return Object.fromEntries(item);
    return item;
  });
}

function isBufferJson(item: unknown): boolean {
  return typeof item === "object" && item !== null && "type" in item && item.type === "Buffer" && "data" in item;
}

/** Decodes a JSON reply; dictionaries have no prototype, as those of the bencode decoder. @throws {DecodeError} */
export function decodeJson(text: string): NgValue {
  try {
    return plain(JSON.parse(text), 0);
  } catch (cause) {
    if (cause instanceof DecodeError) throw cause;
    throw new DecodeError("This is no JSON", 0, { cause });
  }
}

const MAX_DEPTH = 64;

function plain(value: unknown, depth: number): NgValue {
  if (typeof value === "string" || typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === null) return "";
  if (depth >= MAX_DEPTH) throw new DecodeError(`JSON is nested deeper than ${MAX_DEPTH}`, 0);
  if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1));
  const result: { [key: string]: NgValue } = Object.create(null);
  for (const [key, item] of Object.entries(value as object)) result[key] = plain(item, depth + 1);
  return result;
}

export function jsonMessage(cookie: string, value: NgInput): Buffer {
  return Buffer.from(cookie === "" ? encodeJson(value) : `${cookie} ${encodeJson(value)}`);
}
