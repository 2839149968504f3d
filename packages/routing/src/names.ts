import { InvalidNameError } from "./errors.js";

const identifier = /^[A-Za-z_][A-Za-z0-9_]*$/;
const token = /^[A-Za-z0-9!%*_+`'.~-]+$/;

/** Names starting like this belong to the compiler. */
export const reservedPrefix = "sw_";

/** Checks the name of a route, variable or table: both dialects must be able to write it bare. */
export function checkIdentifier(what: string, name: string): string {
  if (typeof name !== "string" || !identifier.test(name)) {
    throw new InvalidNameError(what, String(name), "Use letters, digits and _, beginning with a letter.");
  }
  if (name.toLowerCase().startsWith(reservedPrefix)) {
    throw new InvalidNameError(
      what,
      name,
      `Choose another: names that begin with ${reservedPrefix} are the compiler's own.`,
    );
  }
  return name;
}

/** Checks a header field name (RFC 3261 section 25.1, `token`). */
export function checkHeaderName(name: string): string {
  if (typeof name !== "string" || !token.test(name)) {
    throw new InvalidNameError("a header name", String(name), 'Use a token as of RFC 3261, such as "X-Account".');
  }
  return name;
}
