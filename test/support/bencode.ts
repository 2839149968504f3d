/** The bencode of rtpengine's NG protocol, as far as tests speak it. Texts are byte strings (latin1). */
export type BencodeValue = string | number | readonly BencodeValue[] | { readonly [key: string]: BencodeValue };

export function encodeBencode(value: BencodeValue): string {
  if (typeof value === "string") return `${value.length}:${value}`;
  if (typeof value === "number") return `i${value}e`;
  if (isList(value)) return `l${value.map(encodeBencode).join("")}e`;
  const entries = Object.entries(value).map(([key, item]) => encodeBencode(key) + encodeBencode(item));
  return `d${entries.join("")}e`;
}

function isList(value: BencodeValue): value is readonly BencodeValue[] {
  return Array.isArray(value);
}

/** @throws {SyntaxError} on anything but exactly one value. */
export function decodeBencode(text: string): BencodeValue {
  const reader = { text, at: 0 };
  const value = readValue(reader);
  if (reader.at !== text.length) throw new SyntaxError(`Bencode goes on at ${reader.at}: ${text.slice(reader.at)}`);
  return value;
}

interface Reader {
  readonly text: string;
  at: number;
}

function readValue(reader: Reader): BencodeValue {
  const first = reader.text[reader.at];
  if (first === "i") {
    reader.at++;
    return Number(readUntil(reader, "e"));
  }
  if (first === "l") {
    reader.at++;
    const items: BencodeValue[] = [];
    while (reader.text[reader.at] !== "e") items.push(readValue(reader));
    reader.at++;
    return items;
  }
  if (first === "d") {
    reader.at++;
    const entries: [string, BencodeValue][] = [];
    while (reader.text[reader.at] !== "e") {
      const key = readValue(reader);
      if (typeof key !== "string") throw new SyntaxError(`A key of a bencode dictionary is no text: ${String(key)}`);
      entries.push([key, readValue(reader)]);
    }
    reader.at++;
    return Object.fromEntries(entries);
  }
  const length = Number(readUntil(reader, ":"));
  const value = reader.text.slice(reader.at, reader.at + length);
  if (!Number.isInteger(length) || value.length !== length) {
    throw new SyntaxError(`Broken bencode at ${reader.at}: ${reader.text}`);
  }
  reader.at += length;
  return value;
}

function readUntil(reader: Reader, end: string): string {
  const stop = reader.text.indexOf(end, reader.at);
  if (stop < 0) throw new SyntaxError(`Bencode breaks off at ${reader.at}: ${reader.text}`);
  const value = reader.text.slice(reader.at, stop);
  reader.at = stop + 1;
  return value;
}
