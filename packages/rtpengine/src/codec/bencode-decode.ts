import { Buffer, isAscii } from "node:buffer";
import { DecodeError, LimitError, TruncatedError } from "../errors/codec.js";
import { type BencodeLimits, withDefaults } from "./limits.js";
import type { BencodeValue, NgValue } from "./values.js";

export interface DecodeOptions {
  /**
   * Strict (the default): numbers and lengths without leading zeros, no `-0`, no key twice, text in valid UTF-8. Lenient: all
   * that is understood, the last of equal keys counts, broken UTF-8 becomes U+FFFD. Sorted keys are never asked for.
   */
  readonly mode?: "strict" | "lenient";
  /** Byte strings as text (UTF-8, the default) or as `Buffer`s, which share the input's memory. Keys are always text. */
  readonly strings?: "text" | "bytes";
  /** Dictionaries as objects without prototype (the default), or as `Map`s, which keep the order of keys like `15` too. */
  readonly dictionaries?: "object" | "map";
  readonly limits?: BencodeLimits;
}

export interface Decoded<T = NgValue> {
  readonly value: T;
  /** How many bytes of the input the value took. */
  readonly bytes: number;
}

/**
 * Decodes exactly one value.
 *
 * @throws {DecodeError} for what is no bencode, bytes after the value included
 * @throws {TruncatedError} when the input breaks off
 * @throws {LimitError} beyond the limits
 * @example
 * ```ts
 * import { decodeBencode } from "@sipwright/rtpengine";
 *
 * const reply = decodeBencode(Buffer.from("d6:result4:ponge")); // { result: "pong" }
 * ```
 */
export function decodeBencode(input: Uint8Array, options?: PlainDecodeOptions): NgValue;
export function decodeBencode(input: Uint8Array, options: DecodeOptions): BencodeValue;
export function decodeBencode(input: Uint8Array, options: DecodeOptions = {}): BencodeValue {
  const { value, bytes } = decodeFirst(input, 0, options);
  if (bytes !== input.length) throw new DecodeError("The input goes on after the value", bytes);
  return value;
}

/** Decodes the value at the beginning of the input, and says how many bytes it took. @throws as {@link decodeBencode} */
export function decodeBencodePrefix(input: Uint8Array, options?: PlainDecodeOptions): Decoded;
export function decodeBencodePrefix(input: Uint8Array, options: DecodeOptions): Decoded<BencodeValue>;
export function decodeBencodePrefix(input: Uint8Array, options: DecodeOptions = {}): Decoded<BencodeValue> {
  return decodeFirst(input, 0, options);
}

/** Options with which texts and objects come out. */
export type PlainDecodeOptions = DecodeOptions & { readonly strings?: "text"; readonly dictionaries?: "object" };

/** The value that begins at `offset`; `bytes` counts from there. */
function decodeFirst(input: Uint8Array, offset: number, options: DecodeOptions): Decoded<BencodeValue> {
  const buffer = Buffer.isBuffer(input) ? input : Buffer.from(input.buffer, input.byteOffset, input.length);
  const decoder = new Decoder(buffer, buffer.toString("latin1"), offset, options);
  const value = decoder.value(0);
  return { value, bytes: decoder.at - offset };
}

/** For whoever has the input as latin1 text already. */
export function decodeAt(input: Buffer, latin1: string, offset: number, options: DecodeOptions): BencodeValue {
  return new Decoder(input, latin1, offset, options).value(0);
}

const MINUS = 45;
const ZERO = 48;
const NINE = 57;
const COLON = 58;
const D = 100;
const E = 101;
const I = 105;
const L = 108;
const EXACT_DIGITS = 15;
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Keys recur from message to message. Taking one from here spares a new text, and the search for it among the names of all
 * properties: a query reply is decoded a third faster. Fixed in size.
 */
const LONGEST_CACHED_KEY = 31;
const KEY_SLOTS = 512;
const keys: string[] = new Array(KEY_SLOTS).fill("");

