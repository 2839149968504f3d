/** Cookies of requests that ended without a reply, as many as matter for telling a late reply from a repeated one. */
const KEPT = 4096;

export class UnansweredCookies {
  #recent = new Set<string>();
  #older = new Set<string>();

  add(cookie: string): void {
    this.#recent.add(cookie);
    if (this.#recent.size < KEPT) return;
    this.#older = this.#recent;
    this.#recent = new Set();
  }

  /** Whether it is one of them; the second time it is not. */
  has(cookie: string): boolean {
    return this.#recent.delete(cookie) || this.#older.delete(cookie);
  }
}
