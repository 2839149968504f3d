/** Where in the user's own program a node was made. Lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const ownSources =
  /[\\/]node_modules[\\/]|[\\/]packages[\\/](?:routing|recipes|compiler|redis|catalog)[\\/](?:src|dist)[\\/]/;
const ownTests = /\.test\.[cm]?ts/;
const frame = /^\s*at (?:.*? \()?(?:async )?((?:file:\/\/)?[^()]+?):(\d+):(\d+)\)?$/;
const deepestRecipe = 24;

function isOutside(file: string): boolean {
  if (file.startsWith("node:") || file === "<anonymous>") return false;
  return !ownSources.test(file) || ownTests.test(file);
}

function firstOutside(stack: string): Place | undefined {
  for (const line of stack.split("\n")) {
    const match = frame.exec(line);
    const file = match?.[1];
    if (match === null || file === undefined || !isOutside(file)) continue;
    return {
      file: file.startsWith("file://") ? decodeURI(file.slice("file://".length)) : file,
      line: Number(match[2]),
      column: Number(match[3]),
    };
  }
  return undefined;
}

/**
 * Remembers the present call stack and finds the first frame outside Sipwright when somebody asks.
 * Formatting a stack is the expensive part, and most nodes are never asked.
 */
export function rememberPlace(): () => Place | undefined {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = deepestRecipe;
  const trace: { stack?: string } = {};
  Error.captureStackTrace(trace, rememberPlace);
  Error.stackTraceLimit = limit;
  let found: Place | undefined;
  let asked = false;
  return () => {
    if (!asked) {
      asked = true;
      found = firstOutside(trace.stack ?? "");
    }
    return found;
  };
}

/** `routes.ts:12:3`, the way editors and terminals link it. */
export function formatPlace(place: Place): string {
  return `${place.file}:${place.line}:${place.column}`;
}
