import type { LineProblem } from "@sipwright/redis";
import { InputError } from "@sipwright/redis";
import type { Context } from "../context.js";
import type { ExitCode } from "../errors.js";

const shown = 20;

/** Says which lines were left out. */
export function announceSkipped(problems: readonly LineProblem[], count: number, { output }: Context): void {
  if (output.json || count === 0) return;
  const { yellow } = output.messageColours;
  for (const { line, problem } of problems.slice(0, shown))
    output.message(`${yellow("skipped")} line ${line}: ${problem}`);
  if (count > shown) output.message(`${yellow("skipped")} ${count - Math.min(shown, problems.length)} more lines`);
}

/** Does an import; bad lines are listed, each with its number. */
export async function reportingLines(context: Context, work: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { output } = context;
    const { code, problem, mend, problems, count } = error;
    output.document({ ok: false, error: { code, problem, mend }, problems, count });
    if (!output.json) {
      const { red, dim } = output.messageColours;
      for (const one of problems.slice(0, shown)) output.message(`${red("error")} line ${one.line}: ${one.problem}`);
      if (count > shown) output.message(`${red("error")} ${count - shown} more lines are wrong`);
      output.message(
        `${red("error")} ${dim(code)}\n  ${count} ${count === 1 ? "line is" : "lines are"} wrong; nothing was changed.\n  ${mend}`,
      );
    }
    return 1;
  }
}
