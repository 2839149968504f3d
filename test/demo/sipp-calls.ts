import { type Endpoint, runSipp, type SippResult, startSipp } from "../support/index.js";
import { expect } from "./expect.js";
import { domain, passwordOf } from "./servers.js";

/** How many calls SIPp makes of each kind, and how long each is talked. */
export const sippCalls = 5;
export const sippTalkMs = 1500;

/** A SIPp that takes calls and sends their audio back. */
export async function startAnswering(): Promise<Endpoint & { stop(): Promise<unknown> }> {
  const { address, port, stop } = await startSipp({ scenario: "uas", rtpEcho: true });
  // It waits four seconds for repetitions after each call; that its callers were content is enough here.
  return { address, port, stop: () => stop(0) };
}

/** Registers a user at the address of an answering SIPp; returns the user. */
export async function registerAt(contact: Endpoint, user: string, proxy: Endpoint): Promise<string> {
  const result = await runSipp({
    scenario: "register",
    remote: proxy,
    calls: 1,
    injection: [[user, passwordOf(user)]],
    keys: { domain, contact_at: `${contact.address}:${contact.port}` },
    timeoutMs: 10_000,
  });
  expectAll(result, 1, `SIPp to register ${user}`);
  return user;
}

/** Calls with digest and audio; a call counts when it was answered and hung up without a fault. */
export async function callWithSipp(caller: string, callee: string, proxy: Endpoint): Promise<void> {
  const result = await runSipp({
    scenario: "uac",
    remote: proxy,
    calls: sippCalls,
    talkMs: sippTalkMs,
    media: true,
    injection: [[caller, passwordOf(caller), callee]],
    keys: { domain },
    timeoutMs: 20_000,
  });
  expectAll(result, sippCalls, `${sippCalls} calls of SIPp to ${callee}`);
}

function expectAll(result: SippResult, wanted: number, what: string): void {
  const { ok, successful, failed, open, errors } = result;
  expect(
    ok && successful === wanted,
    what,
    `${successful} succeeded, ${failed} failed, ${open} open\n${errors.trim()}`,
  );
}
