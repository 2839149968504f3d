import { randomUUID } from "node:crypto";
import type { Database } from "../connection/database.js";
import { InvalidUserError, UnknownUserError, UserExistsError } from "../errors.js";
import { type RedisKeys, userIndexKey, userKey } from "../keys.js";
import { type ImportUsersOptions, type ImportUsersResult, importUsers } from "./import.js";
import { writeUserScript } from "./scripts.js";
import { detailsOf, hashesOf, identityOf, type NewUser, parseUser, type User, type UserChange } from "./user.js";

export interface UserPage {
  readonly users: readonly User[];
  /** For the next page; `null` after the last. */
  readonly cursor: string | null;
}

export interface UserListOptions {
  readonly realm: string;
  /** Only users whose names begin so. */
  readonly startingWith?: string;
  readonly cursor?: string;
  /** About how many; 100 if not given. */
  readonly count?: number;
}

type State = "enabled" | "disabled" | "";

/** The users, by name and realm. */
export class StoredUsers {
  constructor(
    private readonly database: Database,
    private readonly keys: RedisKeys,
  ) {}

  /** @throws {UserExistsError} */
  async create(user: NewUser): Promise<void> {
    const { name, realm, isEnabled } = user;
    checkCredentials(user);
    const state = isEnabled === false ? "disabled" : "enabled";
    if ((await this.write("create", name, realm, user, state)) !== "OK") throw new UserExistsError(`${name}@${realm}`);
  }

  /** Makes a user, or changes the one that there is. */
  async put(user: NewUser): Promise<void> {
    const { name, realm, isEnabled } = user;
    checkCredentials(user);
    await this.write("put", name, realm, user, isEnabled === undefined ? "" : isEnabled ? "enabled" : "disabled");
  }

  /** @throws {UnknownUserError} */
  async change(name: string, realm: string, change: UserChange): Promise<void> {
    await this.changeOrThrow(name, realm, change, "");
  }

  /** Nobody can register or call as this user any more; who has registered before stays so until that expires. */
  async disable(name: string, realm: string): Promise<void> {
    await this.changeOrThrow(name, realm, {}, "disabled");
  }

  async enable(name: string, realm: string): Promise<void> {
    await this.changeOrThrow(name, realm, {}, "enabled");
  }

  /** @throws {UnknownUserError} */
  async delete(name: string, realm: string): Promise<void> {
    const identity = identityOf(name, realm);
    await this.database.readyToWrite();
    const [deleted] = await this.database.write((pipeline) => pipeline.unlink(userKey(identity, this.keys)));
    await this.database.write((pipeline) => pipeline.srem(userIndexKey(realm, this.keys), name));
    if (deleted === 0) throw new UnknownUserError(identity);
  }

  /** @throws {UnknownUserError} */
  async find(name: string, realm: string): Promise<User> {
    const identity = identityOf(name, realm);
    await this.database.ready();
    const found = await this.read(identity);
    if (found === undefined) throw new UnknownUserError(identity);
    return found;
  }

  /** The users of a realm in no particular order, page by page. */
  async list(options: UserListOptions): Promise<UserPage> {
    const { realm, startingWith = "", cursor = "0", count = 100 } = options;
    identityOf("name", realm);
    await this.database.ready();
    const pattern = `${startingWith.replaceAll(/[\\*?[\]]/g, "\\$&")}*`;
    const [next, names] = await this.database.run((client) =>
      client.sscan(userIndexKey(realm, this.keys), cursor, "MATCH", pattern, "COUNT", count),
    );
    const users = await Promise.all(names.map((name) => this.read(`${name}@${realm}`)));
    // The index is written before a user and after its end, so it may know one that there is not.
    return { users: users.filter((user) => user !== undefined), cursor: next === "0" ? null : next };
  }

  /** Makes and changes the users of a file, CSV or JSON lines, after a look at all of it. */
  import(open: () => AsyncIterable<Uint8Array | string>, options: ImportUsersOptions): Promise<ImportUsersResult> {
    return importUsers(this, open, options);
  }

  private async read(identity: string): Promise<User | undefined> {
    const fields = await this.database.run((client) => client.hgetall(userKey(identity, this.keys)));
    return Object.keys(fields).length === 0 ? undefined : parseUser(fields);
  }

  private async changeOrThrow(name: string, realm: string, change: UserChange, state: State): Promise<void> {
    if ((await this.write("change", name, realm, change, state)) !== "OK")
      throw new UnknownUserError(`${name}@${realm}`);
  }

  private async write(
    mode: "create" | "change" | "put",
    name: string,
    realm: string,
    change: UserChange,
    state: State,
  ) {
    const identity = identityOf(name, realm);
    const values = [mode, randomUUID(), name, realm, ...hashesOf(name, realm, change), state, ...detailsOf(change)];
    await this.database.readyToWrite();
    if (mode !== "change") {
      await this.database.write((pipeline) => pipeline.sadd(userIndexKey(realm, this.keys), name));
    }
    return this.database.script(writeUserScript, [userKey(identity, this.keys)], values);
  }
}

/** A user without any hash could never prove who he is. */
function checkCredentials(user: UserChange & { readonly name: string; readonly realm: string }): void {
  if (user.password !== undefined || user.ha1 !== undefined) return;
  throw new InvalidUserError(`${user.name}@${user.realm} has neither a password nor an HA1.`, "Give one of them.");
}