function cachedKey(text: string, begin: number, length: number): string {
  const last = text.charCodeAt(begin + length - 1);
  const middle = text.charCodeAt(begin + (length >> 1));
  const slot = ((text.charCodeAt(begin) * 31 + last) * 31 + middle * 7 + length) & (KEY_SLOTS - 1);
  const found = keys[slot] as string;
  if (found.length === length && text.startsWith(found, begin)) return found;
  // The name of a property is a text of its own; the piece alone would keep the whole message alive.
  const key = Object.keys({ [text.substring(begin, begin + length)]: 0 })[0] as string;
  keys[slot] = key;
  return key;
}

/**
 * Reads the input as one text with a character per byte: cutting pieces out of it is cheaper than turning bytes into text
 * piece by piece. What is not ASCII is read again as UTF-8.
 */
class Decoder {
  at: number;
  #left: number;
  readonly #buffer: Buffer;
  readonly #text: string;
  readonly #end: number;
  readonly #ascii: boolean;
  readonly #strict: boolean;
  readonly #bytes: boolean;
  readonly #map: boolean;
  readonly #maxDepth: number;
  readonly #maxLength: number;
  readonly #maxCount: number;
  readonly #maxDigits: number;

  constructor(buffer: Buffer, latin1: string, offset: number, options: DecodeOptions) {
    const limits = withDefaults(options.limits);
    this.#buffer = buffer;
    this.#text = latin1;
    this.#end = buffer.length;
    this.#ascii = isAscii(buffer);
    this.at = offset;
    this.#strict = options.mode !== "lenient";
    this.#bytes = options.strings === "bytes";
    this.#map = options.dictionaries === "map";
    this.#maxDepth = limits.maxDepth;
    this.#maxLength = limits.maxLength;
    this.#maxCount = limits.maxCount;
    this.#maxDigits = limits.maxDigits;
    this.#left = limits.maxCount;
  }

