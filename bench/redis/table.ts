/** Numbers that come the same way each time. */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Different prefixes of 3 to 8 digits. None begins with 49: so a route for 491 is the longest prefix of 491…, of 3 digits. */
export function makePrefixes(count: number, seed = 1): readonly string[] {
  const random = randomNumbers(seed);
  const seen = new Set<string>(["491"]);
  while (seen.size < count) {
    const length = 3 + random(count > 200_000 ? 7 : 6);
    let prefix = String(1 + random(9));
    for (let index = 1; index < length; index++) prefix += String(random(10));
    if (!prefix.startsWith("49")) seen.add(prefix);
  }
  return [...seen];
}

/** Numbers of 12 digits whose longest prefix has 3. */
export function makeNumbers(count: number, seed = 2): readonly string[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => `491${String(random(1_000_000_000)).padStart(9, "0")}`);
}

/** Numbers of 12 digits of any kind. */
export function anyNumbers(count: number, seed = 3): readonly string[] {
  const random = randomNumbers(seed);
  return Array.from(
    { length: count },
    () => String(1 + random(9)) + String(random(1_000_000)).padStart(6, "0") + String(random(100_000)).padStart(5, "0"),
  );
}

export const gatewayCount = 50;

/** The way of the route at a place: two gateways. */
export function wayOf(index: number): string {
  return `gw${index % gatewayCount};gw${(index + 1) % gatewayCount}`;
}
