/** The release lines of RTPengine that the table knows, each as of its newest patch release. */
export const releases = [
  "10.5",
  "11.5",
  "12.5",
  "13.0",
  "13.1",
  "13.2",
  "13.3",
  "13.4",
  "13.5",
  "26.0",
  "26.1",
  "26.2",
] as const;

export type Release = (typeof releases)[number];

/**
 * The releases that know something: `12.5` from then on, `-11.5` up to then, `12.5-13.4` both, `12.5!13.0` from then on but
 * for one, nothing: all.
 */
export type Range = string;

/** @throws {TypeError} for a range that names no known release: a mistake in the table */
export function inRange(range: Range | undefined, release: Release): boolean {
  if (range === undefined || range === "") return true;
  const [spans = "", ...exceptions] = range.split("!");
  if (exceptions.some((exception) => indexOf(exception) === indexOf(release))) return false;
  const [since = "", until = since === "" ? undefined : ""] = spans.includes("-") ? spans.split("-") : [spans, ""];
  const index = indexOf(release);
  return (since === "" || index >= indexOf(since)) && (until === undefined || until === "" || index <= indexOf(until));
}

function indexOf(release: string): number {
  const index = (releases as readonly string[]).indexOf(release);
  if (index < 0) throw new TypeError(`The table names ${JSON.stringify(release)}, which is no release.`);
  return index;
}

/** `word@range` as it stands in the table. */
export interface Ranged {
  readonly word: string;
  readonly range: Range | undefined;
}

export function parseRanged(text: string): Ranged {
  const at = text.lastIndexOf("@");
  return at < 0 ? { word: text, range: undefined } : { word: text.slice(0, at), range: text.slice(at + 1) };
}

/** The words of a list in the table that a release knows. */
export function wordsOf(list: readonly string[], release: Release): string[] {
  return list
    .map(parseRanged)
    .filter(({ range }) => inRange(range, release))
    .map(({ word }) => word);
}
