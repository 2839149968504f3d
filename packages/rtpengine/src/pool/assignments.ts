/**
 * Which node has which call, as far as this process has seen it. The oldest are forgotten beyond a limit; then the hash decides, which
 * is right for every call that did not have to be moved.
 */
export class Assignments<N> {
  readonly #limit: number;
  readonly #byKey = new Map<string, N>();
  /** The branches of a call, where branches are told apart. */
  readonly #branches = new Map<string, Set<string>>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#byKey.size;
  }

  get(callId: string, branch: string | undefined): N | undefined {
    return this.#byKey.get(keyOf(callId, branch));
  }

  /** The nodes of all branches of a call. */
  all(callId: string): Set<N> {
    const nodes = new Set<N>();
    for (const branch of this.#branches.get(callId) ?? []) {
      const node = this.#byKey.get(keyOf(callId, branch));
      if (node !== undefined) nodes.add(node);
    }
    const whole = this.#byKey.get(callId);
    if (whole !== undefined) nodes.add(whole);
    return nodes;
  }

  set(callId: string, branch: string | undefined, node: N): void {
    const key = keyOf(callId, branch);
    this.#byKey.delete(key);
    this.#byKey.set(key, node);
    if (branch !== undefined) {
      const branches = this.#branches.get(callId);
      if (branches === undefined) this.#branches.set(callId, new Set([branch]));
      else branches.add(branch);
    }
    if (this.#byKey.size > this.#limit) this.#forgetOldest();
  }

  /** Forgets one branch, or with `undefined` the whole call. */
  delete(callId: string, branch: string | undefined): void {
    if (branch === undefined) {
      for (const other of this.#branches.get(callId) ?? []) this.#byKey.delete(keyOf(callId, other));
      this.#branches.delete(callId);
    } else {
      const branches = this.#branches.get(callId);
      branches?.delete(branch);
      if (branches?.size === 0) this.#branches.delete(callId);
    }
    this.#byKey.delete(keyOf(callId, branch));
  }

  /** How many calls (or branches) a node has. */
  count(node: N): number {
    let count = 0;
    for (const other of this.#byKey.values()) if (other === node) count++;
    return count;
  }

  #forgetOldest(): void {
    const [oldest] = this.#byKey.keys();
    if (oldest === undefined) return;
    const [callId = "", branch] = oldest.split("\0");
    this.delete(callId, branch);
  }
}

function keyOf(callId: string, branch: string | undefined): string {
  return branch === undefined ? callId : `${callId}\0${branch}`;
}
