import {
  drawLadder,
  type Endpoint,
  header,
  Media,
  Phone,
  parseSdp,
  type RtpengineServer,
  until,
} from "../support/index.js";
import { expect } from "./expect.js";
import type { Own } from "./owning.js";
import { domain, passwordOf } from "./servers.js";

const TALK_MS = 1000;

/** What two phones saw of their call. */
export interface PhoneCall {
  readonly packetsSent: number;
  readonly packetsReceived: number;
  /** The call flow, drawn. */
  readonly ladder: string;
  /** The messages of each phone in their order: `alice sent INVITE`. */
  readonly messages: readonly string[];
}

export async function openPhone(user: string, proxy: Endpoint, own: Own): Promise<Phone> {
  const phone = await Phone.open({ user, password: passwordOf(user), domain, proxy });
  await own(Promise.resolve({ stop: () => phone.close() }));
  return phone;
}

/** Registers with digest; returns the user. */
export async function register(phone: Phone): Promise<string> {
  const { status, reason } = await phone.register();
  expect(status === 200, `200 for the registration of ${phone.name}`, `${status} ${reason}`);
  const challenged = phone.socket.received.some(({ message }) => message.kind === "response" && message.status === 401);
  expect(challenged, `a digest challenge for ${phone.name}`, "it was let in without a password");
  return phone.name;
}

/** One call from phone to phone, a second of audio both ways. */
export async function callWithAudio(alice: Phone, bob: Phone, rtpengine: RtpengineServer): Promise<PhoneCall> {
  const [aliceAudio, bobAudio] = await Promise.all([Media.open(), Media.open()]);
  try {
    const coming = bob.incomingCall(5000);
    const call = alice.call("bob", { sdp: aliceAudio.sdp() });
    const incoming = await coming;
    await incoming.ring();
    await call.ringing();
    await incoming.accept(bobAudio.sdp());
    await call.answered();
    await incoming.acknowledged();
    for (const [name, sdp] of [
      ["alice", call.remoteSdp],
      ["bob", incoming.remoteSdp],
    ] as const) {
      const { port } = parseSdp(sdp ?? "");
      const { first, last } = rtpengine.mediaPorts;
      expect(port >= first && port <= last, `${name} to send its audio to RTPengine`, `port ${port} in its SDP`);
    }
    aliceAudio.start(call.remoteSdp ?? "");
    bobAudio.start(incoming.remoteSdp ?? "");
    await bobAudio.waitForPackets(TALK_MS / 20, TALK_MS * 10);
    const counted = await settled(aliceAudio, bobAudio);
    const bye = await call.bye();
    expect(bye.status === 200, "200 to BYE", bye.status);
    const ladder = drawLadder([alice.socket, bob.socket], {
      names: { [`${alice.proxy.address}:${alice.proxy.port}`]: "kamailio" },
      order: ["alice", "kamailio", "bob"],
      callId: call.callId,
      width: 108,
    });
    return { ...counted, ladder, messages: messagesOf([alice, bob], call.callId) };
  } finally {
    await Promise.all([aliceAudio.close(), bobAudio.close()]);
  }
}

/** Ends the audio, and waits until what is on its way has come. */
async function settled(one: Media, other: Media): Promise<{ packetsSent: number; packetsReceived: number }> {
  one.pause();
  other.pause();
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    await until(() => to.report().received === from.report().sent && from.report().sent > 0, {
      awaited: "all RTP packets of a phone at the other phone",
      instead: () => `${to.report().received} of ${from.report().sent} came.`,
    });
  }
  return {
    packetsSent: one.report().sent + other.report().sent,
    packetsReceived: one.report().received + other.report().received,
  };
}

function messagesOf(phones: readonly Phone[], callId: string): string[] {
  return phones.flatMap((phone) =>
    phone.socket.log.flatMap(({ message, direction }) => {
      if (message === undefined || header(message, "Call-ID") !== callId) return [];
      const what = message.kind === "request" ? message.method : message.status;
      return [`${phone.name} ${direction} ${what}`];
    }),
  );
}
