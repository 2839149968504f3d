import type { NgValue } from "@sipwright/rtpengine";

/** A reply as indented `key: value` lines, in the order in which the daemon has sent it. */
export function printReply(value: unknown, depth = 0): string {
  const indent = "  ".repeat(depth);
  return Object.entries(value as { readonly [key: string]: NgValue })
    .map(([key, item]) => {
      if (Array.isArray(item) && item.every((one) => typeof one !== "object"))
        return `${indent}${key}: ${item.join(", ")}`;
      if (typeof item === "object") return `${indent}${key}:\n${printReply(item, depth + 1)}`;
      return `${indent}${key}: ${plain(String(item), indent)}`;
    })
    .join("\n");
}

/** On lines of its own where there are several, and without what a terminal would take for commands. */
function plain(text: string, indent: string): string {
  const lines = text.split(/\r?\n/).map((line) => line.replaceAll(/\p{Cc}/gu, "?"));
  return lines.length === 1
    ? (lines[0] ?? "")
    : `\n${lines
        .map((line) => `${indent}  ${line}`)
        .join("\n")
        .trimEnd()}`;
}

/** What `--json` can carry: 64-bit numbers as text. */
export function jsonReady(value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return value.map(jsonReady);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, jsonReady(item)]));
}