  value(depth: number): BencodeValue {
    const first = this.#text.charCodeAt(this.at);
    if (first >= ZERO && first <= NINE) return this.#bytes ? this.#byteString() : this.#string();
    if (--this.#left < 0) throw new LimitError("maxCount", this.#maxCount, this.at);
    if (first === I) return this.#number();
    if (first !== D && first !== L) {
      if (this.at >= this.#end) throw new TruncatedError(this.#end);
      throw new DecodeError(`A value cannot begin with ${shown(first)}`, this.at);
    }
    if (depth >= this.#maxDepth) throw new LimitError("maxDepth", this.#maxDepth, this.at);
    this.at++;
    if (first === L) return this.#list(depth);
    return this.#map ? this.#mapped(depth) : this.#dictionary(depth);
  }

  #list(depth: number): BencodeValue {
    const items: BencodeValue[] = [];
    const text = this.#text;
    while (text.charCodeAt(this.at) !== E) items.push(this.value(depth + 1));
    this.at++;
    return items;
  }

  #dictionary(depth: number): BencodeValue {
    const result: { [key: string]: BencodeValue } = Object.create(null);
    const text = this.#text;
    let count = 0;
    while (text.charCodeAt(this.at) !== E) {
      const begin = this.at;
      const key = this.#key();
      if (this.#strict && count > 0 && key in result)
        throw new DecodeError(`The key ${shownKey(key)} stands twice`, begin);
      result[key] = this.value(depth + 1);
      count++;
    }
    this.at++;
    return result;
  }

  #mapped(depth: number): BencodeValue {
    const result = new Map<string, BencodeValue>();
    while (this.#text.charCodeAt(this.at) !== E) {
      const begin = this.at;
      const key = this.#key();
      if (this.#strict && result.has(key)) throw new DecodeError(`The key ${shownKey(key)} stands twice`, begin);
      result.set(key, this.value(depth + 1));
    }
    this.at++;
    return result;
  }

  #key(): string {
    const first = this.#text.charCodeAt(this.at);
    if (first >= ZERO && first <= NINE) {
      const begin = this.#length();
      const length = this.at - begin;
      if (this.#ascii && length > 0 && length <= LONGEST_CACHED_KEY) return cachedKey(this.#text, begin, length);
      const piece = this.#text.substring(begin, this.at);
      return this.#ascii ? piece : this.#decoded(piece, begin, this.at);
    }
    if (this.at >= this.#end) throw new TruncatedError(this.#end);
    throw new DecodeError(`A key cannot begin with ${shown(first)}`, this.at);
  }

  #string(): string {
    const begin = this.#length();
    const end = this.at;
    const piece = this.#text.substring(begin, end);
    return this.#ascii ? piece : this.#decoded(piece, begin, end);
  }

  #decoded(piece: string, begin: number, end: number): string {
    for (let index = 0; index < piece.length; index++) {
      if (piece.charCodeAt(index) > 127) {
        if (!this.#strict) return this.#buffer.toString("utf8", begin, end);
        try {
          return utf8.decode(this.#buffer.subarray(begin, end));
        } catch (cause) {
          throw new DecodeError("A text is no valid UTF-8", begin, { cause });
        }
      }
    }
    return piece;
  }

  #byteString(): Buffer {
    const begin = this.#length();
    return this.#buffer.subarray(begin, this.at);
  }

  /** Reads `12:`, checks that the string is there, and steps over it; returns where it begins. */
  #length(): number {
    if (--this.#left < 0) throw new LimitError("maxCount", this.#maxCount, this.at);
    const text = this.#text;
    const begin = this.at;
    let position = begin;
    let length = text.charCodeAt(position++) - ZERO;
    let code = text.charCodeAt(position++);
    while (code >= ZERO && code <= NINE) {
      length = length * 10 + (code - ZERO);
      if (length > this.#maxLength) throw new LimitError("maxLength", this.#maxLength, begin);
      if (position - begin > this.#maxDigits) throw new LimitError("maxDigits", this.#maxDigits, begin);
      code = text.charCodeAt(position++);
    }
    if (code !== COLON) {
      if (position > this.#end) throw new TruncatedError(this.#end);
      throw new DecodeError(`${shown(code)} stands in the length of a string`, position - 1);
    }
    if (this.#strict && position - begin > 2 && text.charCodeAt(begin) === ZERO) {
      throw new DecodeError("A length has a leading zero", begin);
    }
    if (length > this.#maxLength) throw new LimitError("maxLength", this.#maxLength, begin);
    if (length > this.#end - position) throw new TruncatedError(this.#end);
    this.at = position + length;
    return position;
  }

  #number(): number | bigint {
    const text = this.#text;
    const begin = this.at + 1;
    let position = begin;
    const negative = text.charCodeAt(position) === MINUS;
    if (negative) position++;
    const digits = position;
    let value = 0;
    let code = text.charCodeAt(position);
    while (code >= ZERO && code <= NINE) {
      value = value * 10 + (code - ZERO);
      if (position - digits >= this.#maxDigits) throw new LimitError("maxDigits", this.#maxDigits, begin);
      code = text.charCodeAt(++position);
    }
    if (code !== E || position === digits) {
      if (position >= this.#end) throw new TruncatedError(this.#end);
      throw new DecodeError(`${shown(code)} stands in a number`, position);
    }
    if (this.#strict && text.charCodeAt(digits) === ZERO && (position - digits > 1 || negative)) {
      throw new DecodeError(
        negative ? "A number is a negative zero or has a leading zero" : "A number has a leading zero",
        begin,
      );
    }
    this.at = position + 1;
    if (position - digits > EXACT_DIGITS) return exact(text.substring(begin, position));
    return negative && value !== 0 ? -value : value;
  }
}

function exact(digits: string): number | bigint {
  const value = BigInt(digits);
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

function shown(code: number): string {
  if (Number.isNaN(code)) return "the end";
  return code > 32 && code < 127
    ? `"${String.fromCharCode(code)}"`
    : `the byte 0x${code.toString(16).padStart(2, "0")}`;
}

function shownKey(key: string): string {
  return JSON.stringify(key.length > 40 ? `${key.slice(0, 40)}…` : key);
}
