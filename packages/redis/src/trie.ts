/** A node is a cell for its own value and one for each digit. */
const stride = 11;

/**
 * Finds the longest prefix of a number among many, in this process. Prefixes are digits; equal values are kept once. A cell for a
 * digit holds 0 for nothing, the place of a node, or, where nothing longer follows, the value itself as a negative number.
 *
 * @example
 * ```ts
 * const zones = new PrefixTrie<string>();
 * zones.set("49", "Germany");
 * const zone = zones.lookup("4930123456")?.value;
 * ```
 */
export class PrefixTrie<T> {
  private cells: Int32Array;
  private used = stride;
  private readonly values: (T | undefined)[] = [undefined];
  private readonly places = new Map<T, number>();
  private count = 0;

  /** `expected` is how many prefixes there will be, about: it saves growing. */
  constructor(expected = 64) {
    this.cells = new Int32Array(stride * Math.max(16, expected));
  }

  /** How many prefixes there are. */
  get size(): number {
    return this.count;
  }

  /** Bytes of memory for the prefixes, without their values. */
  get bytes(): number {
    return this.cells.byteLength;
  }

  set(prefix: string, value: T): void {
    const place = this.placeOf(value);
    let node = 0;
    const last = prefix.length - 1;
    if (last < 0) {
      this.mark(0, place);
      return;
    }
    for (let index = 0; index < last; index++) node = this.childOf(node, cellOf(prefix, index));
    const cell = node + cellOf(prefix, last);
    const child = this.at(cell);
    if (child > 0) {
      this.mark(child, place);
      return;
    }
    if (child === 0) this.count += 1;
    this.cells[cell] = -place;
  }

  /** Was it there? */
  delete(prefix: string): boolean {
    let node = 0;
    for (let index = 0; index < prefix.length; index++) {
      const cell = node + cellOf(prefix, index);
      const child = this.at(cell);
      const isLast = index === prefix.length - 1;
      if (child === 0 || (child < 0 && !isLast)) return false;
      if (child < 0) {
        this.cells[cell] = 0;
        this.count -= 1;
        return true;
      }
      node = child;
    }
    if (this.at(node) === 0) return false;
    this.cells[node] = 0;
    this.count -= 1;
    return true;
  }

  /** The value of the longest prefix of a number; `undefined` where there is none. What is no digit ends the number. */
  longest(number: string): T | undefined {
    const { cells } = this;
    let node = 0;
    let best = cells[0] ?? 0;
    for (let index = 0; index < number.length; index++) {
      const digit = number.charCodeAt(index) - 48;
      if (digit < 0 || digit > 9) break;
      const child = cells[node + digit + 1] ?? 0;
      if (child <= 0) {
        if (child < 0) best = -child;
        break;
      }
      node = child;
      const own = cells[node] ?? 0;
      if (own !== 0) best = own;
    }
    return this.values[best];
  }

  /** The same with the prefix itself; `null` where there is none. */
  lookup(number: string): { readonly prefix: string; readonly value: T } | null {
    let node = 0;
    let found = this.at(0);
    let length = 0;
    for (let index = 0; index < number.length; index++) {
      const digit = number.charCodeAt(index) - 48;
      const child = digit < 0 || digit > 9 ? 0 : this.at(node + digit + 1);
      if (child === 0) break;
      const own = child < 0 ? -child : this.at(child);
      if (own !== 0) {
        found = own;
        length = index + 1;
      }
      if (child < 0) break;
      node = child;
    }
    return found === 0 ? null : { prefix: number.slice(0, length), value: this.values[found] as T };
  }

  /** The value of exactly this prefix. */
  get(prefix: string): T | undefined {
    let node = 0;
    for (let index = 0; index < prefix.length; index++) {
      const child = this.at(node + cellOf(prefix, index));
      if (child < 0) return index === prefix.length - 1 ? this.values[-child] : undefined;
      if (child === 0) return undefined;
      node = child;
    }
    return this.values[this.at(node)];
  }

  /** All prefixes with their values, shorter ones before the longer ones that begin with them. */
  *entries(): Generator<readonly [prefix: string, value: T]> {
    yield* this.below(0, "");
  }

  private *below(node: number, prefix: string): Generator<readonly [string, T]> {
    const own = this.at(node);
    if (own !== 0) yield [prefix, this.values[own] as T];
    for (let digit = 0; digit < 10; digit++) {
      const child = this.at(node + digit + 1);
      if (child < 0) yield [`${prefix}${digit}`, this.values[-child] as T];
      else if (child > 0) yield* this.below(child, `${prefix}${digit}`);
    }
  }

  private at(cell: number): number {
    return this.cells[cell] ?? 0;
  }

  private mark(node: number, place: number): void {
    if (this.at(node) === 0) this.count += 1;
    this.cells[node] = place;
  }

  /** The node behind a cell; what stands there alone becomes the value of the new node. */
  private childOf(node: number, digitCell: number): number {
    const cell = node + digitCell;
    const child = this.at(cell);
    if (child > 0) return child;
    if (this.used + stride > this.cells.length) {
      const grown = new Int32Array(Math.ceil((this.cells.length * 1.5) / stride) * stride);
      grown.set(this.cells);
      this.cells = grown;
    }
    const made = this.used;
    this.used += stride;
    this.cells[made] = -child;
    this.cells[cell] = made;
    return made;
  }

  private placeOf(value: T): number {
    const known = this.places.get(value);
    if (known !== undefined) return known;
    const place = this.values.push(value) - 1;
    this.places.set(value, place);
    return place;
  }
}

function cellOf(prefix: string, index: number): number {
  const digit = prefix.charCodeAt(index) - 48;
  if (!(digit >= 0 && digit <= 9)) throw new RangeError(`The prefix ${JSON.stringify(prefix)} is not all digits.`);
  return digit + 1;
}
