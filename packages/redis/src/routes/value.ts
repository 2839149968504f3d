import { schemaVersion } from "../connection/database.js";
import { SchemaVersionError, UnexpectedReplyError } from "../connection/errors.js";
import { quoted } from "../errors.js";
import { addressOf, type Gateway } from "./gateway.js";
import { sectionsOf } from "./order.js";
import { parseSteps, printSteps, type Step } from "./route.js";

/**
 * How a route stands in its field, so that Kamailio takes it apart with `{s.select}` alone. Between:
 * - the gateways of an order: `,`
 * - address, name, digits to strip and prefix of a gateway: `/`
 * - the orders of a route with weights: `|`; before each order the draw up to which it holds, and `>`
 * - the route as it was written, and its orders: `#`; only where there are weights
 */
export const separators = Object.freeze({ gateway: ",", part: "/", section: "|", draw: ">", written: "#" });

function printGateway(gateway: Gateway): string {
  const { id, strip = 0, prefix = "" } = gateway;
  const parts = [
    addressOf(gateway),
    id,
    ...(strip > 0 || prefix !== "" ? [strip] : []),
    ...(prefix !== "" ? [prefix] : []),
  ];
  return parts.join(separators.part);
}

/** Writes a route's steps as they stand in Redis; `find` gives each gateway by its name. */
export function encodeSteps(steps: readonly Step[], find: (id: string) => Gateway): string {
  const list = (order: readonly string[]) => order.map((id) => printGateway(find(id))).join(separators.gateway);
  if (steps.every((step) => step.length === 1)) return list(steps.flat().map(({ gateway }) => gateway));
  const sections = sectionsOf(steps).map(({ upTo, order }) => `${upTo}${separators.draw}${list(order)}`);
  return `${printSteps(steps)}${separators.written}${sections.join(separators.section)}`;
}

/** A gateway as a route names it. */
export interface Target {
  readonly gateway: string;
  /** Host, port and transport as in a SIP URI. */
  readonly address: string;
  readonly strip: number;
  readonly prefix: string;
}

function parseTarget(written: string): Target {
  const [address = "", gateway, strip = "0", prefix = ""] = written.split(separators.part);
  if (gateway === undefined) {
    if (/^sips?:/.test(written)) throw new SchemaVersionError("1", schemaVersion);
    throw new UnexpectedReplyError(`A route holds ${quoted(written)}.`, "Check that the keys are this package's own.");
  }
  return { gateway, address, strip: Number(strip), prefix };
}

const parseList = (written: string) => written.split(separators.gateway).map(parseTarget);

/** A route as it stands in Redis, taken apart. */
export interface DecodedRoute {
  readonly steps: readonly Step[];
  /** The gateways in the order in which they are tried, for a draw. */
  targets(draw: number): readonly Target[];
}

/** Takes apart what {@link encodeSteps} wrote. */
export function decodeRoute(value: string): DecodedRoute {
  const [written = "", orders] = value.split(separators.written);
  if (orders === undefined) {
    const targets = parseList(written);
    return { steps: targets.map(({ gateway }) => [{ gateway, weight: 1 }]), targets: () => targets };
  }
  const sections = orders.split(separators.section).map((section) => {
    const [upTo = "0", list = ""] = section.split(separators.draw);
    return { upTo: Number(upTo), list };
  });
  return {
    steps: parseSteps(written),
    targets: (draw) => parseList(sections.find(({ upTo }) => draw < upTo)?.list ?? ""),
  };
}

/** The route as {@link printSteps} writes it, without taking apart more than needed. */
export function writtenSteps(value: string): string {
  const end = value.indexOf(separators.written);
  if (end >= 0) return value.slice(0, end);
  return parseList(value)
    .map(({ gateway }) => gateway)
    .join(";");
}

/** The names of the gateways that a value leads to. */
export function gatewaysIn(value: string): readonly string[] {
  return writtenSteps(value)
    .split(/[;|]/)
    .map((one) => one.split("*")[0] ?? "");
}
