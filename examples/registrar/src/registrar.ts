import { answerHealthChecks, nonces, refuseForeignDomains, register, screen, subscribers } from "@sipwright/recipes";
import { type Listen, type Program, program, redisServer, reply, secret } from "@sipwright/routing";

export interface RegistrarOptions {
  readonly domain: string;
  readonly listen: Listen;
  readonly redis: { readonly address: string; readonly port?: number };
}

/** A registrar and nothing else: phones prove who they are against the HA1 in Redis. */
export function registrar({ domain, listen, redis }: RegistrarOptions): Program {
  const users = subscribers({
    domain,
    redis: redisServer({ name: "users", ...redis, password: secret("REDIS_PASSWORD") }),
  });
  return program({
    name: "registrar",
    listen: [listen],
    request: [
      nonces({ secret: secret("NONCE_SECRET") }),
      screen(),
      answerHealthChecks(),
      register(users),
      refuseForeignDomains(users, [listen.address]),
      reply(405, "Method Not Allowed"),
    ],
  });
}

export default registrar({
  domain: "voip.example",
  listen: { transport: "udp", address: "10.20.20.1" },
  redis: { address: "10.0.2.15" },
});
