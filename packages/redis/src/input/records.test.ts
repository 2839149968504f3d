import { describe, expect, it } from "vitest";
import { type InputFormat, type InputRecord, readRecords } from "./records.js";

async function read(pieces: readonly (string | Uint8Array)[], format: InputFormat = "csv") {
  const records: (readonly [number, InputRecord])[] = [];
  const problems: string[] = [];
  const source = (async function* () {
    yield* pieces;
  })();
  for await (const block of readRecords(source, {
    format,
    columns: ["prefix", "gateways"],
    required: ["prefix", "gateways"],
    maxLineLength: 100,
  })) {
    records.push(...block.records.map((record, index) => [block.lineOf[index] ?? 0, record] as const));
    problems.push(...block.problems.map(({ line, problem }) => `${line}: ${problem}`));
  }
  return { records, problems };
}

describe("reading records", () => {
  it("takes a byte order mark, a head, quotes, CRLF and pieces of any size", async () => {
    const text = '\uFEFFgateways,prefix\r\n"gw1;gw2",49\r\n\r\n"a""b",50';
    const expected = [
      [2, ["49", "gw1;gw2"]],
      [4, ["50", 'a"b']],
    ];
    expect((await read([text])).records).toEqual(expected);
    const bytes = Buffer.from(text);
    expect(await read([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual({ records: expected, problems: [] });
  });

  it("tells what is wrong with each line, and goes on", async () => {
    const { records, problems } = await read(['49,gw1\n50\n"51,gw1\n52,"gw1\n53,gw1,x\n54,gw1\n']);
    expect(problems).toEqual([
      "2: it has 1 fields in place of 2.",
      "3: a quote is not closed on its line.",
      expect.stringMatching(/^4: /),
      "5: it has 3 fields in place of 2.",
    ]);
    expect(records.map(([line]) => line)).toEqual([1, 6]);
  });

  it("does not keep a line of 10 MB", async () => {
    const piece = "x".repeat(1_000_000);
    const { records, problems } = await read(["1,a\n", ...Array.from({ length: 10 }, () => piece), "\n2,b\n"]);
    expect(problems).toEqual(["2: it is longer than 100 characters."]);
    expect(records.map(([line]) => line)).toEqual([1, 3]);
  });

  it("refuses columns that there are not", async () => {
    expect((await read(["prefix,gateway\n"])).problems).toEqual(['1: there is no column "gateway".']);
    expect((await read(["prefix\n"])).problems).toEqual(["1: the column gateways is missing."]);
  });

  it("takes JSON lines", async () => {
    const { records, problems } = await read(['{"prefix":"49","gateways":["gw1"]}\n[]\n{\n'], "jsonl");
    expect(records).toEqual([[1, ["49", ["gw1"]]]]);
    expect(problems).toEqual(["2: it is no JSON object.", "3: it is no JSON."]);
  });
});
