import { coreSyntax } from "@sipwright/catalog";
import type { Program } from "../program.js";
import type { CheckContext } from "./context.js";
import { findings } from "./findings.js";
import { suggest } from "./suggest.js";

/** Does the core of the release have the global parameters that the program sets by name? */
export function checkSettings(program: Program, context: CheckContext): void {
  const { globals } = coreSyntax(context.release);
  for (const [name, value] of Object.entries(program.settings.core ?? {})) {
    const kinds = globals[name];
    if (kinds === undefined) {
      const others = suggest(name, Object.keys(globals));
      context.report(findings.unknownSetting(program, name, context.release, others));
      continue;
    }
    const fits = typeof value === "number" ? kinds.includes("int") : kinds.includes("string");
    if (!fits) context.report(findings.settingType(program, name, typeof value === "number" ? "number" : "text"));
  }
}
