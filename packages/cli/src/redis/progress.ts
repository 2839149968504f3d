import { Presets, SingleBar } from "cli-progress";
import type { Context } from "../context.js";

/** Shows how far a long work has come. */
export interface ProgressBar {
  update(done: number, note: string): void;
  end(): void;
}

/** A bar on stderr; none where that is no terminal or where the result is JSON. */
export function startProgress(total: number, context: Context): ProgressBar {
  if (context.output.json || process.stderr.isTTY !== true || total === 0) return { update: () => {}, end: () => {} };
  const bar = new SingleBar(
    { format: "{bar} {percentage} %  {note}", stream: process.stderr, hideCursor: true },
    Presets.shades_classic,
  );
  bar.start(total, 0, { note: "" });
  return {
    update: (done, note) => bar.update(Math.min(done, total), { note }),
    end: () => bar.stop(),
  };
}
