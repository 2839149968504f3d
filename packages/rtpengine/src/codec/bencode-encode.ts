import { Buffer } from "node:buffer";
import { EncodeError } from "../errors/codec.js";
import { defaultLimits } from "./limits.js";
import type { NgInput, NgInputDictionary } from "./values.js";

/**
 * Messages are written one behind the other into a large block, and handed out as parts of it: an allocation per 64 KiB, not
 * per message. A block lives as long as a message in it.
 */
const BLOCK_BYTES = 64 * 1024;
/** Texts up to this length are copied in JavaScript; the call into native code costs more. */
const SHORT_TEXT = 24;
const SPACE = 32;
const COLON = 58;
const D = 100;
const E = 101;
const I = 105;
const L = 108;

let block = Buffer.allocUnsafeSlow(BLOCK_BYTES);
let start = 0;
let at = 0;

/**
 * Encodes one value as bencode (BEP 3). Keys keep their order: the NG protocol does not ask for sorted ones.
 *
 * Texts become UTF-8 with exact byte lengths, `Uint8Array`s go as they are, `bigint` reaches beyond 2^53. Keys whose value is
 * `undefined` are left out.
 *
 * @throws {EncodeError} for what bencode does not have: fractions, booleans, null, unsafe integers, cycles
 * @see https://www.bittorrent.org/beps/bep_0003.html
 * @example
 * ```ts
 * import { encodeBencode } from "@sipwright/rtpengine";
 *
 * encodeBencode({ command: "ping" }).toString(); // "d7:command4:pinge"
 * ```
 */
export function encodeBencode(value: NgInput): Buffer {
  return encodeMessage("", value);
}

/**
 * A cookie (ASCII), a space, and a dictionary of the command and its options: what goes over UDP, TCP and WebSocket. Without a cookie
 * the dictionary alone.
 */
export function encodeCommand(cookie: string, command: string, options: NgInputDictionary): Buffer {
  begin(cookie);
  reserve(1);
  block[at++] = D;
  writeText("command");
  writeText(command);
  return finish(options, writeEntries);
}

/** A cookie, a space and a value. */
export function encodeMessage(cookie: string, value: NgInput): Buffer {
  begin(cookie);
  return finish(value, writeValue);
}

function begin(cookie: string): void {
  if (block.length - at < 4096) renewBlock(0);
  start = at;
  if (cookie === "") return;
  writeShortAscii(cookie);
  block[at++] = SPACE;
}

function finish<T extends NgInput>(value: T, write: (value: T, depth: number) => void): Buffer {
  try {
    write(value, 0);
  } catch (error) {
    at = start;
    throw error instanceof Unencodable ? error.explain(value) : error;
  }
  return block.subarray(start, at);
}

function renewBlock(needed: number): void {
  const written = at - start;
  const larger = Buffer.allocUnsafeSlow(Math.max(BLOCK_BYTES, 2 * (written + needed)));
  if (written > 0) block.copy(larger, 0, start, at);
  block = larger;
  start = 0;
  at = written;
}

function reserve(bytes: number): void {
  if (block.length - at < bytes) {
    if (at === start) at = start = block.length;
    renewBlock(bytes);
  }
}

function writeValue(value: NgInput, depth: number): void {
  if (typeof value === "string") writeText(value);
  else if (typeof value === "number") writeInteger(value);
  else if (typeof value === "bigint") writeNumber(`${value}`);
  else if (typeof value !== "object" || value === null || depth >= defaultLimits.maxDepth) throw new Unencodable();
  else if (Array.isArray(value)) writeList(value, depth);
  else if (value instanceof Uint8Array) writeBytes(value);
  else if (value instanceof Map) writeMap(value, depth);
  else writeDictionary(value as NgInputDictionary, depth);
}

function writeDictionary(value: NgInputDictionary, depth: number): void {
  reserve(1);
  block[at++] = D;
  writeEntries(value, depth);
}

function writeEntries(value: NgInputDictionary, depth: number): void {
  for (const key in value) {
    const item = value[key];
    if (item === undefined || !Object.hasOwn(value, key)) continue;
    writeText(key);
    writeValue(item, depth + 1);
  }
  reserve(1);
  block[at++] = E;
}

