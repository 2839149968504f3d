/** Operations per second: the best of several rounds, as noise only ever slows down. */
export function operationsPerSecond(run: () => unknown, rounds = 5, roundMs = 300): number {
  let best = 0;
  for (let round = 0; round < rounds; round++) {
    let count = 0;
    const begin = performance.now();
    let now = begin;
    while (now - begin < roundMs) {
      for (let index = 0; index < 200; index++) run();
      count += 200;
      now = performance.now();
    }
    best = Math.max(best, (count / (now - begin)) * 1000);
  }
  return best;
}

export function shown(perSecond: number): string {
  return perSecond >= 1e6 ? `${(perSecond / 1e6).toFixed(2)} M/s` : `${(perSecond / 1e3).toFixed(1)} k/s`;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** The value that the given part of all values does not go beyond; sorts in place. */
export function percentile(values: Float64Array, part: number): number {
  values.sort();
  return values[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;
}
