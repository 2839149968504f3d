import { read } from "read";
import { NoSecretError } from "../errors.js";

/**
 * Reads a secret: from an environment variable, else from the terminal without showing it. Never from an argument, which all of the
 * machine can see.
 */
export async function readSecret(what: string, prompt: string, variable: string | undefined): Promise<string> {
  const given = variable === undefined ? undefined : process.env[variable];
  if (given !== undefined && given !== "") return given;
  if (process.stdin.isTTY !== true) throw new NoSecretError(what, variable ?? "the variable");
  const secret = await read({ prompt: `${prompt}: `, silent: true, output: process.stderr });
  if (secret === "") throw new NoSecretError(what, variable ?? "the variable");
  return secret;
}
