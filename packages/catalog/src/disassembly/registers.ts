/** What is known of the registers: constants by 64-bit name. A register that is not there may hold anything. */
export type Registers = ReadonlyMap<string, number>;

const legacy = ["ax", "bx", "cx", "dx", "si", "di", "bp", "sp"];
const names: ReadonlyMap<string, string> = new Map([
  ...legacy.flatMap((name) => [
    [`r${name}`, `r${name}`] as const,
    [`e${name}`, `r${name}`] as const,
    [name, `r${name}`] as const,
  ]),
  ...["a", "b", "c", "d"].map((name) => [`${name}l`, `r${name}x`] as const),
  ...["si", "di", "bp", "sp"].map((name) => [`${name}l`, `r${name}`] as const),
  ...Array.from({ length: 8 }, (_, index) => index + 8).flatMap((number) => [
    [`r${number}`, `r${number}`] as const,
    [`r${number}d`, `r${number}`] as const,
    [`r${number}w`, `r${number}`] as const,
    [`r${number}b`, `r${number}`] as const,
  ]),
]);
const clobberedByCalls = ["rax", "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10", "r11"];

/** The 64-bit name of a register, whatever part of it an operand names. */
export function registerOf(operand: string): string | undefined {
  return names.get(operand);
}

/** The constant that an operand stands for. */
export function constantOf(registers: Registers, operand: string): number | undefined {
  const name = registerOf(operand);
  if (name !== undefined) return registers.get(name);
  return /^-?0x[0-9a-f]+$|^\d+$/.test(operand) ? Number(operand) | 0 : undefined;
}

export function withRegister(registers: Registers, name: string, value: number | undefined): Registers {
  const changed = new Map(registers);
  if (value === undefined) changed.delete(name);
  else changed.set(name, value | 0);
  return changed;
}

export function afterCall(registers: Registers): Registers {
  return new Map([...registers].filter(([name]) => !clobberedByCalls.includes(name)));
}
