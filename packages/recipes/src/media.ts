import {
  and,
  applyChanges,
  atLeast,
  type Block,
  configure,
  drop,
  exit,
  type FailureRoute,
  failureRoute,
  InvalidValueError,
  lessThan,
  log,
  message,
  method,
  moduleFunction,
  not,
  or,
  reply,
  response,
  rtpengineDelete,
  rtpengineManage,
  type Statement,
  sdpContent,
  sequence,
  tCheckTransaction,
  when,
  withCodecs,
} from "@sipwright/routing";
import { isUnderWay } from "./calls.js";
import { unavailable } from "./redis-away.js";

export interface MediaRelayOptions {
  /** The NG sockets of the daemons, such as `udp:192.0.2.7:2223`. */
  readonly sockets: readonly [string, ...string[]];
  /** What is asked of rtpengine for each offer and answer; `replace-origin` if not given. */
  readonly flags?: readonly string[];
  /** The only codecs that callers may offer for audio; all if not given. Other media pass as they are. */
  readonly codecs?: readonly string[];
}

/** Calls whose media goes through rtpengine: what to do with each kind of message. */
export interface MediaRelay {
  /** An INVITE that begins a call. Where no daemon answers, the call is refused with 503. */
  readonly offer: Block<"request">;
  /** A request inside a dialog. */
  readonly inDialog: Block<"request">;
  /**
   * A reply, in the core reply route: it works on a node without the transaction too. A reply that belongs to no transaction of
   * this node and to no call that is under way goes nowhere.
   */
  readonly answer: Statement<"reply">;
  /** The call came to nothing. */
  readonly end: Block<"request" | "failure" | "reply">;
  /** Ends the media of a call that all branches refused. */
  readonly refused: FailureRoute;
}

/** Kamailio waits 300 ms for a daemon, asks once, and looks again after two seconds. */
const patience = {
  rtpengine_tout_ms: 300,
  rtpengine_retr: 1,
  rtpengine_disable_tout: 2,
  aggressive_redetection: 0,
} as const;

/** Since release 6.0 a daemon that was away is noticed by this alone; 60 seconds would be the default. */
const lookAgain = { ping_interval: 2 } as const;

/** What stands beside a codec in an offer: with these alone nobody can talk. */
const noSpeech = /^(?:telephone-event|cn|red)$/i;

function onlyCodecs(codecs: readonly string[] | undefined): Block<"request"> {
  if (codecs === undefined) return [];
  const speech = codecs.filter((codec) => !noSpeech.test(codec));
  if (speech.length === 0) {
    throw new InvalidValueError(
      "mediaRelay()",
      `the codecs ${JSON.stringify(codecs)}`,
      "Name at least one for speech.",
    );
  }
  return [
    when(not(withCodecs(...speech)), [reply(488, "Not Acceptable Here"), exit()]),
    // Of the audio alone: a stream of pictures would be left with no format at all, which is no SDP.
    moduleFunction("sdpops", "sdp_keep_codecs_by_name", codecs.join(","), "audio"),
    applyChanges(),
  ];
}

/** Leads the media of calls through rtpengine. Module rtpengine. */
export function mediaRelay(options: MediaRelayOptions): MediaRelay {
  const { sockets, flags = ["replace-origin"], codecs } = options;
  for (const socket of sockets) {
    if (!/^(udp6?|tcp|wss?):[^\s]+$/.test(socket)) {
      throw new InvalidValueError(
        "mediaRelay()",
        `the socket ${JSON.stringify(socket)}`,
        'Write it as "udp:192.0.2.7:2223".',
      );
    }
  }
  const settings = configure("rtpengine", { rtpengine_sock: sockets.join(" "), ...patience });
  const manage = rtpengineManage(...flags);
  const end: Block<"request" | "failure" | "reply"> = rtpengineDelete();
  return Object.freeze({
    offer: [
      settings,
      configure("rtpengine", lookAgain, { where: "known" }),
      when(sdpContent(), [onlyCodecs(codecs), when(not(manage), unavailable("rtpengine"))]),
    ],
    inDialog: [
      when(method("BYE"), end, [
        when(and(method("INVITE", "UPDATE"), sdpContent()), when(not(manage), unavailable("rtpengine"))),
        when(and(method("ACK", "PRACK"), sdpContent()), manage),
      ]),
    ],
    answer: sequence(
      "Media of replies, also of transactions that another node began",
      // A reply that nobody waits for would be sent wherever it says, and rtpengine would believe it.
      when(not(or(tCheckTransaction(), isUnderWay)), drop()),
      when(and(method("INVITE", "UPDATE"), lessThan(response.status, 300), sdpContent()), [
        // Whether the SDP is an answer, or an offer because the INVITE had none, stands in the transaction, which is found above.
        when(not(manage), log.warning("rtpengine took no answer for ", message.callId)),
      ]),
      when(and(method("INVITE"), atLeast(response.status, 300), not(tCheckTransaction())), end),
    ),
    end,
    refused: failureRoute("CALL_REFUSED", end),
  });
}
