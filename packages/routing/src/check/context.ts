import type { Catalog, Release } from "@sipwright/catalog";
import type { Diagnostic } from "./diagnostic.js";

/** What every part of the check looks at. */
export interface CheckContext {
  readonly catalog: Catalog;
  readonly release: Release;
  readonly targets: ReadonlySet<"native" | "lua">;
  readonly report: (diagnostic: Diagnostic) => void;
}
