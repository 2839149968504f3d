import { Command } from "commander";
import { addBuild } from "./commands/build.js";
import { addCatalog } from "./commands/catalog.js";
import { addCheck } from "./commands/check.js";
import { addInit } from "./commands/init.js";
import { addRoutes } from "./commands/routes.js";
import { addRtpengine } from "./commands/rtpengine.js";
import { addUsers } from "./commands/users.js";
import type { Context } from "./context.js";
import { packageVersion } from "./package-version.js";

const exitCodes = `
Exit codes:
  0  all is well, or there are warnings only
  1  the program has errors; nothing was written
  2  the command was used wrongly, or a file is missing or cannot be written
  3  Sipwright itself failed

Examples:
  $ sipwright init my-routing
  $ sipwright check src/routing.ts
  $ sipwright build src/routing.ts --target native --kamailio 6.0 --out dist`;

/** All commands of `sipwright`. Each puts its exit code into the context. */
export function makeCommandLine(context: Context): Command {
  const root = new Command("sipwright")
    .description("SIP routing for Kamailio, written once in TypeScript.")
    .version(packageVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "print the help of a command")
    .addHelpText("after", exitCodes)
    .showSuggestionAfterError(true)
    .configureOutput({
      writeOut: (text) => context.output.raw(text),
      writeErr: (text) => context.output.message(text.trimEnd()),
      outputError: () => {},
    })
    .exitOverride();
  for (const add of [addInit, addCheck, addBuild, addCatalog, addUsers, addRoutes, addRtpengine]) add(root, context);
  return root;
}
