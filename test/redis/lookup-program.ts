import { findRoute, impatientWithRedis, type RouteLookup, routeTable } from "@sipwright/recipes";
import {
  appendToReply,
  configure,
  exit,
  orElse,
  type Program,
  program,
  redisServer,
  reply,
  requestUri,
  unless,
} from "@sipwright/routing";

export interface LookupProgramOptions {
  readonly lookup: RouteLookup;
  readonly address: string;
  readonly port: number;
  readonly redis: { readonly address: string; readonly port: number; readonly database?: number };
  readonly cache?: number;
  /** The control socket. */
  readonly ctl?: string;
  readonly workers?: number;
  readonly maxDigits?: number;
}

/** Answers each request with the gateways to which its Request-URI leads: 299 and header X-Route, or 503. */
export function lookupProgram(options: LookupProgramOptions): Program {
  const { lookup, cache, ctl, maxDigits, workers = 1 } = options;
  const redis = redisServer({ name: "routes", ...options.redis });
  const table = routeTable({
    redis,
    table: "main",
    lookup,
    ...(maxDigits === undefined ? {} : { maxDigits }),
    ...(cache === undefined ? {} : { cache }),
  });
  const route = findRoute(table, orElse(requestUri.user, ""));
  return program({
    name: `lookup-${lookup}`,
    listen: [{ transport: "udp", address: options.address, port: options.port }],
    settings: { workers },
    request: [
      lookup === "memory" ? [] : impatientWithRedis(),
      ctl === undefined ? [] : configure("ctl", { binrpc: `unixs:${ctl}` }),
      route.find,
      unless(route.isDecided, [reply(503, "Away"), exit()]),
      appendToReply("X-Route", route.gateways),
      appendToReply("X-Out", route.off),
      reply(299, "Found"),
    ],
  });
}
