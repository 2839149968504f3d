import type { Image } from "../elf/image.js";
import type { ModuleCatalog } from "../model.js";
import { findEvents } from "./events.js";
import { readExports } from "./exports.js";
import { type LocalFixupReader, readFunctions } from "./functions.js";
import { findKemiFunctions, type KemiBits } from "./kemi.js";
import { readParameters } from "./parameters.js";
import { findPseudoVariables, readPseudoVariables } from "./pseudo-variables.js";
import { findRpcMethods } from "./rpc.js";
import { findTransformations } from "./transformations.js";

/** Reads what one module offers; `readLocalFixup` is asked about functions with a fixup of the module's own. */
export function readModule(
  name: string,
  image: Image,
  bits: KemiBits,
  readLocalFixup: LocalFixupReader = () => undefined,
): ModuleCatalog {
  const tables = readExports(image);
  return {
    name,
    functions: readFunctions(image, tables.functions, readLocalFixup),
    parameters: readParameters(image, tables.parameters),
    pseudoVariables: readPseudoVariables(image, tables.pseudoVariables),
    kemi: findKemiFunctions(image, bits),
    events: findEvents(name, image),
    transformations: findTransformations(name, image),
    rpc: findRpcMethods(image),
  };
}

/** Reads what the `kamailio` binary offers; nothing without one. */
export function readCore(image: Image | undefined, bits: KemiBits): ModuleCatalog {
  return {
    name: "core",
    functions: [],
    parameters: [],
    pseudoVariables: image === undefined ? [] : findPseudoVariables(image),
    kemi: image === undefined ? [] : findKemiFunctions(image, bits),
    events: image === undefined ? [] : findEvents("core", image),
    transformations: [],
    rpc: image === undefined ? [] : findRpcMethods(image),
  };
}
