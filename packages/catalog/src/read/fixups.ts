import type { ArgumentKind, ArgumentMode } from "../model.js";

const words: ReadonlyMap<string, ArgumentKind> = new Map([
  ["spve", "string"],
  ["vstr", "string"],
  ["str", "string"],
  ["s", "string"],
  ["igp", "int"],
  ["int", "int"],
  ["uint", "int"],
  ["i", "int"],
  ["pvar", "pv"],
  ["regexp", "regex"],
  ["regexpNL", "regex"],
  ["regex", "regex"],
  ["none", "string"],
]);
const expressionFixup = /^fixup_(?:var_(?:str|int|pve|pve_str)|int|str|regex)_(?:12|1|2)$/;
/** Fixups that the core itself knows how to undo, in all of 5.6, 6.0 and 6.1. */
const undoneByCore: ReadonlySet<string> = new Set(
  [
    ...["str_null", "str_str", "regexp_null"],
    ...["pvar_null", "pvar_pvar", "pvar_str", "pvar_str_str"],
    ...["igp_null", "igp_igp", "igp_pvar", "igp_pvar_pvar"],
    ...["spve_null", "spve_spve", "spve_str", "spve_uint"],
  ].map((name) => `fixup_${name}`),
);

/** What a fixup of the core makes of argument `index` (from 0); `undefined` when its name does not tell. */
export function kindOfFixup(symbol: string, index: number): ArgumentKind | undefined {
  const several = /^fixup_(?:var_)?(?:pve_)?(str|int|pve|regex)_(12|1|2)$/.exec(symbol);
  if (several !== null) {
    const [, word = "", positions = ""] = several;
    return positions.includes(`${index + 1}`) ? (words.get(word) ?? "string") : undefined;
  }
  const [prefix, first = "", ...rest] = symbol.split("_");
  if (prefix !== "fixup") return undefined;
  if (rest.length === 0 && /^[si]{3,}$/.test(first)) return words.get(first[index] ?? "");
  const sequence = [first, ...rest].flatMap(repeated);
  return words.get((rest[0] === "all" ? first : sequence[index]) ?? "");
}

/** `spve2` stands for `spve`, `spve`. */
function repeated(word: string): readonly string[] {
  const [, stem = word, count = "1"] = /^([a-z]+)(\d)$/.exec(word) ?? [];
  return Array.from({ length: Number(count) }, () => stem);
}

/** How a function with a fixup takes its arguments; `hasFree`: whether its module says how to undo the fixup. */
export function modeOfFixup(symbol: string | undefined, hasFree: boolean): ArgumentMode {
  if (symbol !== undefined && expressionFixup.test(symbol)) return "expression";
  return hasFree || (symbol !== undefined && undoneByCore.has(symbol)) ? "refixed" : "constant";
}
