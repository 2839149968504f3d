import type { Credentials } from "./digest.js";
import type { ClientAgent } from "./exchange.js";
import type { ServerAgent } from "./server-transaction.js";
import type { Endpoint } from "./socket.js";

/** What a call needs of its phone. */
export interface CallAgent extends ClientAgent, ServerAgent {
  readonly domain: string;
  /** The address of record: `sip:user@domain`. */
  readonly aor: string;
  readonly userAgent: string;
  /** Where requests outside of a dialog go. */
  readonly proxy: Endpoint;
  readonly credentials: Credentials | undefined;
  /** An SDP for calls that do not care. */
  readonly defaultSdp: string;
}
