import type { Buffer } from "node:buffer";
import { DecodeError } from "../errors/codec.js";
import { type DecodeOptions, decodeAt } from "./bencode-decode.js";
import { encodeCommand } from "./bencode-encode.js";
import { decodeJson, jsonMessage } from "./json.js";
import type { NgDictionary, NgInputDictionary, NgValue } from "./values.js";

/** How the body of a message is written. */
export type NgFormat = "bencode" | "json";

/** RTPengine itself tells JSON from bencode by the first byte. */
const OPENING_BRACE = 0x7b;
/** A daemon may echo any bytes that it was given, so replies are read leniently. */
const lenient: DecodeOptions = { mode: "lenient" };

export function writeCommand(format: NgFormat, cookie: string, command: string, options: NgInputDictionary): Buffer {
  if (format === "bencode") return encodeCommand(cookie, command, options);
  return jsonMessage(cookie, { command, ...options });
}

/** A message as it came, and as text with a character per byte. */
export class RawMessage {
  readonly text: string;

  constructor(readonly bytes: Buffer) {
    this.text = bytes.toString("latin1");
  }

  /** What stands before the first space; empty when there is none. */
  get cookie(): string {
    return this.text.slice(0, Math.max(0, this.text.indexOf(" ")));
  }

  /** Reads the body, which begins at `offset`. @throws {DecodeError} and the other errors of the decoder */
  body(offset: number): NgDictionary {
    const json = this.text.charCodeAt(offset) === OPENING_BRACE;
    const value = json
      ? decodeJson(this.bytes.toString("utf8", offset))
      : (decodeAt(this.bytes, this.text, offset, lenient) as NgValue);
    if (typeof value !== "object" || Array.isArray(value)) throw new DecodeError("A message is no dictionary", offset);
    return value as NgDictionary;
  }
}
