import { runAgent } from "@sipwright/redis";
import { InvalidArgumentError } from "commander";
import type { Context } from "../context.js";
import { withStore } from "../redis/connection.js";
import { collect } from "../usage.js";
import { type AddRouteCommand, type RouteOptions, tableOptions } from "./routes.js";

interface FollowOptions extends RouteOptions {
  readonly socket: readonly [string, ...string[]];
  readonly lookup: "memory" | "cache";
}

function parseLookup(word: string): "memory" | "cache" {
  if (word === "memory" || word === "cache") return word;
  throw new InvalidArgumentError("It is one of memory, cache.");
}

/** `sipwright routes follow`: keeps the Kamailios of this node current, until it is ended. */
export function addFollow(add: AddRouteCommand, context: Context): void {
  add(
    "follow",
    "Keeps the routes in the shared memory of Kamailio current. It runs until it is ended, best as a service.",
  )
    .requiredOption("--socket <path>", "the control socket of a Kamailio; may stand several times", collect(String))
    .option(
      "--lookup <kind>",
      "memory: fill the table; cache: only empty the cache of lookups in Redis",
      parseLookup,
      "memory",
    )
    .action((options: FollowOptions) => follow(options, context));
}

async function follow(options: FollowOptions, context: Context): Promise<void> {
  const abort = new AbortController();
  const end = () => abort.abort();
  process.once("SIGTERM", end);
  process.once("SIGINT", end);
  const { output } = context;
  let isAway = false;
  await withStore(options, context, (store) =>
    runAgent(store, options.table, {
      ...tableOptions(options),
      sockets: options.socket,
      lookup: options.lookup,
      signal: abort.signal,
      onCurrent: (socket, changes) => {
        isAway = false;
        output.message(`${socket} is current (${changes} changes)`);
      },
      onDisturbance: (error) => {
        if (!isAway) output.message(`${error.problem} What was loaded stays in force.`);
        isAway = true;
      },
      onKamailioAway: (_, error) => output.message(error.problem),
    }),
  );
}
