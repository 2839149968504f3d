/** Remembers which prefixes have been read and where, in 16 to 32 bytes each. */
export class PrefixSet {
  private keys = new Float64Array(1 << 12);
  private lines = new Uint32Array(1 << 12);
  private count = 0;
  private readonly long = new Map<string, number>();

  /** Adds a prefix; gives the line of the one before it if there is one. */
  add(prefix: string, line: number): number | undefined {
    if (prefix.length > 15) {
      const before = this.long.get(prefix);
      if (before === undefined) this.long.set(prefix, line);
      return before;
    }
    if (this.count * 4 > this.keys.length * 3) this.grow();
    const key = keyOf(prefix);
    const slot = this.slotOf(key);
    if (this.keys[slot] === key) return this.lines[slot];
    this.keys[slot] = key;
    this.lines[slot] = line;
    this.count += 1;
    return undefined;
  }

  /** Where the key is, or the free slot in which it would be. */
  private slotOf(key: number): number {
    const mask = this.keys.length - 1;
    let slot = (Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 2 ** 20) | 0, 0x85ebca6b)) >>> 7;
    for (slot &= mask; ; slot = (slot + 1) & mask) {
      const found = this.keys[slot];
      if (found === key || found === 0) return slot;
    }
  }

  private grow(): void {
    const { keys, lines } = this;
    this.keys = new Float64Array(keys.length * 2);
    this.lines = new Uint32Array(keys.length * 2);
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] ?? 0;
      if (key === 0) continue;
      const slot = this.slotOf(key);
      this.keys[slot] = key;
      this.lines[slot] = lines[index] ?? 0;
    }
  }
}

/** The digits behind a 1, so that zeros at the beginning count. Up to 15 digits it is exact. */
function keyOf(prefix: string): number {
  let key = 1;
  for (let index = 0; index < prefix.length; index++) key = key * 10 + prefix.charCodeAt(index) - 48;
  return key;
}
