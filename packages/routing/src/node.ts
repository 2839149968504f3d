import { type Place, rememberPlace } from "./place.js";

/** What every node of a program has. `place` is not enumerable, so equal programs compare as equal wherever they were written. */
export interface Node {
  readonly kind: string;
  readonly place?: Place | undefined;
}

/** Freezes a node and ties it to the place in the user's program that made it. */
export function makeNode<N extends Node>(fields: N): N {
  Object.defineProperty(fields, "place", { get: rememberPlace(), enumerable: false });
  return Object.freeze(fields);
}
