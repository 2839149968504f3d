import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { compile, type Target } from "@sipwright/compiler";
import { formatPlace, type Program, type Release } from "@sipwright/routing";
import { type KamailioServer, startKamailio, temporaryFolder } from "../support/index.js";
import { testedKamailio } from "./release.js";

export interface StartProgramOptions {
  readonly program: Program;
  readonly target: Target;
  readonly address: string;
  readonly port: number;
  /** The secrets of the program, by environment variable. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** See {@link KamailioOptions.withRpc}. */
  readonly withRpc?: boolean;
  /** Per process; large programs need more than the default. */
  readonly packageMemoryMiB?: number;
}

/** Writes what a program compiles to into a folder of its own. A program with an error is a failed test. */
export function writeProgram(program: Program, target: Target, release: Release = testedKamailio.release): string {
  const folder = temporaryFolder(`${program.name}-${target}`);
  const { files, diagnostics } = compile(program, { target, release, installedIn: folder });
  if (diagnostics.length > 0) {
    const told = diagnostics.map((one) => `${one.code} ${one.problem} ${one.place ? formatPlace(one.place) : ""}`);
    throw new Error(`${program.name} has findings:\n${told.join("\n")}`);
  }
  for (const { name, text } of files) writeFileSync(join(folder, name), text);
  return folder;
}

/** Compiles a program and runs it on the installed Kamailio. */
export async function startProgram(options: StartProgramOptions): Promise<KamailioServer> {
  const { program, target, secrets = {}, ...others } = options;
  const folder = writeProgram(program, target);
  return startKamailio({ ...others, folder, env: secrets, command: testedKamailio.command });
}
