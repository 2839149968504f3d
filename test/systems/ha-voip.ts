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

export interface HaVoipSystem {
  readonly target: Target;
  readonly address: string;
  readonly port: number;
  /** The port for replication. */
  readonly peerPort: number;
  readonly kamailio: KamailioServer;
  readonly redis: RedisServer;
  readonly rtpengine: RtpengineServer;
  /** Makes a subscriber. */
  addUser(name: string, password: string): Promise<void>;
  addRoute(prefix: string, gateways: readonly string[]): Promise<void>;
  /** A phone of a subscriber that exists; its password is its name. */
  phone(user: string, options?: Partial<Parameters<typeof Phone.open>[0]>): Promise<Phone>;
  stop(): Promise<void>;
}

const redisPassword = 'p;a s,s=$rU%s\\"'.replace('"', "");

/** Runs `examples/ha-voip` with Redis and RTPengine of its own on loopback. */
export async function startHaVoip(target: Target, options: Partial<HaVoipOptions> = {}): Promise<HaVoipSystem> {
  const [redis, rtpengine] = await Promise.all([startRedis({ password: redisPassword }), startRtpengine()]);
  const port = await freePort();
  const peerPort = await freePort();
  const program = haVoip({
    domain,
    service: { transport: "udp", address, port },
    node: { address, port: peerPort, serverId: 1 },
    peers: ["127.0.0.99"],
    redis: { address: redis.address, port: redis.port },
    rtpengine: [`udp:${rtpengine.address}:${rtpengine.ngPort}`],
    gateways: ["127.0.0.20"],
    workers: 2,
    timers: { reply: 1000, ringing: 3000 },
    ...options,
  });
  const kamailio = await startProgram({
    program,
    target,
    address,
    port,
    secrets: { REDIS_PASSWORD: redisPassword, NONCE_SECRET: "nonce secret", DIALOG_SECRET: "dialog secret" },
  });
  const client = new Redis({ host: redis.address, port: redis.port, password: redisPassword });
  const phones: Phone[] = [];
  return {
    target,
    address,
    port,
    peerPort,
    kamailio,
    redis,
    rtpengine,
    addUser: (name, password) => putUser(client, { name, realm: domain, password }),
    addRoute: (prefix, gateways) => putRoute(client, "main", prefix, gateways),
    async phone(user, phoneOptions = {}) {
      const phone = await Phone.open({ user, password: user, domain, proxy: kamailio, ...phoneOptions });
      phones.push(phone);
      return phone;
    },
    async stop() {
      for (const phone of phones) await phone.close();
      client.disconnect();
      await kamailio.stop();
      await Promise.all([redis.stop(), rtpengine.stop()]);
    },
  };
}
