import { InvalidValueError } from "../errors.js";

/** A status code of RFC 3261 section 21. */
export function checkStatus(where: string, status: number): void {
  if (Number.isInteger(status) && status >= 100 && status <= 699) return;
  throw new InvalidValueError(where, `the status ${status}`, "Use a status code from 100 to 699.");
}

/** A constant Reason-Phrase: some releases send nothing where it is empty. */
export function checkReason(where: string, reason: string): void {
  if (typeof reason === "string" && reason.trim() !== "" && !/[\r\n\0]/.test(reason)) return;
  throw new InvalidValueError(
    where,
    `the reason ${JSON.stringify(reason)}`,
    "Use a text of one line that is not empty.",
  );
}
