/**
 * How many changes lead from one word to the other, where a change puts in, takes out or replaces a character, or swaps two.
 * Above `limit` it need not be exact.
 */
function distance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? limit + 1;
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    rows.push(current);
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = at(row - 1, column - 1) + (from[row - 1] === to[column - 1] ? 0 : 1);
      const isSwapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const swapped = isSwapped && row > 1 && column > 1 ? at(row - 2, column - 2) + 1 : limit + 1;
      current[column] = Math.min(at(row - 1, column) + 1, (current[column - 1] ?? limit) + 1, replaced, swapped);
    }
  }
  return at(from.length, to.length);
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
