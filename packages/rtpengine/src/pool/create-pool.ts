import type { NgInputDictionary } from "../codec/values.js";
import type { MethodsByRelease } from "../generated/by-release.js";
import type { RequestControl } from "../node/request-control.js";
import { commands } from "../table/commands.js";
import { methodName } from "../table/names.js";
import type { Release } from "../table/releases.js";
import { Pool, type PoolOptions } from "./pool.js";

/** Commands that are for a daemon, not for a call. */
type NodeCommands = "ping" | "list" | "statistics" | "cli" | "transform" | "mesh";

/** Several daemons as one: the methods of the release's commands, as far as they name a call. */
export type RtpenginePool<R extends Release = Release> = Pool<R> & Omit<MethodsByRelease[R], NodeCommands>;

for (const command of Object.keys(commands)) {
  Object.defineProperty(Pool.prototype, methodName(command), {
    value(this: Pool, options: NgInputDictionary = {}, control?: RequestControl) {
      return this.perform(command, options, control);
    },
  });
}

/**
 * Makes one client of several daemons. A call stays on its daemon; new calls are spread by weighted rendezvous hashing of their
 * Call-ID over those that answer, and move on to the next one when a daemon does not answer or is at its limit.
 *
 * @example
 * ```ts
 * import { createRtpenginePool } from "@sipwright/rtpengine";
 *
 * const pool = createRtpenginePool({
 *   release: "12.5",
 *   nodes: [{ address: "udp://10.0.2.21:2223", weight: 2 }, { address: "udp://10.0.2.22:2223" }],
 * });
 *
 * export async function relay(callId: string, fromTag: string, sdp: string): Promise<string> {
 *   return (await pool.offer({ "call-id": callId, "from-tag": fromTag, sdp })).sdp;
 * }
 * ```
 */
export function createRtpenginePool<const R extends Release>(options: PoolOptions<R>): RtpenginePool<R> {
  return new Pool(options) as unknown as RtpenginePool<R>;
}
