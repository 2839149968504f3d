import type { RedisClient } from "./connection/connect.js";
import { Database, type StoreOptions } from "./connection/database.js";
import { InvalidOptionError } from "./errors.js";
import { checkTableName, tableKeys } from "./keys.js";
import { type FollowOptions, followTable } from "./routes/follow.js";
import { defaultMaxDigits } from "./routes/route.js";
import { StoredRoutes } from "./routes/routes.js";
import { StoredUsers } from "./users/users.js";

export interface TableOptions {
  /** How many digits a prefix may have, 1 to 32; 12 if not given. The routing of Kamailio must be told the same. */
  readonly maxDigits?: number;
  /** Addresses of this system itself: no gateway may be one of them. */
  readonly own?: readonly string[];
}

/** Users and routes in Redis. */
export interface Store {
  readonly users: StoredUsers;
  /** The routes of a table; it comes into being with its first gateway. */
  routes(table: string, options?: TableOptions): StoredRoutes;
  /** Follows a table: all of it first, then every change as it happens. */
  follow(table: string, options: FollowOptions & TableOptions): Promise<void>;
}

/**
 * Opens what this package keeps in Redis. The version of the schema is checked with the first command.
 *
 * @example
 * ```ts
 * const store = openStore(connectRedis({ address: "192.0.2.9" }));
 * const routes = store.routes("main");
 * await routes.gateways.put({ id: "gw1", host: "192.0.2.20", port: 5060 });
 * await routes.put({ prefix: "49", steps: "gw1" });
 * const { reason } = await routes.lookup("4930123456");
 * ```
 */
export function openStore(client: RedisClient, options: StoreOptions = {}): Store {
  const database = new Database(client, options);
  const contextOf = (table: string, { maxDigits = defaultMaxDigits, own = [] }: TableOptions) => {
    if (!Number.isInteger(maxDigits) || maxDigits < 1 || maxDigits > 32) {
      throw new InvalidOptionError(`A table cannot have prefixes of ${maxDigits} digits.`, "Use 1 to 32.");
    }
    return { database, name: checkTableName(table), keys: tableKeys(table, options), maxDigits, own };
  };
  return Object.freeze({
    users: new StoredUsers(database, options),
    routes: (table: string, tableOptions: TableOptions = {}) => new StoredRoutes(contextOf(table, tableOptions)),
    follow: (table: string, followOptions: FollowOptions & TableOptions) =>
      followTable(contextOf(table, followOptions), followOptions),
  });
}
