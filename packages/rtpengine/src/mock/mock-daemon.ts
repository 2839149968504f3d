import { Buffer } from "node:buffer";
import { encodeMessage } from "../codec/bencode-encode.js";
import { jsonMessage } from "../codec/json.js";
import { RawMessage } from "../codec/message.js";
import type { NgDictionary, NgInputDictionary } from "../codec/values.js";
import { RtpengineError } from "../errors/base.js";
import { modelOf } from "../table/model.js";
import type { Release } from "../table/releases.js";
import { answerOf } from "./mock-answers.js";
import { MockCalls } from "./mock-calls.js";
import { type MockFaults, noFaults } from "./mock-faults.js";

const SPACE = 32;
const OPENING_BRACE = 0x7b;
/** As in the daemon: two halves that change places every 30 s. */
const GENERATION_MS = 30_000;

/** A command that a mock has carried out. */
export interface ReceivedCommand {
  readonly command: string;
  readonly cookie: string;
  readonly message: NgDictionary;
}

/** What RTPengine does with a message, without any network. */
export class MockDaemon {
  readonly calls: MockCalls;
  readonly faults: MockFaults = noFaults();
  /** The commands in the order in which they were carried out; a repeated message is not carried out again. */
  readonly received: ReceivedCommand[] = [];
  /** Messages that were answered from the cache of cookies. */
  repeated = 0;
  readonly #commands: ReadonlySet<string>;
  #recent = new Map<string, Buffer>();
  #older = new Map<string, Buffer>();
  #swappedAt = performance.now();

  constructor(release: Release, address: string, firstPort: number) {
    this.calls = new MockCalls(release, address, firstPort);
    this.#commands = new Set(modelOf(release).commands.map((command) => command.name));
  }

  /** The replies to `cookie space body`, each to be sent on its own; none where something is lost. */
  handle(message: Buffer): Buffer[] {
    if (this.faults.silent || this.#takes("dropRequests")) return [];
    const space = message.indexOf(SPACE);
    if (space < 1) return [];
    const cookie = message.toString("latin1", 0, space);
    const known = this.#cached(cookie);
    if (known !== undefined) this.repeated++;
    const reply = known ?? this.#carryOut(cookie, message, space + 1);
    if (known === undefined) this.#recent.set(cookie, reply);
    if (this.#takes("dropReplies")) return [];
    const prefixed = Buffer.concat([message.subarray(0, space + 1), reply]);
    return Array.from({ length: this.faults.copies }, () => prefixed);
  }

  /** The reply to a body without cookie. */
  handlePlain(body: Buffer): Buffer | undefined {
    if (this.faults.silent || this.#takes("dropRequests")) return undefined;
    const reply = this.#carryOut("", body, 0);
    return this.#takes("dropReplies") ? undefined : reply;
  }

  /** Forgets everything, as a daemon does that is started anew. */
  restart(): void {
    this.calls.calls.clear();
    this.#recent.clear();
    this.#older.clear();
  }

  #carryOut(cookie: string, message: Buffer, offset: number): Buffer {
    const answer = this.#answer(cookie, message, offset);
    return message[offset] === OPENING_BRACE ? jsonMessage("", answer) : Buffer.from(encodeMessage("", answer));
  }

  #answer(cookie: string, message: Buffer, offset: number): NgInputDictionary {
    let request: NgDictionary;
    try {
      request = new RawMessage(message).body(offset);
    } catch (error) {
      if (!(error instanceof RtpengineError)) throw error;
      return { result: "error", "error-reason": "Could not decode bencode dictionary" };
    }
    this.received.push({ command: String(request.command), cookie, message: request });
    if (this.faults.full && request.command === "offer" && !this.calls.calls.has(String(request["call-id"]))) {
      const reason = "Parallel session limit reached";
      const supports = Array.isArray(request.supports) && request.supports.includes("load limit");
      return supports ? { result: "load limit", message: reason } : { result: "error", "error-reason": reason };
    }
    return answerOf(request, this.calls, this.#commands);
  }

  #takes(fault: "dropRequests" | "dropReplies"): boolean {
    if (this.faults[fault] <= 0) return false;
    this.faults[fault]--;
    return true;
  }

  #cached(cookie: string): Buffer | undefined {
    const now = performance.now();
    if (now - this.#swappedAt >= GENERATION_MS) {
      this.#older = this.#recent;
      this.#recent = new Map();
      this.#swappedAt = now;
    }
    return this.#recent.get(cookie) ?? this.#older.get(cookie);
  }
}
