/** The known words that are nearest to a mistyped one, at most three. */
export function nearest(word: string, known: Iterable<string>): string[] {
  const wanted = plain(word);
  const found: { readonly word: string; readonly distance: number }[] = [];
  for (const candidate of known) {
    const distance = distanceOf(wanted, plain(candidate));
    if (distance <= Math.max(1, Math.floor(wanted.length / 4))) found.push({ word: candidate, distance });
  }
  return found
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map((entry) => entry.word);
}

/** The daemon's own documentation writes spaces, hyphens and capitals this way and that. */
function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[ _.-]/g, "");
}

/** Levenshtein's distance. */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
