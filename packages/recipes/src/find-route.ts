import { draws, offField, separators } from "@sipwright/redis";
import {
  add,
  and,
  type Block,
  call,
  configure,
  differs,
  type Expr,
  entry,
  equals,
  field,
  greaterThan,
  isDigits,
  isSet,
  join,
  leaveLoop,
  length,
  lessThan,
  loop,
  type NamedRoute,
  nativeRoute,
  or,
  orElse,
  randomNumber,
  redisPrefixes,
  redisReply,
  remainder,
  replyElement,
  replySize,
  scriptVariable,
  set,
  substring,
  subtract,
  type Table,
  toNumber,
  when,
} from "@sipwright/routing";
import type { RouteMemory, RouteTable } from "./route-table.js";

const answer = redisReply("routes");
const found = scriptVariable.text("route_gateways");
const off = scriptVariable.text("route_off");
const isKnown = scriptVariable.number("route_known");
const position = scriptVariable.number("route_position");
const beginning = scriptVariable.text("route_beginning");
const cached = scriptVariable.text("route_cached");
const section = scriptVariable.text("route_section");
const draw = scriptVariable.number("route_draw");

/** What a lookup leaves behind for the statements after it. */
export interface FoundRoute {
  /** Looks up. */
  readonly find: Block<"request">;
  /** Could it be decided? Not where Redis is away, or the memory is empty. */
  readonly isDecided: Expr<boolean>;
  /** The gateways in the order in which they are tried; empty where there is no route. */
  readonly gateways: Expr<string>;
  /** The names of gateways that take no new calls. */
  readonly off: Expr<string>;
}

/** The answer holds the gateways of each beginning of the number, the longest last, behind `first` other elements. */
function takeLongest(first: number): Block<"request"> {
  return [
    set(position, replySize(answer)),
    loop(and(equals(found, ""), greaterThan(position, first)), { atMost: 33 }, [
      set(position, subtract(position, 1)),
      set(found, orElse(replyElement(answer, position), "")),
    ]),
  ];
}

/** In a route with weights, a draw decides the order. */
const takeOrder: Block<"request"> = when(differs(orElse(field(found, 1, separators.written), ""), ""), [
  set(found, orElse(field(found, 1, separators.written), "")),
  set(draw, remainder(randomNumber, draws)),
  set(position, 0),
  loop(lessThan(position, 32), { atMost: 32 }, [
    set(section, orElse(field(found, position, separators.section), "")),
    set(position, add(position, 1)),
    when(
      or(equals(section, ""), lessThan(draw, orElse(toNumber(orElse(field(section, 0, separators.draw), "")), 0))),
      leaveLoop(),
    ),
  ]),
  set(found, orElse(field(section, 1, separators.draw), "")),
]);

function askRedis(
  { redis, key, maxDigits }: RouteTable,
  number: Expr<string>,
  keep: Block<"request">,
): Block<"request"> {
  return when(redisPrefixes(redis, { hash: key, fields: [offField], atMost: maxDigits }, number, answer), [
    set(isKnown, 1),
    set(off, orElse(replyElement(answer, 0), "")),
    takeLongest(1),
    keep,
  ]);
}

const cacheSeparator = "~";

/** Numbers that begin alike share an entry: nobody fills the memory by dialling at random for long. */
function askCache(table: RouteTable, cache: Table<string>, number: Expr<string>): Block<"request"> {
  const kept = entry(cache, beginning);
  return [
    set(beginning, orElse(substring(number, 0, table.maxDigits), number)),
    set(cached, orElse(kept, "")),
    when(
      differs(cached, ""),
      [
        set(isKnown, 1),
        set(off, orElse(field(cached, 0, cacheSeparator), "")),
        set(found, orElse(field(cached, 1, cacheSeparator), "")),
      ],
      askRedis(table, number, set(kept, join(off, cacheSeparator, found))),
    ),
  ];
}

/** Redis holds one address under each prefix. */
function askPaper({ redis, maxDigits }: RouteTable, number: Expr<string>): Block<"request"> {
  return when(redisPrefixes(redis, { atMost: maxDigits }, number, answer), [set(isKnown, 1), takeLongest(0)]);
}

/** A prefix leads to the number of its way, `=7`, which leads to the gateways: from the longest beginning down. */
function askHalf(half: Table<string>, number: Expr<string>, maxDigits: number): Block<"request"> {
  return [
    loop(and(equals(found, ""), greaterThan(position, 0)), { atMost: maxDigits }, [
      set(found, orElse(entry(half, orElse(substring(number, 0, position), "")), "")),
      set(position, subtract(position, 1)),
    ]),
    when(differs(found, ""), set(found, orElse(entry(half, found), ""))),
  ];
}

function askMemory({ live, off: out, halves }: RouteMemory, number: Expr<string>, maxDigits: number): Block<"request"> {
  return [
    // It is filled over the control socket of module ctl.
    configure("ctl"),
    when(isSet(live), [
      set(isKnown, 1),
      set(off, orElse(out, "")),
      set(position, length(number)),
      when(greaterThan(position, maxDigits), set(position, maxDigits)),
      when(equals(live, "a"), askHalf(halves.a, number, maxDigits), askHalf(halves.b, number, maxDigits)),
    ]),
  ];
}

function ask(table: RouteTable, number: Expr<string>): Block<"request"> {
  switch (table.lookup) {
    case "redis":
      return table.cache === null ? askRedis(table, number, []) : askCache(table, table.cache, number);
    case "memory":
      return askMemory(table.memory, number, table.maxDigits);
    case "paper":
      return askPaper(table, number);
  }
}

const number = scriptVariable.text("route_dialled");

/** One route for each table, however often it is asked. */
const lookups = new WeakMap<RouteTable, NamedRoute<"request">>();

function lookupOf(table: RouteTable): NamedRoute<"request"> {
  const known = lookups.get(table);
  if (known !== undefined) return known;
  const made = nativeRoute(`FIND_ROUTE_${table.name.replaceAll(/[^A-Za-z0-9_]/g, "_")}`, [
    set(found, ""),
    set(off, ""),
    set(isKnown, 0),
    when(isDigits(number), ask(table, number), set(isKnown, 1)),
    ...(table.lookup === "paper" ? [] : [takeOrder]),
  ]);
  lookups.set(table, made);
  return made;
}

/** Finds the gateways of the longest prefix of a number. Only a number that is all digits is ever looked up. */
export function findRoute(table: RouteTable, dialled: Expr<string>): FoundRoute {
  return Object.freeze({
    find: [set(number, dialled), call(lookupOf(table))],
    isDecided: equals(isKnown, 1),
    gateways: found,
    off,
  });
}
