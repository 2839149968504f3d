import { InvalidNumberError, InvalidOptionError } from "../errors.js";
import { offField } from "../keys.js";
import type { TableContext } from "./context.js";
import { draws } from "./order.js";
import { decodeRoute, type Target } from "./value.js";

/** A gateway of an answer. */
export interface LookedUpGateway {
  readonly gateway: string;
  /** Where the call goes: with the digits that this gateway wants. */
  readonly uri: string;
  /** It takes no new calls at present, and is passed over. */
  readonly isOut: boolean;
}

/** Where a number goes, and why. */
export interface Lookup {
  readonly number: string;
  /** The longest beginning of the number that has a route; `null` where none has. */
  readonly prefix: string | null;
  /** All gateways of the route, in the order in which they are tried. */
  readonly gateways: readonly LookedUpGateway[];
  /** The same in words. */
  readonly reason: string;
}

export interface LookupOptions {
  /** Which of the orders of a route with weights, 0 to 999; drawn if not given. */
  readonly draw?: number;
}

/** The beginnings of a number that can have a route, shortest first. */
export function prefixesOf(number: string, maxDigits: number): readonly string[] {
  if (!/^[0-9]{1,64}$/.test(number)) throw new InvalidNumberError(number);
  return Array.from({ length: Math.min(number.length, maxDigits) }, (_, index) => number.slice(0, index + 1));
}

/** The URI to which a gateway gets a number. */
export function uriFor(number: string, { address, strip, prefix }: Target): string {
  return `sip:${prefix}${number.slice(strip)}@${address}`;
}

export async function lookUp(context: TableContext, number: string, options: LookupOptions = {}): Promise<Lookup> {
  const { database, keys, maxDigits } = context;
  const prefixes = prefixesOf(number, maxDigits);
  await database.ready();
  const [off, ...values] = await database.run((client) => client.hmget(keys.live, offField, ...prefixes));
  const index = values.findLastIndex((value) => value !== null);
  return describe(number, prefixes[index] ?? null, values[index] ?? null, off?.split(",") ?? [], options);
}

/** Says where a number goes whose longest prefix and route are known. */
export function describe(
  number: string,
  prefix: string | null,
  value: string | null,
  off: readonly string[],
  { draw = Math.floor(Math.random() * draws) }: LookupOptions,
): Lookup {
  if (prefix === null || value === null) {
    return { number, prefix: null, gateways: [], reason: `No prefix of ${number} has a route.` };
  }
  if (!Number.isInteger(draw) || draw < 0 || draw >= draws) {
    throw new InvalidOptionError(`A draw cannot be ${draw}.`, `Use a whole number from 0 to ${draws - 1}.`);
  }
  const targets = decodeRoute(value).targets(draw);
  const gateways = targets.map((target) => ({
    gateway: target.gateway,
    uri: uriFor(number, target),
    isOut: off.includes(target.gateway),
  }));
  return { number, prefix, gateways, reason: reasonOf(number, prefix, gateways) };
}

function reasonOf(number: string, prefix: string, gateways: readonly LookedUpGateway[]): string {
  const names = (isOut: boolean) => gateways.filter((one) => one.isOut === isOut).map(({ gateway }) => gateway);
  const [tried, out] = [names(false), names(true)];
  const how = tried.length === 0 ? "no gateway of it takes calls" : `tried in this order: ${tried.join(", ")}`;
  const passedOver = out.length === 0 ? "" : `; out of service: ${out.join(", ")}`;
  return `${prefix} is the longest prefix of ${number} with a route; ${how}${passedOver}.`;
}
