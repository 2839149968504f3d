import { spawnSync } from "node:child_process";

/** One machine instruction of x86-64, in Intel's notation. */
export interface Instruction {
  readonly address: number;
  /** Address of the instruction that stands behind it. */
  readonly next: number;
  readonly mnemonic: string;
  readonly operands: readonly string[];
  /** The symbol that objdump names for the operand, without its version: `fixup_spve_null@plt` and the like. */
  readonly symbol: string | undefined;
}

export type Disassembly = ReadonlyMap<number, Instruction>;

const line = /^ *([0-9a-f]+):\t(\S+)(?: +([^<#]*?))? *(?:#.*?)?(?:<([^>]+)>)?$/;
const mostOutput = 1 << 30;

let last: { readonly file: string; readonly code: Disassembly | undefined } | undefined;

/** Disassembles a file with `objdump`; `undefined` when there is none, or when it refuses the file. */
export function disassemble(file: string): Disassembly | undefined {
  if (last?.file === file) return last.code;
  const command = ["-d", "-M", "intel", "--no-show-raw-insn", "--", file];
  const { status, stdout } = spawnSync("objdump", command, { encoding: "latin1", maxBuffer: mostOutput });
  last = { file, code: status === 0 ? parse(stdout) : undefined };
  return last.code;
}

function parse(text: string): Disassembly {
  const instructions: Omit<Instruction, "next">[] = [];
  for (const row of text.split("\n")) {
    const match = line.exec(row);
    if (match === null) continue;
    const [, address = "", mnemonic = "", operands = "", symbol] = match;
    instructions.push({
      address: Number.parseInt(address, 16),
      mnemonic,
      operands: operands === "" ? [] : operands.split(",").map((operand) => operand.trim()),
      symbol: symbol?.replace(/@.*$/, ""),
    });
  }
  return new Map(
    instructions.map((instruction, index) => [
      instruction.address,
      { ...instruction, next: instructions[index + 1]?.address ?? -1 },
    ]),
  );
}
