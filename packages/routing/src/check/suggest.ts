/** How many single-character changes lead from one word to the other, at most `limit` + 1. */
function distance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const change = from[row - 1] === to[column - 1] ? 0 : 1;
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + change,
      );
    }
    previous = current;
  }
  return previous[to.length] ?? limit + 1;
}

/** Names close to one that does not exist, for "Did you mean …?". */
export function suggest(wrong: string, names: Iterable<string>): string {
  const limit = Math.max(1, Math.floor(wrong.length / 4));
  const close = [...new Set(names)]
    .map((name) => ({ name, far: distance(wrong, name, limit) }))
    .filter(({ far }) => far <= limit)
    .sort((one, other) => one.far - other.far);
  return close
    .slice(0, 3)
    .map(({ name }) => name)
    .join(", ");
}
