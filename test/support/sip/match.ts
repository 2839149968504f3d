import { cseqOf, type SipMessage } from "./message.js";

/**
 * What is awaited: a request by its method (`"INVITE"`), a response by its status (`180`), or by status and method
 * (`"200 BYE"`), or whatever a function says.
 */
export type Match = string | number | ((message: SipMessage) => boolean);

export function matches(match: Match, message: SipMessage): boolean {
  if (typeof match === "function") return match(message);
  if (typeof match === "number") return message.kind === "response" && message.status === match;
  const response = /^(\d{3}) (\S+)$/.exec(match);
  if (response === null) return message.kind === "request" && message.method === match;
  return (
    message.kind === "response" && message.status === Number(response[1]) && cseqOf(message).method === response[2]
  );
}

/** For error messages. */
export function describeMatch(match: Match): string {
  if (typeof match === "function") return match.name === "" ? `a message with ${match}` : match.name;
  return String(match);
}
