import { GatewayLoopError, InvalidGatewayError, InvalidPrefixError, quoted } from "../errors.js";
import { addressOf, checkGatewayId, type Gateway } from "./gateway.js";

/** A gateway among those that share the calls of a step. */
export interface Choice {
  readonly gateway: string;
  /** Its share, 1 to 1000, against the weights of the others. */
  readonly weight: number;
}

/** Gateways that share the calls by weight. Where one is out of order, the others of the step come next. */
export type Step = readonly Choice[];

/** Numbers that begin with the prefix go to the first step; where it is out of order, to the next. */
export interface Route {
  readonly prefix: string;
  readonly steps: readonly Step[];
}

/** How the steps of a route may be given: `gw1*70|gw2*30;gw3`, or in parts. */
export type StepsLike = string | readonly (string | readonly (string | Choice)[])[];

/** How many digits a prefix has at the most, unless the table says otherwise. The recipe asks for as many. */
export const defaultMaxDigits = 12;

const mostGateways = 16;

/** As a loop: a load asks a million times. */
function isDigits(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 48 || code > 57) return false;
  }
  return text.length > 0;
}

export function checkRoutePrefix(prefix: string, maxDigits: number): string {
  if (!isDigits(prefix) || prefix.length > maxDigits) throw new InvalidPrefixError(prefix, maxDigits);
  return prefix;
}

function parseChoice(written: string | Choice): Choice {
  const [gateway = "", weight, ...rest] =
    typeof written === "string" ? written.trim().split("*") : [written.gateway, String(written.weight)];
  const parsed = weight === undefined ? 1 : Number(weight);
  if (rest.length > 0 || !Number.isInteger(parsed) || parsed < 1 || parsed > 1000 || weight?.trim() === "") {
    const shown = typeof written === "string" ? written : `${gateway}*${weight}`;
    throw new InvalidGatewayError(`${quoted(shown)} has no weight of 1 to 1000.`, "Write it as gw1*70.");
  }
  return Object.freeze({ gateway: checkGatewayId(gateway), weight: parsed });
}

/**
 * Reads the steps of a route. `;` divides steps, `|` the gateways that share one, and `*` comes before a weight.
 *
 * @example
 * ```ts
 * const steps = parseSteps("gw1*70|gw2*30;gw3");
 * ```
 */
export function parseSteps(written: StepsLike): readonly Step[] {
  const parts = typeof written === "string" ? written.split(";") : written;
  const steps = parts.map((step) =>
    Object.freeze((typeof step === "string" ? step.split("|") : step).map(parseChoice)),
  );
  const ids = steps.flat().map((choice) => choice.gateway);
  if (ids.length === 0 || steps.some((step) => step.length === 0)) {
    throw new InvalidGatewayError("A route without a gateway leads nowhere.", "Name at least one in each step.");
  }
  if (ids.length > mostGateways) {
    throw new InvalidGatewayError(`A route has ${ids.length} gateways.`, `Use ${mostGateways} at the most.`);
  }
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice !== undefined) {
    throw new GatewayLoopError(`The gateway ${quoted(twice)} stands twice in one route.`, "Name each gateway once.");
  }
  return Object.freeze(steps);
}

/** Writes steps the way {@link parseSteps} reads them. */
export function printSteps(steps: readonly Step[]): string {
  return steps
    .map((step) =>
      step.map(({ gateway, weight }) => (step.length > 1 || weight !== 1 ? `${gateway}*${weight}` : gateway)).join("|"),
    )
    .join(";");
}

/** Two gateways of a route at one address would be asked twice for the same; one of ours would ask ourselves. */
export function checkLoops(gateways: readonly Gateway[], own: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const gateway of gateways) {
    const address = addressOf(gateway);
    const other = seen.get(address);
    if (other !== undefined) {
      throw new GatewayLoopError(
        `The gateways ${other} and ${gateway.id} of one route are the same, ${address}.`,
        "Name only one of them.",
      );
    }
    seen.set(address, gateway.id);
    checkOwn(gateway, own);
  }
}

/** A gateway that is this system itself would send each call round in circles. */
export function checkOwn(gateway: Gateway, own: readonly string[]): void {
  const address = addressOf(gateway);
  if (own.includes(gateway.host) || own.some((one) => one === address.split(";")[0])) {
    throw new GatewayLoopError(`The gateway ${gateway.id} is this system itself, ${address}.`, "Name another gateway.");
  }
}
