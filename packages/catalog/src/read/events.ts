import type { Image } from "../elf/image.js";

const name = "[a-z]\\w+(?::[a-z][\\w-]*)+:?";
const literal = new RegExp(`${name}(?=\\0)`, "g");
const mention = new RegExp(`event_route\\[(?<name>${name})(?:%\\S*)?\\]`, "g");

/** Modules whose events do not bear their own name. */
const foreignScopes: ReadonlyMap<string, string> = new Map([
  ["app_lua_sr", "tm"],
  ["corex", "network"],
  ["registrar", "usrloc"],
]);
/** Texts of the same form that are something else: a Redis channel, and a pseudo-variable's argument. */
const notEvents: ReadonlySet<string> = new Set(["cnxcc:kill_list", "erlang:self"]);
/** Events that also begin names put together at run time, without a text that says so. */
const beginnings: ReadonlyMap<string, string> = new Map([["tm:branch-failure", "tm:branch-failure:"]]);

/**
 * Finds names for `event_route` among the texts of a module, or of the core. Only files that look event routes up have
 * any; a name that ends with `:` is the beginning of names that are put together at run time.
 */
export function findEvents(module: string, image: Image): readonly string[] {
  if (!image.imports.has("event_rt") && !image.symbols.has("event_rt")) return [];
  const texts = textsOf(image);
  const found = new Set<string>();
  for (const event of texts) {
    if (!isOfModule(module, event) || notEvents.has(event)) continue;
    found.add(event);
    const beginning = beginnings.get(event);
    if (beginning !== undefined) found.add(beginning);
  }
  return [...found].sort();
}

function isOfModule(module: string, event: string): boolean {
  const scope = event.slice(0, event.indexOf(":"));
  return foreignScopes.get(module) === scope || module.split("_").some((part) => part.startsWith(scope));
}

function textsOf(image: Image): ReadonlySet<string> {
  const literals = new Set<string>();
  const heads = new Set<string>();
  const mentions = new Set<string>();
  for (const { address, offset, fileSize } of image.space.layout.segments) {
    const bytes = image.space.bytes.slice(offset, offset + fileSize).toString("latin1");
    for (const { index, 0: text } of bytes.matchAll(literal)) {
      const isConstant = isVector(address + index, text);
      if (!isConstant && bytes[index - 1] !== "\0") continue;
      (isConstant ? heads : literals).add(text);
    }
    for (const { groups } of bytes.matchAll(mention)) {
      const text = groups?.name ?? "";
      if (!text.endsWith(":") || text.split(":").length > 2) mentions.add(text);
    }
  }
  for (const head of heads) {
    if (![...literals, ...mentions].some((text) => text !== head && text.startsWith(head))) literals.add(head);
  }
  return new Set([...literals, ...mentions]);
}

/** Compilers copy texts as constants of 16 bytes, and then leave no NUL before them, or keep only their head. */
function isVector(address: number, text: string): boolean {
  return address % 16 === 0 && (text.length === 16 || text.length === 15);
}
