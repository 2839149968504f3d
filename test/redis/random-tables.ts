import type { RouteLike } from "@sipwright/redis";
import fc from "fast-check";

const digits = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: min, maxLength: max });

export const gatewayNames = ["gw1", "gw2", "gw3", "gw4", "gw5"] as const;

const steps = fc
  .shuffledSubarray([...gatewayNames], { minLength: 1 })
  .chain((names) =>
    fc.tuple(
      fc.constant(names),
      fc.array(fc.boolean(), { minLength: names.length, maxLength: names.length }),
      fc.array(fc.integer({ min: 1, max: 100 }), { minLength: names.length, maxLength: names.length }),
    ),
  )
  .map(([names, joins, weights]) =>
    names
      .map((name, index) => `${index === 0 ? "" : joins[index] === true ? "|" : ";"}${name}*${weights[index]}`)
      .join(""),
  );

/** Prefixes of few digits each, so that many of them begin alike. */
const prefix = fc.oneof(
  digits(1, 4),
  digits(1, 12),
  digits(0, 9).map((rest) => `493${rest}`),
);

export const routes: fc.Arbitrary<readonly RouteLike[]> = fc.uniqueArray(fc.record({ prefix, steps }), {
  minLength: 1,
  maxLength: 60,
  selector: (route) => route.prefix,
});

/** A table, and numbers of which many have routes. */
export const tables = routes.chain((table) =>
  fc.record({
    table: fc.constant(table),
    out: fc.subarray([...gatewayNames]),
    numbers: fc.array(
      fc.oneof(
        digits(1, 20),
        fc.tuple(fc.constantFrom(...table), digits(0, 10)).map(([route, rest]) => `${route.prefix}${rest}`),
        fc
          .tuple(fc.constantFrom(...table), digits(0, 3))
          .map(([route, rest]) => `${route.prefix.slice(0, -1)}${rest}1`),
      ),
      { minLength: 20, maxLength: 60 },
    ),
  }),
);

/** The naive reference: looks at every route. */
export function longestByHand(table: readonly RouteLike[], number: string): RouteLike | undefined {
  let best: RouteLike | undefined;
  for (const route of table) {
    if (number.startsWith(route.prefix) && route.prefix.length > (best?.prefix.length ?? -1)) best = route;
  }
  return best;
}
