import { isIPv4, isIPv6 } from "node:net";
import { InvalidGatewayError, InvalidNameError, quoted } from "../errors.js";

export const transports = ["udp", "tcp", "tls"] as const;
export type Transport = (typeof transports)[number];

/**
 * - `active`: takes calls
 * - `draining`: takes no new calls; those that it has go on
 * - `off`: takes no calls
 */
export const gatewayStates = ["active", "draining", "off"] as const;
export type GatewayState = (typeof gatewayStates)[number];

/** Limits of a gateway. They are kept with it for programs that count calls; the lookup does not. */
export interface GatewayLimits {
  readonly calls?: number;
  readonly callsPerSecond?: number;
}

/** Where calls are handed over. */
export interface Gateway {
  readonly id: string;
  /** IP address (IPv6 without brackets) or host name. */
  readonly host: string;
  /** That of the transport if not given. */
  readonly port?: number;
  /** `udp` if not given. */
  readonly transport?: Transport;
  /** How many digits are taken off the number; 0 if not given. */
  readonly strip?: number;
  /** What is put before the number after that. */
  readonly prefix?: string;
  readonly limits?: GatewayLimits;
  /** `active` if not given. */
  readonly state?: GatewayState;
}

const idPattern = /^[A-Za-z0-9_.-]{1,40}$/;
const hostPattern =
  /^(?=.{1,253}$)[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*$/;

export function checkGatewayId(id: string): string {
  if (!idPattern.test(id)) throw new InvalidNameError("the name of a gateway", id);
  return id;
}

function checkHost(id: string, host: string): string {
  const looksLikeNumbers = /^[0-9.]+$/.test(host);
  if (isIPv6(host) || isIPv4(host) || (!looksLikeNumbers && hostPattern.test(host))) return host.toLowerCase();
  throw new InvalidGatewayError(
    `The host ${quoted(host)} of the gateway ${id} is none.`,
    "Use an IP address or a host name.",
  );
}

function checkNumber(
  id: string,
  what: string,
  value: number | undefined,
  from: number,
  to: number,
): number | undefined {
  if (value === undefined || (Number.isInteger(value) && value >= from && value <= to)) return value;
  throw new InvalidGatewayError(`The ${what} ${value} of the gateway ${id} is out of range.`, `Use ${from} to ${to}.`);
}

function checkOneOf<T extends string>(
  id: string,
  what: string,
  values: readonly T[],
  value: string | undefined,
): T | undefined {
  const found = values.find((one) => one === value);
  if (value === undefined || found !== undefined) return found;
  throw new InvalidGatewayError(
    `The gateway ${id} has the ${what} ${quoted(value)}.`,
    `Use one of ${values.join(", ")}.`,
  );
}

function checkPrefix(id: string, prefix: string | undefined): string | undefined {
  if (prefix === undefined || prefix === "" || /^\+?[0-9*#]{0,32}$/.test(prefix)) return prefix;
  throw new InvalidGatewayError(
    `The gateway ${id} would put ${quoted(prefix)} before the number.`,
    "Use digits, with + before them or not.",
  );
}

/** Checks a gateway, and leaves out what only says what holds anyway. */
export function checkGateway(gateway: Gateway): Gateway {
  const id = checkGatewayId(gateway.id);
  const port = checkNumber(id, "port", gateway.port, 1, 65_535);
  const transport = checkOneOf(id, "transport", transports, gateway.transport);
  const strip = checkNumber(id, "number of digits to strip", gateway.strip, 0, 32);
  const prefix = checkPrefix(id, gateway.prefix);
  const state = checkOneOf(id, "state", gatewayStates, gateway.state);
  const calls = checkNumber(id, "limit of calls", gateway.limits?.calls, 0, 1_000_000);
  const callsPerSecond = checkNumber(id, "limit of calls per second", gateway.limits?.callsPerSecond, 0, 1_000_000);
  const limits = {
    ...(calls === undefined ? {} : { calls }),
    ...(callsPerSecond === undefined ? {} : { callsPerSecond }),
  };
  return Object.freeze({
    id,
    host: checkHost(id, gateway.host),
    ...(port === undefined ? {} : { port }),
    transport: transport ?? "udp",
    ...(strip === undefined || strip === 0 ? {} : { strip }),
    ...(prefix === undefined || prefix === "" ? {} : { prefix }),
    ...(Object.keys(limits).length === 0 ? {} : { limits }),
    state: state ?? "active",
  });
}

/** Host, port and transport as they stand in a SIP URI: `192.0.2.1:5060;transport=tcp`. */
export function addressOf({ host, port, transport }: Gateway): string {
  const shown = isIPv6(host) ? `[${host}]` : host;
  const parameter = transport === undefined || transport === "udp" ? "" : `;transport=${transport}`;
  return `${shown}${port === undefined ? "" : `:${port}`}${parameter}`;
}

const uriPattern = /^sip:(?:\[([0-9a-fA-F:.]+)\]|([A-Za-z0-9.-]+))(?::([0-9]{1,5}))?(?:;transport=([A-Za-z]+))?$/;

/** The gateway that a SIP URI of host and port names; its name is made of them. */
export function gatewayOfUri(uri: string): Gateway {
  const [match, six, four = "", port, transport] = uriPattern.exec(uri) ?? [];
  if (match === undefined) {
    throw new InvalidGatewayError(
      `The gateway ${quoted(uri)} is no SIP URI of host and port.`,
      'Write it such as "sip:192.0.2.1:5060".',
    );
  }
  const id = match.slice("sip:".length).replace(";transport=", "_").replaceAll(/[[\]]/g, "").replaceAll(":", "_");
  return checkGateway({
    id,
    host: six ?? four,
    ...(port === undefined ? {} : { port: Number(port) }),
    ...(transport === undefined ? {} : { transport: transport.toLowerCase() as Transport }),
  });
}
