import { dirname, relative } from "node:path";
import type { GeneratedFile } from "@sipwright/compiler";
import { fileOfTrace } from "./place-file.js";

/** From a line of a generated file to the TypeScript that it comes from; the content of `<file>.map.json`. */
export interface SourceMap {
  readonly version: 1;
  /** The generated file, which lies beside the map. */
  readonly file: string;
  /** The source files, as paths from the folder of the map, with `/`. */
  readonly sources: readonly string[];
  /** For each line of the generated file, from the first: index into `sources`, line and column (both from 1), or `null`. */
  readonly lines: readonly (readonly [source: number, line: number, column: number] | null)[];
}

/** Makes the source map of a generated file that will be written to `path`. */
export function sourceMapOf(generated: GeneratedFile, path: string): SourceMap {
  const folder = dirname(path);
  const sources = new Map<string, number>();
  const indexOf = (file: string): number => {
    const source = relative(folder, fileOfTrace(file)).replaceAll("\\", "/");
    const index = sources.get(source) ?? sources.size;
    sources.set(source, index);
    return index;
  };
  const lines = generated.places.map((place) =>
    place === undefined ? null : ([indexOf(place.file), place.line, place.column] as const),
  );
  return { version: 1, file: generated.name, sources: [...sources.keys()], lines };
}

/** The text of the map, with one line for each line of the generated file, so that diffs stay small. */
export function printSourceMap(map: SourceMap): string {
  const lines = map.lines.map((line) => `    ${JSON.stringify(line)}`).join(",\n");
  return [
    "{",
    `  "version": ${map.version},`,
    `  "file": ${JSON.stringify(map.file)},`,
    `  "sources": ${JSON.stringify(map.sources)},`,
    `  "lines": [\n${lines}\n  ]`,
    "}",
    "",
  ].join("\n");
}
