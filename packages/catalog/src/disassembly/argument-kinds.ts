import type { ArgumentKind } from "../model.js";
import { kindOfFixup } from "../read/fixups.js";
import type { Call } from "./walk.js";

/** Functions that tell by their name what a text is taken for. */
const parsers: ReadonlyMap<string, ArgumentKind> = new Map([
  ["pv_parse_format", "string"],
  ["route_get", "string"],
  ["route_lookup", "string"],
  ["pv_parse_spec", "pv"],
  ["pv_parse_spec2", "pv"],
  ["pv_cache_get", "pv"],
  ["pv_locate_name", "pv"],
  ["str2int", "int"],
  ["str2sint", "int"],
  ["strtol", "int"],
  ["strtoul", "int"],
  ["__isoc23_strtol", "int"],
  ["__isoc23_strtoul", "int"],
  ["regcomp", "regex"],
]);
/** The bits of the type that `fix_param` is asked for. */
const parameterTypes: readonly (readonly [number, ArgumentKind])[] = [
  [1 << 0, "int"],
  [1 << 1, "pv"],
  [1 << 2, "pv"],
  [1 << 3, "pv"],
  [1 << 4, "string"],
  [1 << 5, "string"],
  [1 << 6, "regex"],
  [1 << 7, "other"],
  [1 << 8, "string"],
];

/** The kind of argument `index` (from 0), told by the functions that a fixup calls for it. */
export function kindsOfCalls(calls: readonly Call[], index: number): ArgumentKind | undefined {
  const kinds = new Set(calls.flatMap((call) => kindsOfCall(call, index)));
  if (kinds.size <= 1) return [...kinds][0];
  return kinds.has("int") || kinds.has("other") ? "other" : "string";
}

function kindsOfCall({ symbol, first, second }: Call, index: number): readonly ArgumentKind[] {
  const kind = parsers.get(symbol);
  if (kind !== undefined) return [kind];
  if (symbol === "fix_param" || symbol === "fix_param_types") {
    if (first === undefined) return ["other"];
    return parameterTypes.filter(([bit]) => (first & bit) !== 0).map(([, type]) => type);
  }
  const fixed = kindOfFixup(symbol, second === undefined ? index : second - 1);
  return fixed === undefined ? [] : [fixed];
}
