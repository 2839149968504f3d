import type { Buffer } from "node:buffer";

/** What a transport reports. */
export interface Receiver {
  /** There is a connection now, where there was none: what is still unanswered is sent, or sent again, over it. */
  connected(): void;
  /** The connection is gone; the transport makes a new one by itself. */
  disconnected(cause: Error): void;
  /** Something was wrong without an end of the connection, such as an ICMP error on UDP. */
  troubled(cause: Error): void;
  /** A message with a cookie before its body. */
  received(message: Buffer): void;
  /** A body that belongs to a cookie, on a transport without cookies. */
  answered(cookie: string, body: Buffer): void;
  /** One request failed; `seen` says whether the daemon may have got it. */
  failed(cookie: string, cause: Error, seen: "no" | "perhaps"): void;
  /** The server answered one request with an HTTP status other than 200. */
  rejected(cookie: string, status: number): void;
}

/** Carries messages to one daemon. It knows nothing of requests and replies. */
export interface Transport {
  /** `udp://127.0.0.1:2223`. */
  readonly name: string;
  /**
   * When a message is sent again: after a time of silence, because the network may lose it; when a new connection is there; or
   * never, because the daemon would carry it out twice (`/ng-plain` has no cookies).
   */
  readonly repeats: "on silence" | "on reconnect" | "never";
  /** Bytes of one message at most. */
  readonly maxBytes: number;
  /** Whether cookies stand before the bodies. */
  readonly cookies: boolean;
  /** Starts, and goes on by itself until `close`. */
  open(receiver: Receiver): void;
  /**
   * False when there is no connection: `connected` will be called.
   *
   * @param again whether the message was sent before
   */
  send(cookie: string, message: Buffer, again: boolean): boolean;
  /** The request has ended, whether answered or not. */
  settled?(cookie: string): void;
  /** A request ran into its deadline: the connection may be dead. */
  stalled?(): void;
  close(): Promise<void>;
}
