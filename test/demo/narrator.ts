import { styleText } from "node:util";

type Style = Parameters<typeof styleText>[0];

/** Where the demo says what it does. */
export interface Narrator {
  /** A new part of the story. */
  heading(text: string): void;
  /** Something was looked at, and it is as it should be. */
  done(text: string): void;
  /** A table or a drawing. */
  block(text: string): void;
  failure(text: string): void;
}

/** Writes line by line; colours only if asked for. */
export function narrator(write: (text: string) => void, colours: boolean): Narrator {
  const paint = (style: Style, text: string) => (colours ? styleText(style, text) : text);
  return {
    heading: (text) => write(`\n${paint("bold", text)}\n`),
    done: (text) => write(`  ${paint("green", "✓")} ${text}\n`),
    block: (text) => write(`\n${indent(text)}\n`),
    failure: (text) => write(`\n${paint(["red", "bold"], "✗")} ${text}\n`),
  };
}

/** Colours are for terminals only, and NO_COLOR turns them off. */
export function wantsColours(stream: { readonly isTTY?: boolean }): boolean {
  return stream.isTTY === true && (process.env.NO_COLOR ?? "") === "" && process.env.TERM !== "dumb";
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => `  ${line}`.trimEnd())
    .join("\n");
}
