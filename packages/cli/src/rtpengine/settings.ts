import type { NgInput, NgInputDictionary } from "@sipwright/rtpengine";
import { InvalidArgumentError } from "commander";

/** `--set` as it stands on the command line, several times. */
export function collectSetting(word: string, previous: readonly string[] = []): readonly string[] {
  if (!/^[^=]+=/.test(word)) throw new InvalidArgumentError("It is key=value, such as ICE=remove or replace=[origin].");
  return [...previous, word];
}

export function collectFlag(word: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, word];
}

/** `TOS=184` is a number, `replace=[origin,username]` a list, all else text; `"184"` is text too. */
export function settingsOf(words: readonly string[] = [], flags: readonly string[] = []): NgInputDictionary {
  const settings: { [key: string]: NgInput } = {};
  for (const word of words) {
    const at = word.indexOf("=");
    settings[word.slice(0, at)] = settingValue(word.slice(at + 1));
  }
  return { ...settings, ...(flags.length > 0 && { flags }) };
}

function settingValue(text: string): NgInput {
  if (/^-?\d{1,15}$/.test(text)) return Number(text);
  const list = /^\[(.*)\]$/s.exec(text)?.[1];
  if (list !== undefined) return list === "" ? [] : list.split(",").map((item) => item.trim());
  return /^"(.*)"$/s.exec(text)?.[1] ?? text;
}
