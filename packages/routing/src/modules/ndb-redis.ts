import type { RouteKind } from "@sipwright/catalog";
import { InvalidValueError } from "../errors.js";
import { type Expr, expression, type Value } from "../expression/expression.js";
import { toNode } from "../expression/literal.js";
import type { Effect } from "../expression/logic.js";
import { and } from "../expression/logic.js";
import { isDigits } from "../expression/match.js";
import { pseudoVariableNode } from "../expression/pseudo-variable.js";
import { join } from "../expression/text.js";
import { blankSeparatedPrefixes } from "../expression/transformation.js";
import { type Call, makeCall } from "../function/call.js";
import { checkIdentifier } from "../names.js";
import { constant, format, plain } from "./arguments.js";
import type { RedisServerNode } from "./redis-server.js";

/** What a command of Redis answered, under a name that the program chose. */
export interface RedisReply {
  readonly kind: "redis-reply";
  readonly name: string;
}

export function redisReply(name: string): RedisReply {
  return Object.freeze({ kind: "redis-reply", name: checkIdentifier("a Redis reply", name) });
}

function read(name: string): Expr<string | null> {
  return expression(pseudoVariableNode({ name, module: "ndb_redis", runtimeType: "either" }));
}

/** The answer itself; absent where Redis has nothing under the key. */
export function replyValue(of: RedisReply): Expr<string | null> {
  return read(`redis(${of.name}=>value)`);
}

/** How many elements an answer that is a list has. */
export function replySize(of: RedisReply): Expr<number> {
  return expression(
    pseudoVariableNode({
      name: `redis(${of.name}=>size)`,
      module: "ndb_redis",
      valueType: "number",
      absent: "reads-empty",
    }),
  );
}

function indexText(index: Value<number>): string {
  const where = "replyElement()";
  const node = toNode(index, where);
  if (node.kind === "literal" && typeof node.value === "number" && node.value >= 0) return String(node.value);
  if (node.kind === "script-variable" && node.valueType === "number") return `$var(${node.name})`;
  throw new InvalidValueError(where, "this index", "Use a constant from 0, or a script variable that holds a number.");
}

/** The element at `index`, from 0, of an answer that is a list; absent past its ends. */
export function replyElement(of: RedisReply, index: Value<number>): Expr<string | null> {
  return read(`redis(${of.name}=>value[${indexText(index)}])`);
}

const nameOf = (server: RedisServerNode | string): string => (typeof server === "string" ? server : server.name);
const usesOf = (server: RedisServerNode | string) => (typeof server === "string" ? [] : [server]);

function checkCommand(where: string, command: string, values: number): void {
  const blanks = command.match(/%./g) ?? [];
  if (!/^[A-Z]+( [^\s\0$]+)*$/.test(command) || blanks.some((one) => one !== "%s")) {
    throw new InvalidValueError(
      where,
      `the command ${JSON.stringify(command)}`,
      'Write it as "HGET users:%s ha1", with %s for each value.',
    );
  }
  if (blanks.length !== values || values > 3) {
    throw new InvalidValueError(
      where,
      `${values} values for ${blanks.length} places`,
      "Give one value for each %s, three at the most.",
    );
  }
}

/**
 * Sends a command to Redis and waits for the answer. It fails where Redis is away or answered with an error; an absent key is a
 * success with an absent value. Each `%s` takes a value, which can never become another argument. Module ndb_redis.
 *
 * @example
 * ```ts
 * const users = redisServer({ name: "users", address: "127.0.0.1" });
 * const answer = redisReply("answer");
 * const known = redisCommand(users, "HGET user:%s ha1", [orElse(from.user, "")], answer);
 * ```
 */
export function redisCommand(
  server: RedisServerNode | string,
  command: string,
  values: readonly Value<string>[],
  into: RedisReply,
): Call<RouteKind> {
  const where = "redisCommand()";
  checkCommand(where, command, values.length);
  const last = plain(into.name, where);
  return makeCall({
    module: "ndb_redis",
    function: "redis_cmd",
    zero: "never",
    arguments: [
      constant(nameOf(server), where),
      format(command, where),
      ...values.map((value) => format(value, where)),
      constant(into.name, where),
    ],
    kemi: {
      module: "ndb_redis",
      function: values.length === 0 ? "redis_cmd" : `redis_cmd_p${values.length}`,
      arguments: [
        plain(nameOf(server), where),
        plain(command, where),
        ...values.map((value) => plain(value, where)),
        last,
      ],
      success: "zero",
    },
    uses: usesOf(server),
  });
}

/** What {@link redisPrefixes} asks. */
export interface PrefixQuery {
  /** A hash with a field for each beginning of the number; without one, each beginning is a key of its own. */
  readonly hash?: string;
  /** Further fields of the hash, which stand first in the answer. */
  readonly fields?: readonly string[];
  /** How many beginnings are asked for at the most: 1 to 32. */
  readonly atMost: number;
}

function queryText({ hash, fields = [] }: PrefixQuery, where: string): string {
  for (const word of [hash ?? "key", ...fields]) {
    if (!/^[A-Za-z0-9:{}_.-]+$/.test(word)) {
      throw new InvalidValueError(where, `the key ${JSON.stringify(word)}`, "Use letters, digits and : { } _ . -");
    }
  }
  if (hash === undefined && fields.length > 0) {
    throw new InvalidValueError(where, "fields without a hash", "Name the hash.");
  }
  return [...(hash === undefined ? ["MGET"] : ["HMGET", hash]), ...fields, ""].join(" ");
}

/**
 * Asks for all beginnings of a number at once: `HMGET key 4 49 493 …` or `MGET 4 49 493 …`, shortest first.
 * It fails where the number is not all digits, and where Redis is away: nothing but digits ever gets into the command.
 */
export function redisPrefixes(
  server: RedisServerNode | string,
  query: PrefixQuery,
  number: Value<string>,
  into: RedisReply,
): Effect<RouteKind> {
  const where = "redisPrefixes()";
  const { atMost } = query;
  if (!Number.isInteger(atMost) || atMost < 1 || atMost > 32) {
    throw new InvalidValueError(where, `atMost ${atMost}`, "Use a whole number from 1 to 32.");
  }
  const command = join(queryText(query, where), blankSeparatedPrefixes(number, atMost));
  const ask: Call<RouteKind> = makeCall({
    module: "ndb_redis",
    function: "redis_cmd",
    zero: "never",
    arguments: [constant(nameOf(server), where), format(command, where), constant(into.name, where)],
    kemi: {
      module: "ndb_redis",
      function: "redis_cmd",
      arguments: [plain(nameOf(server), where), plain(command, where), plain(into.name, where)],
      success: "zero",
    },
    uses: usesOf(server),
  });
  return and(isDigits(number), ask);
}
