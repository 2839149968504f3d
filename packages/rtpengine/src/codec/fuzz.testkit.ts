import { RtpengineError } from "../errors/base.js";
import { decodeBencode, decodeBencodePrefix } from "./bencode-decode.js";
import { encodeBencode } from "./bencode-encode.js";
import { BencodeStream } from "./bencode-stream.js";
import type { NgInput } from "./values.js";

/** What a run of the fuzzer has seen. */
export interface FuzzResult {
  readonly inputs: number;
  /** Inputs that were values. */
  readonly decoded: number;
  readonly refused: number;
  readonly longestMs: number;
  readonly heapMiB: number;
}

const alphabet = Buffer.from("dlie:0123456789-abc \u0000\u00ff", "latin1");
const seeds: readonly Buffer[] = [
  { command: "offer", "call-id": "a@b", sdp: "v=0\r\n".repeat(30), flags: ["trust-address"], replace: ["origin"] },
  { result: "ok", tags: { a: { medias: [{ streams: [{ stats: { packets: 1, bytes: 172, errors: 0 } }] }] } } },
  ["é", -1, 0, 2n ** 70n, [], {}, [[[[[]]]]]],
].map((value) => Buffer.from(encodeBencode(value as NgInput)));

/**
 * Gives the decoders so many inputs: random bytes, bytes out of bencode's alphabet, valid messages with bytes changed, cut, doubled
 * and put in, deep nesting, huge lengths. Each must be decoded or refused with an error of this package.
 *
 * @throws what else a decoder throws, and for a value that does not survive being encoded and decoded
 */
export function fuzz(inputs: number, seed: number, onProgress?: (done: number) => void): FuzzResult {
  const random = numbers(seed);
  let decoded = 0;
  let longestMs = 0;
  for (let index = 0; index < inputs; index++) {
    const input = nextInput(random);
    const begin = performance.now();
    if (isDecoded(input, random)) decoded++;
    longestMs = Math.max(longestMs, performance.now() - begin);
    if (onProgress !== undefined && index % 1_000_000 === 0) onProgress(index);
  }
  const heapMiB = Math.round(process.memoryUsage().rss / 2 ** 20);
  return { inputs, decoded, refused: inputs - decoded, longestMs, heapMiB };
}

function isDecoded(input: Buffer, random: (below: number) => number): boolean {
  const mode = random(2) === 0 ? "strict" : "lenient";
  const strings = random(4) === 0 ? "bytes" : "text";
  try {
    if (random(8) === 0) {
      const stream = new BencodeStream();
      const cut = random(input.length + 1);
      stream.push(input.subarray(0, cut));
      stream.push(input.subarray(cut));
      return true;
    }
    const { value, bytes } = decodeBencodePrefix(input, { mode, strings });
    if (bytes < 1 || bytes > input.length) throw new RangeError(`It took ${bytes} of ${input.length} bytes.`);
    if (random(16) === 0) checkRoundTrip(value as NgInput);
    return true;
  } catch (error) {
    if (error instanceof RtpengineError) return false;
    throw new Error(`On ${input.toString("hex")} (${mode}, ${strings})`, { cause: error });
  }
}

function checkRoundTrip(value: NgInput): void {
  const encoded = encodeBencode(value);
  const again = encodeBencode(decodeBencode(encoded, { mode: "lenient", strings: "bytes" }) as NgInput);
  if (!again.equals(encoded)) throw new Error(`It changes on its way: ${encoded.toString("hex")}`);
}

function nextInput(random: (below: number) => number): Buffer {
  switch (random(8)) {
    case 0:
      return filled(random(64), () => random(256));
    case 1:
    case 2:
      return filled(random(48), () => alphabet[random(alphabet.length)] ?? 0);
    case 3:
      return Buffer.from("ldl1:ad0:".repeat(random(60)) + "e".repeat(random(60)), "latin1");
    case 4:
      return Buffer.from(`${"9".repeat(random(60))}${random(1_000_000)}:${"x".repeat(random(20))}`, "latin1");
    default:
      return mutated(random);
  }
}

function mutated(random: (below: number) => number): Buffer {
  let message = Buffer.from(seeds[random(seeds.length)] ?? "");
  for (let changes = 1 + random(4); changes > 0 && message.length > 0; changes--) {
    const at = random(message.length);
    switch (random(5)) {
      case 0:
        message[at] = random(256);
        break;
      case 1:
        message[at] = alphabet[random(alphabet.length)] ?? 0;
        break;
      case 2:
        message = message.subarray(0, at);
        break;
      case 3:
        message = Buffer.concat([message.subarray(0, at), message.subarray(random(message.length))]);
        break;
      default:
        message = Buffer.concat([message.subarray(0, at), Buffer.from([random(256)]), message.subarray(at)]);
    }
  }
  return message;
}

function filled(length: number, next: () => number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  for (let index = 0; index < length; index++) bytes[index] = next();
  return bytes;
}

/** Integers below a bound, the same ones for the same seed (xorshift). */
function numbers(seed: number): (below: number) => number {
  let state = seed | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
