import type { RtpengineClient } from "@sipwright/rtpengine";
import { newCallId } from "./daemon.js";
import { RtpPhone } from "./phone.js";

/** Two phones with a call through rtpengine. */
export interface Call {
  readonly callId: string;
  readonly caller: RtpPhone;
  readonly callee: RtpPhone;
  readonly ids: { readonly "call-id": string; readonly "from-tag": string };
  close(): Promise<void>;
}

type Offer = Parameters<RtpengineClient<"10.5">["offer"]>[0];

/** Sets a call up: offer, answer, and each phone knows where its media goes. */
export async function setUpCall(
  client: RtpengineClient<"10.5">,
  options: Partial<Omit<Offer, "sdp" | "call-id" | "from-tag">> = {},
  extra: { readonly [key: string]: string } = {},
): Promise<Call> {
  const ids = { "call-id": newCallId(), "from-tag": "caller" };
  const caller = await RtpPhone.open(0x1111);
  const callee = await RtpPhone.open(0x2222);
  const offer = await client.offer({ ...options, ...ids, sdp: caller.sdp() }, { extra });
  const { flags } = options;
  const answer = await client.answer({
    ...ids,
    "to-tag": "callee",
    sdp: callee.sdp(),
    ...(flags !== undefined && { flags: flags as ("inject-DTMF" | "detect-DTMF")[] }),
  });
  callee.sendTo(offer.sdp);
  caller.sendTo(answer.sdp);
  return {
    callId: ids["call-id"],
    caller,
    callee,
    ids,
    close: async () => {
      await client.delete({ "call-id": ids["call-id"], "from-tag": "caller" });
      await caller.close();
      await callee.close();
    },
  };
}
