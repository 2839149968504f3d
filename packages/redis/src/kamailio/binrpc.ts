/**
 * BINRPC, the protocol of Kamailio's module ctl. A packet has a head (magic and version, kind and sizes, length of the body, cookie)
 * and records; a record has a byte with size and type, and its value. Source: Kamailio, src/modules/ctl/binrpc.h.
 */
const magicAndVersion = 0xa1;

const types = { int: 0, text: 1, double: 2, struct: 3, array: 4, member: 5, bytes: 6 } as const;

/** What a server answered. */
export interface BinRpcReply {
  readonly cookie: number;
  /** The code and reason of a failure; `null` where it succeeded. */
  readonly fault: string | null;
  /** Numbers and texts, without the structures in which they stand. */
  readonly values: readonly (string | number)[];
}

function textRecord(value: string): Buffer {
  // The size counts the NUL at the end.
  const size = Buffer.byteLength(value) + 1;
  const head =
    size < 8 ? [(size << 4) | types.text] : [0x80 | (4 << 4) | types.text, size >>> 24, size >>> 16, size >>> 8, size];
  return Buffer.concat([Buffer.from(head.map((byte) => byte & 0xff)), Buffer.from(value), Buffer.of(0)]);
}

/** A call of a command with texts. The cookie comes back with the answer. */
export function encodeRequest(cookie: number, words: readonly string[]): Buffer {
  const body = Buffer.concat(words.map(textRecord));
  const head = Buffer.alloc(10);
  head.writeUInt8(magicAndVersion, 0);
  // Four bytes for the length, four for the cookie.
  head.writeUInt8((3 << 2) | 3, 1);
  head.writeUInt32BE(body.length, 2);
  head.writeUInt32BE(cookie >>> 0, 6);
  return Buffer.concat([head, body]);
}

/** Takes the first reply off the bytes; `undefined` where it is not complete. */
export function decodeReply(bytes: Buffer): { readonly reply: BinRpcReply; readonly length: number } | undefined {
  if (bytes.length < 2) return undefined;
  if (bytes[0] !== magicAndVersion) throw new RangeError("This is no BINRPC.");
  const sizes = bytes[1] ?? 0;
  const [lengthSize, cookieSize] = [((sizes >> 2) & 3) + 1, (sizes & 3) + 1];
  const start = 2 + lengthSize + cookieSize;
  if (bytes.length < start) return undefined;
  const end = start + bytes.readUIntBE(2, lengthSize);
  if (bytes.length < end) return undefined;
  const cookie = bytes.readUIntBE(2 + lengthSize, cookieSize);
  const values = readRecords(bytes.subarray(start, end));
  const isFault = sizes >> 4 === 3;
  return { reply: { cookie, fault: isFault ? values.join(" ") : null, values }, length: end };
}

function readRecords(body: Buffer): readonly (string | number)[] {
  const values: (string | number)[] = [];
  let at = 0;
  while (at < body.length) {
    const head = body[at] ?? 0;
    at += 1;
    const type = head & 15;
    // The beginning or the end of a structure.
    if (type === types.struct || type === types.array) continue;
    let size = (head >> 4) & 7;
    if ((head & 0x80) !== 0) {
      const sizeOfSize = size;
      size = sizeOfSize === 0 ? 0 : body.readUIntBE(at, sizeOfSize);
      at += sizeOfSize;
    }
    const value = body.subarray(at, at + size);
    at += size;
    if (type === types.text || type === types.member || type === types.bytes)
      values.push(value.toString().replace(/\0$/, ""));
    else if (size > 0) values.push(value.readIntBE(0, Math.min(size, 6)));
    else values.push(0);
  }
  return values;
}
