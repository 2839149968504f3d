import { type Context, shownPath } from "./context.js";
import { documentOfFindings } from "./documents.js";
import { CommandError, type ExitCode, ProgramLoadError } from "./errors.js";
import { printFindings } from "./print-diagnostics.js";

/**
 * Says what went wrong, as text on stderr and with `--json` as a document on stdout, and gives the exit code.
 * Only what is Sipwright's own fault comes with a stack trace.
 */
export function report(error: unknown, context: Context): ExitCode {
  if (error instanceof ProgramLoadError) return reportLoadError(error, context);
  if (error instanceof CommandError) return reportCommandError(error, context);
  const { output } = context;
  const problem = error instanceof Error ? error.message : String(error);
  const mend = "This is a defect of Sipwright itself: please report it with the stack trace.";
  output.document({ ok: false, error: { code: "SW0999", problem, mend } });
  output.message(`${error instanceof Error ? error.stack : problem}\n\n${mend}`);
  return 3;
}

function reportCommandError(error: CommandError, { output }: Context): ExitCode {
  const { code, problem, mend, exitCode } = error;
  output.document({ ok: false, error: { code, problem, mend } });
  const { red, dim } = output.messageColours;
  if (!output.json) output.message(`${red("error")} ${dim(code)}\n  ${problem}\n  ${mend}`);
  return exitCode;
}

function reportLoadError(error: ProgramLoadError, context: Context): ExitCode {
  const { output, programFile } = context;
  const findings = [{ ...error.diagnostic, executions: [] }];
  const file = programFile === undefined ? null : shownPath(context, programFile);
  output.document({ ok: false, file, program: null, ...documentOfFindings(findings, context) });
  if (!output.json) {
    output.message(
      printFindings(findings, { context, colours: output.messageColours, file: file ?? "", executions: [] }),
    );
  }
  return error.exitCode;
}
