import { InvalidNameError } from "../errors.js";

/** A value that the server reads from its environment when it starts; it never stands in a generated file. */
export interface Secret {
  readonly kind: "secret";
  readonly environmentVariable: string;
}

/** A parameter that is a constant text with secrets in it. */
export interface ParameterText {
  readonly kind: "parameter-text";
  readonly parts: readonly (string | Secret)[];
}

/** Names the environment variable of the server in which a secret stands. */
export function secret(environmentVariable: string): Secret {
  if (!/^[A-Z][A-Z0-9_]*$/.test(environmentVariable)) {
    throw new InvalidNameError("an environment variable", environmentVariable, "Use capital letters, digits and _.");
  }
  return Object.freeze({ kind: "secret", environmentVariable });
}

/**
 * A parameter with secrets in it.
 *
 * @example
 * ```ts
 * const peers = configure("auth", { secret: parameterText`${secret("NONCE_SECRET")}` });
 * ```
 */
export function parameterText(
  strings: TemplateStringsArray,
  ...values: readonly (Secret | string | number)[]
): ParameterText {
  const parts: (string | Secret)[] = [];
  strings.forEach((constant, index) => {
    if (constant !== "") parts.push(constant);
    const value = values[index];
    if (value !== undefined) parts.push(typeof value === "object" ? value : String(value));
  });
  return Object.freeze({ kind: "parameter-text", parts: Object.freeze(parts) });
}
