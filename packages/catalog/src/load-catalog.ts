import { readFileSync } from "node:fs";
import type { Catalog, Release } from "./model.js";
import { parseCatalog } from "./parse-catalog.js";

const loaded = new Map<Release, Catalog>();

/** The catalog of a release, as read out of Debian's packages of it. Read once, then kept; all of it is frozen. */
export function loadCatalog(release: Release): Catalog {
  const known = loaded.get(release);
  if (known !== undefined) return known;
  const catalog = parseCatalog(readFileSync(new URL(`../data/kamailio-${release}.json`, import.meta.url), "utf8"));
  loaded.set(release, catalog);
  return catalog;
}
