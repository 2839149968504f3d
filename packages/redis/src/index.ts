export { type ConnectOptions, connectRedis, type RedisAddress, type RedisClient } from "./connection/connect.js";
export { type ReplicaOptions, type StoreOptions, schemaVersion } from "./connection/database.js";
export * from "./connection/errors.js";
export * from "./errors.js";
export { ha1 } from "./ha1.js";
export type { InputFormat } from "./input/records.js";
export { type AgentOptions, runAgent } from "./kamailio/agent.js";
export { connectRpc, KamailioRpcError, type RpcClient } from "./kamailio/rpc-client.js";
export {
  type DigestAlgorithm,
  ha1Field,
  liveEntry,
  type MemoryTables,
  memoryTables,
  offField,
  type RedisKeys,
  routeKey,
  schemaKey,
  type TableKeys,
  tableKeys,
  userIndexKey,
  userKey,
} from "./keys.js";
export { type MigrationResult, migrateSchema } from "./migrate.js";
export {
  migratePaperRoutes,
  migratePaperUsers,
  type PaperRoute,
  type PaperUser,
  type PaperUsersResult,
  readPaperRoutes,
  readPaperUsers,
} from "./paper/paper.js";
export type { Difference, DiffOptions } from "./routes/diff.js";
export type { ExportFormat } from "./routes/export.js";
export type { ChangedField, Follower, FollowOptions } from "./routes/follow.js";
export {
  type Gateway,
  type GatewayLimits,
  type GatewayState,
  gatewayStates,
  type Transport,
  transports,
} from "./routes/gateway.js";
export type { StoredGateways } from "./routes/gateways.js";
export type { LoadOptions, LoadResult } from "./routes/load.js";
export { type LocalRoutes, type LocalRoutesOptions, openLocalRoutes } from "./routes/local.js";
export type { LookedUpGateway, Lookup, LookupOptions } from "./routes/lookup.js";
export { draws, orderOf } from "./routes/order.js";
export { type Choice, parseSteps, printSteps, type Route, type Step, type StepsLike } from "./routes/route.js";
export type { RouteLike, RouteListOptions, RoutePage, StoredRoutes, TableInfo } from "./routes/routes.js";
export type { Progress, StageOptions } from "./routes/stage.js";
export { separators } from "./routes/value.js";
export { openStore, type Store, type TableOptions } from "./store.js";
export { PrefixTrie } from "./trie.js";
export type { ImportUsersOptions, ImportUsersResult } from "./users/import.js";
export type { Credentials, NewUser, User, UserChange, UserDetails } from "./users/user.js";
export type { StoredUsers, UserListOptions, UserPage } from "./users/users.js";
export { putRoute, putUser } from "./write.js";
