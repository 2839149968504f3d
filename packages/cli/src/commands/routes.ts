import type { Gateway, GatewayState, InputFormat, Transport } from "@sipwright/redis";
import type { Command } from "commander";
import type { Context } from "../context.js";
import { addRedisOptions, parseCount, type RedisOptions, withStore } from "../redis/connection.js";
import { addRouteFiles } from "./routes-files.js";
import { addFollow } from "./routes-follow.js";

export interface RouteOptions extends RedisOptions {
  readonly table: string;
  readonly maxDigits?: number;
  readonly format?: InputFormat;
}

interface GatewayOptions extends RouteOptions {
  readonly host?: string;
  readonly port?: number;
  readonly transport?: Transport;
  readonly strip?: number;
  readonly put?: string;
  readonly state?: GatewayState;
}

export const routeExamples = `
Examples:
  $ sipwright routes gateway gw1 --host 192.0.2.20 --port 5060
  $ sipwright routes import routes.csv --dry-run
  $ sipwright routes import routes.csv --sentinel voip@192.0.2.1:26379,192.0.2.2:26379
  $ sipwright routes lookup 4930123456
  $ sipwright routes follow --socket /run/kamailio/kamailio_ctl`;

/** A command of `sipwright routes` with the options that all of them have. */
export type AddRouteCommand = (words: string, description: string) => Command;

/** `sipwright routes …`: where numbers go. */
export function addRoutes(root: Command, context: Context): void {
  const routes = root
    .command("routes")
    .summary("manage the routes in Redis")
    .description("Manages the routes in Redis.")
    .addHelpText("after", routeExamples);
  const add: AddRouteCommand = (words, description) =>
    addRedisOptions(routes.command(words).description(description))
      .option("--table <name>", "the table", "main")
      .option("--max-digits <count>", "how many digits a prefix may have (default: 12)", parseCount)
      .addHelpText("after", routeExamples);

  add("lookup <number>", "Says where a number goes, and why.").action(async (number: string, options: RouteOptions) => {
    const found = await withStore(options, context, (store) =>
      store.routes(options.table, tableOptions(options)).lookup(number),
    );
    context.output.document({ ok: true, ...found });
    context.output.print(found.reason);
    for (const { gateway, uri, isOut } of found.gateways)
      context.output.print(`  ${isOut ? "out  " : ""}${gateway}  ${uri}`);
    context.exitCode = found.prefix === null ? 1 : 0;
  });
  add("put <prefix> <gateways>", 'Makes or changes a route; gateways such as "gw1*70|gw2*30;gw3".').action(
    async (prefix: string, steps: string, options: RouteOptions) => {
      await withStore(options, context, (store) =>
        store.routes(options.table, tableOptions(options)).put({ prefix, steps }),
      );
      report(context, `${prefix} goes to ${steps}.`, { prefix, gateways: steps });
    },
  );
  add("delete <prefix...>", "Removes routes.").action(async (prefixes: readonly string[], options: RouteOptions) => {
    const deleted = await withStore(options, context, (store) =>
      store.routes(options.table, tableOptions(options)).delete(...prefixes),
    );
    report(context, `${deleted} routes have been removed.`, { deleted });
  });
  add("rollback", "Goes back to the routes before the last import.").action(async (options: RouteOptions) => {
    const info = await withStore(options, context, async (store) => {
      const table = store.routes(options.table, tableOptions(options));
      await table.rollback();
      return table.info();
    });
    report(context, `The ${info.routes} routes of before are in force again.`, info);
  });
  add("info", "Says what is known of a table as a whole.").action(async (options: RouteOptions) => {
    const info = await withStore(options, context, (store) => store.routes(options.table).info());
    const before = info.previousRoutes === null ? "none before" : `${info.previousRoutes} before the last import`;
    report(context, `${info.routes} routes, ${before}; generation ${info.generation}.`, info);
  });
  addGateways(add, context);
  addRouteFiles(add, context);
  addFollow(add, context);
}

export function tableOptions({ maxDigits }: RouteOptions): { readonly maxDigits?: number } {
  return maxDigits === undefined ? {} : { maxDigits };
}

export function report({ output }: Context, text: string, data: object): void {
  output.document({ ok: true, ...data });
  output.print(text);
}

function addGateways(add: AddRouteCommand, context: Context): void {
  add("gateways", "Lists the gateways of a table.").action(async (options: RouteOptions) => {
    const gateways = await withStore(options, context, (store) => store.routes(options.table).gateways.list());
    context.output.document({ ok: true, gateways });
    for (const gateway of gateways) context.output.print(printGateway(gateway));
  });
  add("gateway <id>", "Makes or changes a gateway, or only its state.")
    .option("--host <host>", "IP address or host name")
    .option("--port <port>", "its port", parseCount)
    .option("--transport <transport>", "udp, tcp or tls")
    .option("--strip <digits>", "how many digits to take off the number", parseCount)
    .option("--put <digits>", "what to put before the number after that")
    .option("--state <state>", "active, draining (no new calls) or off")
    .action(async (id: string, options: GatewayOptions) => {
      const gateway = await withStore(options, context, async (store) => {
        const { gateways } = store.routes(options.table);
        const { host, port, transport, strip, put: prefix, state } = options;
        if (host === undefined && state !== undefined) await gateways.setState(id, state);
        else
          await gateways.put(
            definedOf({
              ...(host === undefined ? await gateways.get(id) : { id, host }),
              port,
              transport,
              strip,
              prefix,
              state,
            }),
          );
        return gateways.get(id);
      });
      report(context, printGateway(gateway), { gateway });
    });
  add("delete-gateway <id>", "Removes a gateway that no route leads to.").action(
    async (id: string, options: RouteOptions) => {
      await withStore(options, context, (store) => store.routes(options.table).gateways.delete(id));
      report(context, `${id} has been removed.`, { gateway: id });
    },
  );
}

type Loose<T> = { readonly [K in keyof T]: T[K] | undefined };

/** Without what is not given. */
function definedOf(gateway: Loose<Gateway>): Gateway {
  return Object.fromEntries(Object.entries(gateway).filter(([, value]) => value !== undefined)) as unknown as Gateway;
}

function printGateway({ id, host, port, transport, strip, prefix, state }: Gateway): string {
  const details = [
    ...(strip === undefined ? [] : [`strip ${strip}`]),
    ...(prefix === undefined ? [] : [`put ${prefix} before`]),
    ...(state === undefined || state === "active" ? [] : [state]),
  ];
  const address = `${host}${port === undefined ? "" : `:${port}`} ${transport ?? "udp"}`;
  return [id, address, ...details].join("  ");
}
