import { targets } from "@sipwright/compiler";
import { findRoute, impatientWithRedis, nonces, register, routeTable, screen, subscribers } from "@sipwright/recipes";
import {
  appendToReply,
  exit,
  method,
  orElse,
  program,
  redisServer,
  reply,
  requestUri,
  secret,
  when,
} from "@sipwright/routing";
import { expect, it } from "vitest";
import { freePort, Phone, startRedis } from "../support/index.js";
import { startProgram } from "../systems/start-program.js";
import { Asker } from "./asker.js";

const domain = "voip.example";
const address = "127.0.0.1";

it.each(targets)("a program works on the data of the paper as they are, on the %s target", async (target) => {
  const redis = await startRedis();
  await redis.cli("-n", "3", "MSET", "49", "192.0.2.1", "4930", "192.0.2.2");
  await redis.cli("-n", "4", "HSET", "100", "password", "secret word");
  const port = await freePort();
  const [routes, users] = [
    redisServer({ name: "routes", address: redis.address, port: redis.port, database: 3 }),
    redisServer({ name: "users", address: redis.address, port: redis.port, database: 4 }),
  ];
  const known = subscribers({ domain, redis: users, layout: "paper" });
  const route = findRoute(routeTable({ redis: routes, table: "paper", lookup: "paper" }), orElse(requestUri.user, ""));
  const paper = program({
    name: "paper",
    listen: [{ transport: "udp", address, port }],
    request: [
      impatientWithRedis(),
      nonces({ secret: secret("NONCE_SECRET") }),
      screen(),
      register(known),
      when(method("OPTIONS"), [route.find, appendToReply("X-Route", route.gateways), reply(299, "Found"), exit()]),
    ],
  });
  const kamailio = await startProgram({ program: paper, target, address, port, secrets: { NONCE_SECRET: "a secret" } });
  const asker = await Asker.open({ address, port });
  const phones = await Promise.all(
    ["secret word", "wrong"].map((password) => Phone.open({ user: "100", password, domain, proxy: kamailio })),
  );
  const nobody = await Phone.open({ user: "200", password: "0".repeat(32), domain, proxy: kamailio });
  try {
    const statuses = [];
    for (const phone of [...phones, nobody]) statuses.push((await phone.register()).status);
    expect(statuses[0]).toBe(200);
    expect(statuses.slice(1).every((status) => status === 401 || status === 403)).toBe(true);
    expect((await asker.ask("4930123")).route).toBe("192.0.2.2");
    expect((await asker.ask("5")).route).toBe("");
  } finally {
    await asker.close();
    for (const phone of [...phones, nobody]) await phone.close();
    await kamailio.stop();
    await redis.stop();
  }
});
