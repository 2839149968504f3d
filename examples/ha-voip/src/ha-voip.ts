import {
  absorbRetransmissions,
  answerHealthChecks,
  authenticateCalls,
  cancel,
  dialogs,
  inDialog,
  mediaRelay,
  nonces,
  outgoing,
  refuseForeignDomains,
  register,
  replication,
  routeTable,
  screen,
  subscribers,
  toPrefix,
  toSubscriber,
} from "@sipwright/recipes";
import { configure, type Listen, type Program, program, redisServer, reply, secret } from "@sipwright/routing";

/** What differs from one installation to the next. */
export interface HaVoipOptions {
  readonly domain: string;
  /** The address that phones and gateways use; both nodes have it. */
  readonly service: Listen;
  /** The node's own address, for its peers. */
  readonly node: { readonly address: string; readonly port?: number; readonly serverId: number };
  readonly peers: readonly [string, ...string[]];
  readonly redis: { readonly address: string; readonly port?: number };
  readonly rtpengine: readonly [string, ...string[]];
  /** Gateways that may send calls without a password. */
  readonly gateways?: readonly string[];
  /** The only codecs that callers may offer. */
  readonly codecs?: readonly string[];
  readonly workers?: number;
  /** Milliseconds until a gateway or a phone that says nothing is given up, and one that only rings. */
  readonly timers?: { readonly reply: number; readonly ringing: number };
}

/** The signalling node of a highly available VoIP system: one of a pair that shares an address. */
export function haVoip(options: HaVoipOptions): Program {
  const { domain, service, node, peers } = options;
  const timers = options.timers ?? { reply: 5000, ringing: 120_000 };
  const redis = redisServer({ name: "voip", ...options.redis, password: secret("REDIS_PASSWORD") });
  const sealed = dialogs({ secret: secret("DIALOG_SECRET") });
  const media = mediaRelay({
    sockets: options.rtpengine,
    ...(options.codecs === undefined ? {} : { codecs: options.codecs }),
  });
  const users = subscribers({ domain, redis });
  const routes = routeTable({ redis, table: "main" });
  const out = outgoing(sealed, media);

  return program({
    name: "ha-voip",
    listen: [service, { transport: "udp", address: node.address, port: node.port ?? 5062 }],
    settings: {
      serverId: node.serverId,
      aliases: [domain],
      ...(options.workers === undefined ? {} : { workers: options.workers }),
    },
    request: [
      configure("tm", { fr_timer: timers.reply, fr_inv_timer: timers.ringing }),
      nonces({ secret: secret("NONCE_SECRET") }),
      replication({ ...node, peers }),
      screen({ maxForwards: 10 }),
      answerHealthChecks(),
      cancel(),
      absorbRetransmissions(),
      inDialog(sealed, media),
      register(users),
      refuseForeignDomains(users, [service.address]),
      authenticateCalls(users, options.gateways),
      toSubscriber(users, out),
      toPrefix(routes, out),
      reply(404, "Not Found"),
    ],
    reply: media.answer,
  });
}

export default haVoip({
  domain: "voip.example",
  service: { transport: "udp", address: "10.20.20.1" },
  node: { address: "10.0.2.4", serverId: 1 },
  peers: ["10.0.2.5"],
  redis: { address: "10.0.2.15" },
  rtpengine: ["udp:10.20.20.2:2223"],
  gateways: ["10.0.2.20"],
  codecs: ["PCMA", "PCMU", "telephone-event"],
});
