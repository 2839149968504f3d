import { targets } from "@sipwright/compiler";
import { putUser } from "@sipwright/redis";
import { Redis } from "ioredis";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { registrar } from "../../examples/registrar/src/registrar.js";
import {
  freePort,
  headerValues,
  type KamailioServer,
  newRequest,
  Phone,
  parseChallenge,
  type RedisServer,
  requireHeader,
  SipSocket,
  startRedis,
} from "../support/index.js";
import { healthOf } from "../systems/checks.js";
import { startProgram } from "../systems/start-program.js";

const domain = "voip.example";
const address = "127.0.0.1";
const redisPassword = "registrar's $rU %s; password";

describe.each(targets)("The registrar on the %s target", (target) => {
  let redis: RedisServer;
  let kamailio: KamailioServer;
  let client: Redis;
  let checkHealth: ReturnType<typeof healthOf>;
  const phones: Phone[] = [];
  beforeAll(async () => {
    redis = await startRedis({ password: redisPassword });
    client = new Redis({ host: redis.address, port: redis.port, password: redisPassword });
    const port = await freePort();
    kamailio = await startProgram({
      program: registrar({ domain, listen: { transport: "udp", address, port }, redis }),
      target,
      address,
      port,
      secrets: { REDIS_PASSWORD: redisPassword, NONCE_SECRET: "nonce secret" },
    });
    checkHealth = healthOf(kamailio);
    await putUser(client, { name: "alice", realm: domain, password: "right" });
  });
  afterAll(async () => {
    for (const phone of phones) await phone.close();
    client?.disconnect();
    await kamailio?.stop();
    await redis?.stop();
  });
  afterEach(() => checkHealth());

  async function alice(password = "right"): Promise<Phone> {
    const phone = await Phone.open({ user: "alice", password, domain, proxy: kamailio });
    phones.push(phone);
    return phone;
  }

  it("registers and unregisters", async () => {
    const phone = await alice();
    const exchange = phone.start("REGISTER", `sip:${domain}`, { to: phone.aor, headers: { Contact: phone.contact } });
    const response = await exchange.final();
    expect(exchange.challenges.map(({ status }) => status)).toEqual([401]);
    const [challenge] = exchange.challenges;
    if (challenge === undefined) throw new Error("It was not challenged");
    expect(parseChallenge(requireHeader(challenge, "WWW-Authenticate"))).toMatchObject({
      realm: domain,
      qop: ["auth"],
    });
    expect(response.status).toBe(200);
    expect(headerValues(response, "Contact")).toEqual([`${phone.contact};expires=600`]);
    const gone = await phone.unregister();
    expect(gone.status).toBe(200);
    expect(headerValues(gone, "Contact")).toEqual([]);
  });

  it("lets no wrong password in, and no name of another", async () => {
    const wrong = await alice("wrong");
    expect((await wrong.register()).status).toBe(401);
    const right = await alice();
    expect((await right.register({ to: `sip:bob@${domain}` })).status).toBe(403);
    expect((await right.register({ to: "sip:alice@other.example" })).status).toBe(403);
    expect(headerValues(await right.register({ contact: null, headers: { Expires: null } }), "Contact")).toEqual([]);
  });

  it("takes no calls", async () => {
    const phone = await alice();
    expect(await phone.call("bob").final()).toMatchObject({ status: 405, reason: "Method Not Allowed" });
    expect((await phone.call("sip:bob@other.example").final()).status).toBe(403);
    expect((await phone.request("MESSAGE", "bob", { body: "hello" })).status).toBe(405);
  });

  it("answers health checks, and stops what goes round in circles", async () => {
    const peer = await SipSocket.open({ name: "peer" });
    await peer.send(newRequest(peer, "OPTIONS", `sip:${address}`).raw, kamailio);
    expect((await peer.next("200 OPTIONS")).message).toMatchObject({ reason: "Alive" });
    const looping = newRequest(peer, "REGISTER", `sip:${domain}`, { headers: { "Max-Forwards": "0" } });
    await peer.send(looping.raw, kamailio);
    expect((await peer.next("483 REGISTER")).message).toMatchObject({ reason: "Too Many Hops" });
    await peer.close();
  });
});
