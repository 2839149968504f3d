import { randomBytes } from "node:crypto";

/**
 * Cookies that no other client has: RTPengine keeps one cache for all clients, by the cookie alone, so two clients with equal
 * cookies would get each other's replies (cookie_cache.c). 96 random bits per client and a counter.
 */
export class Cookies {
  readonly #prefix = `${randomBytes(12).toString("base64url")}_`;
  #next = 0;

  next(): string {
    return this.#prefix + (this.#next++).toString(36);
  }

  /** Whether a cookie is one of ours, from whatever time. */
  owns(cookie: string): boolean {
    return cookie.startsWith(this.#prefix);
  }
}
