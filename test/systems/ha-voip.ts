import type { Target } from "@sipwright/compiler";
import { putRoute, putUser } from "@sipwright/redis";
import { Redis } from "ioredis";
import { type HaVoipOptions, haVoip } from "../../examples/ha-voip/src/ha-voip.js";
import {
  freePort,
  type KamailioServer,
  Phone,
  type RedisServer,
  type RtpengineServer,
  startRedis,
  startRtpengine,
} from "../support/index.js";
import { startProgram } from "./start-program.js";

export const domain = "voip.example";
const address = "127.0.0.1";
/** Unlike that of phones and gateways, so that an SDP tells whether it was rewritten. */
const mediaAddress = "127.0.0.7";

type PhoneSettings = Partial<Parameters<typeof Phone.open>[0]>;

export interface HaVoipSystem {
  readonly target: Target;
  readonly address: string;
  readonly port: number;
  /** The port for replication. */
  readonly peerPort: number;
  readonly kamailio: KamailioServer;
  /** The one that runs at present. */
  readonly redis: RedisServer;
  readonly rtpengine: RtpengineServer;
  /** Stops Kamailio and starts it again where it was. */
  restartKamailio(): Promise<void>;
  /** Starts Redis again where it was, empty. */
  restartRedis(): Promise<void>;
  /** Starts rtpengine again where it was, without calls. */
  restartRtpengine(): Promise<void>;
  /** Makes a subscriber. */
  addUser(name: string, password: string): Promise<void>;
  addRoute(prefix: string, gateways: readonly string[]): Promise<void>;
  /** Registers a phone of a new subscriber; its password is its name. */
  subscriber(name: string, options?: PhoneSettings): Promise<Phone>;
  /** A phone of a subscriber that exists; its password is its name. */
  phone(user: string, options?: PhoneSettings): Promise<Phone>;
  stop(): Promise<void>;
}

/** A Redis that is stopped lets only so many connect; then it is as if its machine were gone. */
const shortQueue = ["--tcp-backlog", "32"];

/** A deleted call is gone at once. */
const noDeleteDelay = ["--delete-delay=0"];

export const redisPassword = 'p;a s,s=$rU%s\\"'.replace('"', "");

/** What a second node shares with the first one. */
export interface SharedServers {
  readonly redis: RedisServer;
  readonly rtpengine: RtpengineServer;
}

export interface NodeSettings {
  readonly address?: string;
  readonly port?: number;
  readonly peerPort?: number;
  /** Started anew if not given. */
  readonly servers?: SharedServers;
}

/** Runs `examples/ha-voip` on loopback, with Redis and RTPengine of its own unless it shares them with another node. */
export async function startHaVoip(
  target: Target,
  options: Partial<HaVoipOptions> = {},
  settings: NodeSettings = {},
): Promise<HaVoipSystem> {
  const own = settings.address ?? address;
  const shared = settings.servers;
  let [redis, rtpengine] = await Promise.all([
    shared?.redis ?? startRedis({ password: redisPassword, args: shortQueue }),
    shared?.rtpengine ?? startRtpengine({ address: mediaAddress, args: noDeleteDelay }),
  ]);
  const port = settings.port ?? (await freePort());
  const peerPort = settings.peerPort ?? (await freePort());
  const program = haVoip({
    domain,
    service: { transport: "udp", address: own, port },
    node: { address: own, port: peerPort, serverId: 1 },
    peers: ["127.0.0.99"],
    redis: { address: redis.address, port: redis.port },
    rtpengine: [`udp:${rtpengine.address}:${rtpengine.ngPort}`],
    gateways: ["127.0.0.20"],
    workers: 2,
    timers: { reply: 1000, ringing: 3000 },
    ...options,
  });
  const start = () =>
    startProgram({
      program,
      target,
      address: own,
      port,
      secrets: { REDIS_PASSWORD: redisPassword, NONCE_SECRET: "nonce secret", DIALOG_SECRET: "dialog secret" },
      withRpc: true,
    });
  let kamailio = await start();
  const client = new Redis({ host: redis.address, port: redis.port, password: redisPassword });
  // It connects again by itself; a command waits for that.
  client.on("error", () => {});
  const phones: Phone[] = [];
  async function phone(user: string, phoneOptions: PhoneSettings = {}): Promise<Phone> {
    const made = await Phone.open({ user, password: user, domain, proxy: kamailio, ...phoneOptions });
    phones.push(made);
    return made;
  }
  const addUser = (name: string, password: string) => putUser(client, { name, realm: domain, password });
  return {
    target,
    address: own,
    port,
    peerPort,
    get kamailio() {
      return kamailio;
    },
    async restartKamailio() {
      await kamailio.stop();
      kamailio = await start();
    },
    get redis() {
      return redis;
    },
    get rtpengine() {
      return rtpengine;
    },
    async restartRedis() {
      redis = await startRedis({ password: redisPassword, args: shortQueue, port: redis.port });
    },
    async restartRtpengine() {
      const { ngPort, cliPort, mediaPorts } = rtpengine;
      rtpengine = await startRtpengine({ address: mediaAddress, args: noDeleteDelay, ngPort, cliPort, mediaPorts });
    },
    addUser,
    addRoute: (prefix, gateways) => putRoute(client, "main", prefix, gateways),
    async subscriber(name, phoneOptions) {
      await addUser(name, name);
      const made = await phone(name, phoneOptions);
      const { status } = await made.register();
      if (status !== 200) throw new Error(`The registration of ${name} was answered with ${status}`);
      return made;
    },
    phone,
    async stop() {
      const closed = await Promise.allSettled(phones.map((each) => each.close()));
      client.disconnect();
      await kamailio.stop();
      if (shared === undefined) await Promise.all([redis.stop(), rtpengine.stop()]);
      for (const result of closed) if (result.status === "rejected") throw result.reason;
    },
  };
}
