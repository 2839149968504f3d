import type { Choice, Step } from "./route.js";

/** A draw is a whole number from 0 to one less than this. */
export const draws = 1000;

/** Up to which draw each gateway of a step comes first. */
function bounds(step: Step): readonly number[] {
  const total = step.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  return step.map(({ weight }) => {
    sum += weight;
    return Math.round((draws * sum) / total);
  });
}

function rotate(step: Step, draw: number): readonly Choice[] {
  const first = bounds(step).findIndex((bound) => draw < bound);
  return [...step.slice(first), ...step.slice(0, first)];
}

/**
 * The order in which the gateways of a route are tried, for a draw: in each step the weights decide which comes first, and the
 * others follow it in turn.
 */
export function orderOf(steps: readonly Step[], draw: number): readonly string[] {
  return steps.flatMap((step) => rotate(step, draw).map(({ gateway }) => gateway));
}

/** An order, for all draws below `upTo` that are not below that of the order before. */
export interface OrderSection {
  readonly upTo: number;
  readonly order: readonly string[];
}

/** All orders of a route. */
export function sectionsOf(steps: readonly Step[]): readonly OrderSection[] {
  const ends = [...new Set(steps.flatMap(bounds))].sort((left, right) => left - right);
  let from = 0;
  return ends
    .filter((end) => end > 0)
    .map((upTo) => {
      const section = { upTo, order: orderOf(steps, from) };
      from = upTo;
      return section;
    });
}
