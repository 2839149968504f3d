import type { NgInputDictionary } from "../codec/values.js";
import type { MethodsByRelease } from "../generated/by-release.js";
import { commands } from "../table/commands.js";
import { methodName } from "../table/names.js";
import type { Release } from "../table/releases.js";
import type { Transport } from "../transport/transport.js";
import { Client, type ClientOptions } from "./client.js";
import type { RequestControl } from "./request-control.js";

/** The client of one daemon: `client.offer({ … })` and a method for each other command of its release. */
export type RtpengineClient<R extends Release = Release> = Client<R> & MethodsByRelease[R];

for (const command of Object.keys(commands)) {
  Object.defineProperty(Client.prototype, methodName(command), {
    value(this: Client, options: NgInputDictionary = {}, control?: RequestControl) {
      return this.perform(command, options, control);
    },
  });
}

/**
 * Makes the client of one RTPengine. It connects by itself, and goes on doing so until it is closed.
 *
 * @throws {AddressError} for an address that names no transport
 * @example
 * ```ts
 * import { connectRtpengine } from "@sipwright/rtpengine";
 *
 * export async function relay(callId: string, fromTag: string, sdp: string): Promise<string> {
 *   const rtpengine = connectRtpengine({ address: "udp://127.0.0.1:2223", release: "12.5" });
 *   const reply = await rtpengine.offer({
 *     "call-id": callId,
 *     "from-tag": fromTag,
 *     sdp,
 *     replace: ["origin"],
 *     flags: ["trust-address"],
 *   });
 *   await rtpengine.close();
 *   return reply.sdp;
 * }
 * ```
 */
export function connectRtpengine<const R extends Release>(options: ClientOptions<R>): RtpengineClient<R> {
  return new Client(options) as RtpengineClient<R>;
}

/** As {@link connectRtpengine}, over a transport of your own. */
export function connectOver<const R extends Release>(
  transport: Transport,
  options: Omit<ClientOptions<R>, "address" | "tls" | "backoff">,
): RtpengineClient<R> {
  return new Client({ ...options, address: transport.name }, transport) as RtpengineClient<R>;
}
