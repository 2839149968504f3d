// Bencode beside its peers, in one run:  node --conditions=source --import tsx bench/rtpengine/bencode.ts
import { createRequire } from "node:module";
import { decodeBencode, encodeBencode } from "@sipwright/rtpengine";
import { operationsPerSecond, shown } from "./measure.js";
import { offer, offerReply, queryReply } from "./samples.js";

interface Codec {
  readonly name: string;
  readonly encode: (value: object) => Uint8Array | string;
  readonly decode: (data: Buffer) => unknown;
}

const require = createRequire(import.meta.url);
const bencode2 = require("bencode2");
const bencodec = require("bencodec");
const { default: bencode4 } = await import("bencode4" as string);

const codecs: readonly Codec[] = [
  {
    name: "@sipwright/rtpengine",
    encode: (value) => encodeBencode(value as typeof offer),
    decode: (data) => decodeBencode(data),
  },
  { name: "bencode 2.0.3", encode: (value) => bencode2.encode(value), decode: (data) => bencode2.decode(data, "utf8") },
  // With text it throws on any dictionary (see docs/performance.md); as bytes is what works.
  { name: "bencode 4.0.1 (bytes)", encode: (value) => bencode4.encode(value), decode: (data) => bencode4.decode(data) },
  {
    name: `bencodec ${require("bencodec/package.json").version}`,
    encode: (value) => bencodec.encode(value),
    decode: (data) => bencodec.decode(data, { stringify: true }),
  },
  {
    name: "JSON",
    encode: (value) => Buffer.from(JSON.stringify(value)),
    decode: (data) => JSON.parse(data.toString()),
  },
];

const samples = { offer, reply: offerReply, query: queryReply };
const results = new Map<string, number>();
for (const [sample, value] of Object.entries(samples)) {
  for (const codec of codecs) {
    const data = Buffer.from(codec.name === "JSON" ? JSON.stringify(value) : encodeBencode(value));
    results.set(
      `${codec.name}/encode/${sample}`,
      operationsPerSecond(() => codec.encode(value)),
    );
    results.set(
      `${codec.name}/decode/${sample}`,
      operationsPerSecond(() => codec.decode(data)),
    );
  }
}

const sizes = Object.entries(samples).map(([name, value]) => `${name} ${encodeBencode(value).length} bytes`);
console.log(`Node ${process.version}; ${sizes.join(", ")}; best of 5 rounds of 0.3 s; in brackets: ours over theirs\n`);
for (const direction of ["encode", "decode"]) {
  console.log(
    `| ${direction} | ${Object.keys(samples).join(" | ")} |\n|---|${"---|".repeat(Object.keys(samples).length)}`,
  );
  for (const { name } of codecs) {
    const cells = Object.keys(samples).map((sample) => {
      const own = results.get(`${codecs[0]?.name}/${direction}/${sample}`) ?? 0;
      const value = results.get(`${name}/${direction}/${sample}`) ?? 0;
      return `${shown(value)}${name === codecs[0]?.name ? "" : ` (${(own / value).toFixed(2)})`}`;
    });
    console.log(`| ${name} | ${cells.join(" | ")} |`);
  }
  console.log();
}
