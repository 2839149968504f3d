import type { NgFormat } from "../codec/message.js";
import { AddressError } from "../errors/address.js";
import type { BackoffOptions } from "../transport/backoff.js";
import { HttpTransport } from "../transport/http.js";
import { TcpTransport } from "../transport/tcp.js";
import type { TlsOptions } from "../transport/tls-options.js";
import type { Transport } from "../transport/transport.js";
import { UdpTransport } from "../transport/udp.js";
import { WebSocketTransport } from "../transport/websocket.js";

export interface TransportOptions {
  readonly format: NgFormat;
  readonly tls?: TlsOptions | undefined;
  readonly backoff?: BackoffOptions | undefined;
}

const mend =
  "Give udp://host:port, tcp://host:port, ws://host:port, or http://host:port/ng (or /ng-plain); wss and https too.";

/** The transport for an address such as `udp://127.0.0.1:2223`. @throws {AddressError} */
export function transportFor(address: string, options: TransportOptions): Transport {
  const url = parse(address);
  const { format, tls, backoff } = options;
  switch (url.protocol) {
    case "udp:":
      return new UdpTransport({ ...hostAndPort(url, address), backoff });
    case "tcp:":
      if (format === "json")
        throw new AddressError(address, "is TCP, on which RTPengine reads bencode only", "Use bencode.");
      return new TcpTransport({ ...hostAndPort(url, address), backoff });
    case "ws:":
    case "wss:":
      return new WebSocketTransport({ url, tls, backoff });
    case "http:":
    case "https:":
      if (url.pathname === "/") url.pathname = "/ng";
      if (!/\/ng(-plain)?$/.test(url.pathname))
        throw new AddressError(address, "ends neither in /ng nor in /ng-plain", mend);
      return new HttpTransport({ url, format, tls });
    default:
      throw new AddressError(address, `has the unknown scheme ${url.protocol}`, mend);
  }
}

function parse(address: string): URL {
  try {
    return new URL(address);
  } catch (cause) {
    throw new AddressError(address, "is no address", mend, { cause });
  }
}

function hostAndPort(url: URL, address: string): { readonly host: string; readonly port: number } {
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  if (host === "" || url.port === "") throw new AddressError(address, "names no host or no port", mend);
  if (url.pathname !== "" && url.pathname !== "/") throw new AddressError(address, "has a path", mend);
  return { host, port: Number(url.port) };
}
