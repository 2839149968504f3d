import type { Buffer } from "node:buffer";

/** For `wss:` and `https:`; as in node:tls. */
export interface TlsOptions {
  /** Certificates to trust instead of the system's. */
  readonly ca?: string | Buffer | (string | Buffer)[];
  readonly cert?: string | Buffer;
  readonly key?: string | Buffer;
  /** The name in the daemon's certificate, when it is not that in the address. */
  readonly servername?: string;
  /** False takes any certificate. For tests only. */
  readonly rejectUnauthorized?: boolean;
}
