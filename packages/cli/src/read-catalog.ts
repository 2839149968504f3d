import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Catalog, CatalogFormatError, parseCatalog, type Release, releases } from "@sipwright/catalog";
import type { Context } from "./context.js";
import { CatalogFileError, CatalogReleaseError, reasonOf } from "./errors.js";

/** A catalog of the user's own build, and the release line that it belongs to. */
export interface OwnCatalog {
  readonly catalog: Catalog;
  /** The release of the catalog; the given one where the catalog does not know its version. */
  releaseOr(given: Release | undefined): Release;
  /** The same for several. */
  releasesOr(given: readonly Release[] | undefined): readonly Release[];
}

/**
 * Reads the file given with `--catalog`.
 *
 * @throws {CatalogFileError}
 */
export function readCatalog(file: string, context: Context): OwnCatalog {
  const catalog = parse(file, read(resolve(context.cwd, file), file));
  return {
    catalog,
    releaseOr: (given) => releaseOf(catalog, given),
    releasesOr: (given) => given?.map((one) => releaseOf(catalog, one)) ?? [releaseOf(catalog, undefined)],
  };
}

function read(path: string, shown: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new CatalogFileError(shown, `it cannot be read: ${reasonOf(cause)}`, { cause });
  }
}

function parse(file: string, text: string): Catalog {
  try {
    return parseCatalog(text);
  } catch (cause) {
    if (!(cause instanceof CatalogFormatError)) throw cause;
    const where = cause.path === "" ? "it" : cause.path;
    throw new CatalogFileError(file, `${where} ${cause.path === "" ? "is " : ""}${cause.problem}`, { cause });
  }
}

function releaseOf({ version }: Catalog, given: Release | undefined): Release {
  const own = releases.find((release) => version.startsWith(`${release}.`));
  if (own !== undefined && (given === undefined || given === own)) return own;
  if (own === undefined && given !== undefined) return given;
  if (own !== undefined)
    throw new CatalogReleaseError(version, `The catalog is of Kamailio ${version}, not of ${given}.`);
  const problem =
    version === ""
      ? "The catalog does not say of which Kamailio it is."
      : `The catalog is of Kamailio ${version}, of which Sipwright knows no release line.`;
  throw new CatalogReleaseError(version, problem);
}
