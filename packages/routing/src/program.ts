import { InvalidNameError, InvalidValueError } from "./errors.js";
import { makeNode, type Node } from "./node.js";
import type { EventRoute, NamedRoute, RouteNode } from "./route/route.js";
import { type Block, type StatementNode, toStatements } from "./statement/statement.js";
import type { Table, TableNode } from "./variable/table.js";

export interface Listen {
  /** `udp`, `tcp` or `tls`. */
  readonly transport: "udp" | "tcp" | "tls";
  /** An IP address, or the name of an interface. */
  readonly address: string;
  /** 5060, or 5061 with TLS, if not given. */
  readonly port?: number;
  /** The address that goes into Via and Record-Route instead, as `host` or `host:port`. */
  readonly advertise?: string;
  /** How many processes serve this socket, where that differs from `workers`. */
  readonly workers?: number;
}

/** Settings of the server as a whole. Source: Kamailio core cookbook. */
export interface ServerSettings {
  /** Processes per UDP socket (`children`); 4 if not given. */
  readonly workers?: number;
  /** Processes for TCP and TLS (`tcp_children`); as many as `workers` if not given. */
  readonly tcpWorkers?: number;
  /** What is logged, -5 (alerts only) to 3 (debugging); 2, informational, if not given. */
  readonly debug?: number;
  /** Distinguishes this server from its peers, from 1; rtpengine cookies and DMQ need it to be unique. */
  readonly serverId?: number;
  /** Domains that are this server's own, besides its addresses. */
  readonly aliases?: readonly string[];
  /** Sent as User-Agent and Server; `Sipwright` if not given. Software and version are nobody's business. */
  readonly serverName?: string;
  /** Any other global parameter of the core, by its name. */
  readonly core?: Readonly<Record<string, string | number>>;
}

export interface ProgramFields {
  /** Names the generated files. */
  readonly name: string;
  readonly listen: readonly Listen[];
  readonly settings?: ServerSettings;
  /** Does each request that arrives. */
  readonly request: Block<"request">;
  /** Does each reply that arrives, before any transaction sees it. */
  readonly reply?: Block<"reply">;
  /** Does each request just before it leaves. */
  readonly onsend?: Block<"onsend">;
  /** Named routes that are called by name, not by value. */
  readonly routes?: readonly (NamedRoute<never> | RouteNode)[];
  readonly events?: readonly EventRoute[];
  /** Tables that only events or hand-written code use. */
  readonly tables?: readonly (Table<string | number> | TableNode)[];
}

/** A whole routing program: a value that can be printed, walked, compared and compiled. */
export interface Program extends Node {
  readonly kind: "program";
  readonly name: string;
  readonly listen: readonly Listen[];
  readonly settings: ServerSettings;
  readonly request: readonly StatementNode[];
  readonly reply: readonly StatementNode[] | null;
  readonly onsend: readonly StatementNode[] | null;
  readonly routes: readonly RouteNode[];
  readonly tables: readonly TableNode[];
}

function checkListen(listen: Listen): Listen {
  const where = "program({ listen })";
  if (!/^(\[[0-9a-fA-F:]+\]|[A-Za-z0-9.-]+)$/.test(listen.address)) {
    throw new InvalidValueError(
      where,
      `the address ${JSON.stringify(listen.address)}`,
      "Use an IP address ([…] around IPv6) or an interface.",
    );
  }
  if (listen.port !== undefined && !(Number.isInteger(listen.port) && listen.port > 0 && listen.port < 65536)) {
    throw new InvalidValueError(where, `the port ${listen.port}`, "Use a port from 1 to 65535.");
  }
  if (listen.advertise !== undefined && !/^(\[[0-9a-fA-F:]+\]|[A-Za-z0-9.-]+)(:[0-9]+)?$/.test(listen.advertise)) {
    throw new InvalidValueError(where, `advertise ${JSON.stringify(listen.advertise)}`, "Write host or host:port.");
  }
  return Object.freeze({ ...listen });
}

/**
 * Puts a routing program together.
 *
 * @example
 * ```ts
 * export default program({
 *   name: "hello",
 *   listen: [{ transport: "udp", address: "127.0.0.1" }],
 *   request: [when(method("OPTIONS"), [slSendReply(200, "Alive"), exit()]), slSendReply(404, "Not Found")],
 * });
 * ```
 */
export function program(fields: ProgramFields): Program {
  if (!/^[a-z][a-z0-9-]*$/.test(fields.name)) {
    throw new InvalidNameError("the name of a program", String(fields.name), "Use small letters, digits and -.");
  }
  if (!Array.isArray(fields.listen) || fields.listen.length === 0) {
    throw new InvalidValueError("program()", "no listen address", "Name at least one address to listen on.");
  }
  return makeNode<Program>({
    kind: "program",
    name: fields.name,
    listen: Object.freeze(fields.listen.map(checkListen)),
    settings: Object.freeze({ ...fields.settings }),
    request: toStatements(fields.request as Block<never>, "request"),
    reply: fields.reply === undefined ? null : toStatements(fields.reply as Block<never>, "reply"),
    onsend: fields.onsend === undefined ? null : toStatements(fields.onsend as Block<never>, "onsend"),
    routes: Object.freeze([...(fields.routes ?? []), ...(fields.events ?? [])]),
    tables: Object.freeze([...(fields.tables ?? [])]),
  });
}

/** Is this a routing program? Useful where a user's file is loaded. */
export function isProgram(value: unknown): value is Program {
  return typeof value === "object" && value !== null && (value as { kind?: unknown }).kind === "program";
}