function writeMap(value: ReadonlyMap<string, NgInput>, depth: number): void {
  reserve(1);
  block[at++] = D;
  for (const [key, item] of value) {
    if (typeof key !== "string") throw new Unencodable();
    writeText(key);
    writeValue(item, depth + 1);
  }
  reserve(1);
  block[at++] = E;
}

function writeList(value: readonly NgInput[], depth: number): void {
  reserve(1);
  block[at++] = L;
  for (let index = 0; index < value.length; index++) writeValue(value[index] as NgInput, depth + 1);
  reserve(1);
  block[at++] = E;
}

function writeText(text: string): void {
  const { length } = text;
  if (length <= SHORT_TEXT) {
    reserve(SHORT_TEXT + 3);
    const begin = at;
    let position = at;
    if (length >= 10) block[position++] = 48 + ((length / 10) | 0);
    block[position++] = 48 + (length % 10);
    block[position++] = COLON;
    let index = 0;
    for (; index < length; index++) {
      const code = text.charCodeAt(index);
      if (code > 127) break;
      block[position++] = code;
    }
    if (index === length) {
      at = position;
      return;
    }
    at = begin;
  }
  const bytes = Buffer.byteLength(text);
  const prefix = `${bytes}`;
  reserve(bytes + prefix.length + 1);
  writeShortAscii(prefix);
  block[at++] = COLON;
  at += block.write(text, at, bytes, bytes === length ? "latin1" : "utf8");
}

function writeBytes(bytes: Uint8Array): void {
  const prefix = `${bytes.length}`;
  reserve(bytes.length + prefix.length + 1);
  writeShortAscii(prefix);
  block[at++] = COLON;
  block.set(bytes, at);
  at += bytes.length;
}

function writeInteger(value: number): void {
  if (!Number.isSafeInteger(value)) throw new Unencodable();
  // Not `-0`, which would be an invalid number.
  writeNumber(`${value === 0 ? 0 : value}`);
}

function writeNumber(digits: string): void {
  reserve(digits.length + 2);
  block[at++] = I;
  writeShortAscii(digits);
  block[at++] = E;
}

function writeShortAscii(text: string): void {
  reserve(text.length + 2);
  for (let index = 0; index < text.length; index++) block[at++] = text.charCodeAt(index);
}

/** Thrown without a place, so that the way down needs no record of it; the place is looked up afterwards. */
class Unencodable extends Error {
  explain(value: NgInput): EncodeError {
    return findUnencodable(value, "", 0) ?? new EncodeError("", "changed while it was encoded", "Do not change it.");
  }
}

function findUnencodable(value: unknown, path: string, depth: number): EncodeError | undefined {
  if (typeof value === "string" || typeof value === "bigint" || value instanceof Uint8Array) return undefined;
  if (typeof value === "number") {
    if (Number.isSafeInteger(value)) return undefined;
    if (Number.isInteger(value)) {
      return new EncodeError(path, `${value}, beyond 2^53 and so not exact`, "Give it as a bigint: 9007199254740993n.");
    }
    return new EncodeError(path, `${value}, no integer`, "Round it, or send it as text.");
  }
  if (typeof value === "boolean") return new EncodeError(path, "a boolean", 'Send "on" or "off", 1 or 0, or a flag.');
  if (value === null) return new EncodeError(path, "null", "Leave the key out.");
  if (typeof value !== "object") return new EncodeError(path, `of type ${typeof value}`, "Leave it out.");
  if (depth >= defaultLimits.maxDepth) {
    return new EncodeError(
      path,
      `nested deeper than ${defaultLimits.maxDepth}`,
      "Look for a value that contains itself.",
    );
  }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const found = findUnencodable(item, `${path}[${index}]`, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  const entries: Iterable<[unknown, unknown]> = value instanceof Map ? value : Object.entries(value);
  for (const [key, item] of entries) {
    if (typeof key !== "string") return new EncodeError(path, "a Map with a key that is no text", "Use text for keys.");
    if (item === undefined && !(value instanceof Map)) continue;
    const found = findUnencodable(item, path === "" ? key : `${path}.${key}`, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
