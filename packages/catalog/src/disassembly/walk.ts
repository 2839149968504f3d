import type { CodeRange } from "../elf/functions.js";
import type { Disassembly, Instruction } from "./objdump.js";
import { afterCall, constantOf, type Registers, registerOf, withRegister } from "./registers.js";

/** A call of an imported function, with the constants in its first two arguments. */
export interface Call {
  readonly symbol: string;
  readonly first: number | undefined;
  readonly second: number | undefined;
}

interface State {
  readonly at: number;
  readonly registers: Registers;
  readonly compared: Compared | undefined;
}

/** The operands of the last comparison. */
interface Compared {
  readonly left: number;
  readonly right: number;
}

const mostSteps = 4000;
const mostVisits = 6;
const deepest = 3;

/**
 * The calls that a fixup at `address` can reach when its second argument is `argument`: a walk along all branches that
 * the known constants leave open, into the module's own functions too.
 */
export function reachableCalls(
  code: Disassembly,
  functions: ReadonlyMap<number, CodeRange>,
  address: number,
  argument: number,
): readonly Call[] {
  const calls: Call[] = [];
  walk({ code, functions, calls, steps: 0 }, address, new Map([["rsi", argument]]), 0);
  return calls;
}

interface Context {
  readonly code: Disassembly;
  readonly functions: ReadonlyMap<number, CodeRange>;
  readonly calls: Call[];
  steps: number;
}

function walk(context: Context, address: number, registers: Registers, depth: number): void {
  const range = context.functions.get(address);
  if (range === undefined || depth > deepest) return;
  const open: State[] = [{ at: address, registers, compared: undefined }];
  const visits = new Map<number, number>();
  for (; open.length > 0 && context.steps < mostSteps; context.steps++) {
    const state = open.pop();
    const instruction = state === undefined ? undefined : context.code.get(state.at);
    if (state === undefined || instruction === undefined) continue;
    const count = visits.get(state.at) ?? 0;
    if (count >= mostVisits) continue;
    visits.set(state.at, count + 1);
    open.push(...step(context, range, instruction, state, depth));
  }
}

function step(
  context: Context,
  range: CodeRange,
  instruction: Instruction,
  state: State,
  depth: number,
): readonly State[] {
  const { mnemonic, operands, next } = instruction;
  const [first = "", second = ""] = operands;
  const { registers } = state;
  if (/^(?:ret|hlt|ud2)/.test(mnemonic)) return [];
  if (mnemonic.startsWith("call")) {
    record(context, instruction, registers, depth);
    return [{ at: next, registers: afterCall(registers), compared: undefined }];
  }
  if (mnemonic.startsWith("j")) {
    const target = Number.parseInt(first, 16);
    const inside = target >= range.start && target < range.end;
    const taken = mnemonic === "jmp" ? true : outcome(mnemonic, state.compared);
    const states: State[] = [];
    if (taken !== false) {
      if (inside) states.push({ ...state, at: target });
      else if (mnemonic === "jmp") record(context, instruction, registers, depth);
    }
    if (taken !== true) states.push({ ...state, at: next });
    return states;
  }
  if (mnemonic === "cmp" || mnemonic === "test") {
    const left = constantOf(registers, first);
    const right = constantOf(registers, second);
    const compared =
      left === undefined || right === undefined
        ? undefined
        : mnemonic === "cmp"
          ? { left, right }
          : { left: left & right, right: 0 };
    return [{ at: next, registers, compared }];
  }
  return [{ at: next, ...assign(mnemonic, first, second, state) }];
}

function record(context: Context, { symbol, operands }: Instruction, registers: Registers, depth: number): void {
  const target = Number.parseInt(operands[0] ?? "", 16);
  if (context.functions.has(target)) walk(context, target, registers, depth + 1);
  else if (symbol !== undefined && !symbol.includes("+") && !symbol.includes("-")) {
    context.calls.push({ symbol, first: registers.get("rdi"), second: registers.get("rsi") });
  }
}

/** What an instruction that is neither a branch nor a comparison leaves behind. */
function assign(mnemonic: string, first: string, second: string, state: State): Omit<State, "at"> {
  const { registers, compared } = state;
  const name = registerOf(first);
  if (name === undefined || /^(?:push|nop|endbr)/.test(mnemonic)) return { registers, compared };
  const left = registers.get(name);
  const right = constantOf(registers, second);
  switch (mnemonic) {
    case "mov":
    case "movabs":
    case "movsxd":
      return { registers: withRegister(registers, name, right), compared };
    case "xor":
      return { registers: withRegister(registers, name, first === second ? 0 : undefined), compared: undefined };
    case "lea":
      return { registers: withRegister(registers, name, leaValue(registers, second)), compared };
    case "add":
    case "sub": {
      const value =
        left === undefined || right === undefined ? undefined : mnemonic === "add" ? left + right : left - right;
      const next = left === undefined || right === undefined || mnemonic === "add" ? undefined : { left, right };
      return { registers: withRegister(registers, name, value), compared: next };
    }
    default:
      return { registers: withRegister(registers, name, undefined), compared: undefined };
  }
}

function leaValue(registers: Registers, operand: string): number | undefined {
  const match = /^\[(\w+)([+-]0x[0-9a-f]+)\]$/.exec(operand);
  const base = match === null ? undefined : constantOf(registers, match[1] ?? "");
  const text = match?.[2] ?? "";
  const offset = text.startsWith("-") ? -Number(text.slice(1)) : Number(text.slice(1));
  return base === undefined ? undefined : base + offset;
}

/** Whether a conditional jump is taken; `undefined` when what was compared is not known. */
function outcome(mnemonic: string, compared: Compared | undefined): boolean | undefined {
  if (compared === undefined) return undefined;
  const { left, right } = compared;
  const [above, below] = [left >>> 0 > right >>> 0, left >>> 0 < right >>> 0];
  const outcomes: Readonly<Record<string, boolean>> = {
    je: left === right,
    jne: left !== right,
    jg: left > right,
    jge: left >= right,
    jl: left < right,
    jle: left <= right,
    ja: above,
    jae: !below,
    jb: below,
    jbe: !above,
    js: left - right < 0,
    jns: left - right >= 0,
  };
  return outcomes[mnemonic];
}
