import type { NgInputDictionary } from "../codec/values.js";

/** How one request is carried out. */
export interface RequestControl {
  /** Ends the waiting with a `RequestAbortedError`. What was sent may be carried out by the daemon all the same. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds from now until the request ends with a `RequestTimeoutError`; default: that of the client, 5,000. */
  readonly timeoutMs?: number | undefined;
  /**
   * Keys that the table does not know, unchecked, for a patched or newer daemon. `flags` here are added to those of the options;
   * any other key replaces that of the options.
   */
  readonly extra?: NgInputDictionary | undefined;
}
