/** `npm run demo`, after the setup: runs the demo, and proves that nothing is left of it. */
import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { until } from "../support/index.js";
import { leftovers, markChildren } from "./leftovers.js";
import { narrator, wantsColours } from "./narrator.js";
import { runDemo } from "./run-demo.js";

const LONGEST_MS = 110_000;

const say = narrator((text) => process.stdout.write(text), wantsColours(process.stdout));
const mark = ["SIPWRIGHT_DEMO_RUN", randomUUID()] as const;
const out = resolve(process.argv[2] ?? "out/demo");

markChildren(...mark);
// Whatever still runs then is ended by the guard of the test support.
setTimeout(() => {
  say.failure(`The demo was not finished in ${LONGEST_MS / 1000} s.`);
  process.exit(1);
}, LONGEST_MS).unref();

const started = performance.now();
try {
  await runDemo(say, out);
  await until(() => leftovers(...mark).length === 0, {
    awaited: "the end of all that the demo started",
    instead: () => `These live:\n${leftovers(...mark).join("\n")}`,
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  say.heading(`Everything worked, in ${seconds} s. All servers have ended, nothing is left running.`);
} catch (error) {
  say.failure(`The demo failed.\n\n${tell(error)}`);
  // At once, whatever is still open; the guard of the test support ends what could not be stopped.
  process.exit(1);
}

/** Our own errors say all in their message; of any other, the place in the program is of use. */
function tell(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isOurs = "code" in error && typeof error.code === "string" && !error.code.startsWith("ERR_");
  return isOurs ? error.message : (error.stack ?? error.message);
}
