import { makeCommandLine } from "./command-line.js";
import type { Context } from "./context.js";
import type { ExitCode } from "./errors.js";
import { endlessLoad, toLoadError } from "./load-failure.js";
import { openOutput } from "./output.js";
import { report } from "./report.js";
import { settle } from "./usage.js";

const words = process.argv.slice(2);
const context: Context = {
  output: openOutput(words.includes("--json")),
  cwd: process.cwd(),
  programFile: undefined,
  exitCode: 0,
};
let finished = false;

/** Ends the process, whatever timers and connections the user's program has left behind. */
function finish(exitCode: ExitCode): void {
  if (finished) return;
  finished = true;
  process.exitCode = exitCode;
  context.output.flush().then(() => process.exit());
}

// Thrown outside of any promise that we await: by a timer or a handler that the user's program has set up.
process.on("uncaughtException", (error) => {
  if (!finished) finish(report(context.programFile === undefined ? error : toLoadError(error), context));
});

// The user's program called process.exit(), or awaits what never comes, so that nothing is left to do.
process.on("exit", () => {
  if (!finished) process.exitCode = report(endlessLoad(), context);
});

// A reader that has seen enough, such as `head`, closes the pipe.
process.stdout.on("error", () => {
  finished = true;
  process.exit(context.exitCode);
});

makeCommandLine(context)
  .parseAsync(words, { from: "user" })
  .then(
    () => finish(context.exitCode),
    (error: unknown) => finish(settle(error, context)),
  );
