import { retried } from "../connection/database.js";
import { GatewayInUseError, UnknownGatewayError } from "../errors.js";
import { busy, parseGateway, readGateways, scriptKeys, type TableContext } from "./context.js";
import { addressOf, checkGateway, type Gateway, type GatewayState } from "./gateway.js";
import { relink } from "./relink.js";
import { checkOwn } from "./route.js";
import { scanFields } from "./scan.js";
import { putGatewayScript } from "./scripts.js";
import { gatewaysIn } from "./value.js";

/** What of a gateway stands in each route that leads to it. */
const linked = (gateway: Gateway) => JSON.stringify([addressOf(gateway), gateway.strip, gateway.prefix]);

/** The gateways of a table. */
export class StoredGateways {
  constructor(private readonly context: TableContext) {}

  /**
   * Makes or changes a gateway. A new address is written into all routes that lead to it, which takes some seconds in a table of
   * a million; should this end in between, do it again.
   */
  async put(gateway: Gateway): Promise<Gateway> {
    const checked = checkGateway(gateway);
    checkOwn(checked, this.context.own);
    const before = await this.write(checked.id, () => checked);
    if (before !== undefined && linked(before) !== linked(checked)) await this.relink(checked.id);
    return checked;
  }

  /** Writes the address of a gateway into all routes that lead to it, as `put` does. */
  async relink(id: string): Promise<void> {
    await relink(this.context, "live", id);
    await relink(this.context, "previous", id);
  }

  /** Takes a gateway out of service, or into it again. The next call knows. */
  async setState(id: string, state: GatewayState): Promise<void> {
    await this.write(id, (before) => {
      if (before === undefined) throw new UnknownGatewayError(id, this.context.name);
      return checkGateway({ ...before, state });
    });
  }

  async get(id: string): Promise<Gateway> {
    return (await readGateways(this.context)).find(id);
  }

  /** All gateways, by name. */
  async list(): Promise<readonly Gateway[]> {
    const { gateways } = await readGateways(this.context);
    return [...gateways.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
  }

  /** Removes a gateway that no route leads to, of this generation and of the one before. */
  async delete(id: string): Promise<void> {
    const { context } = this;
    await context.database.readyToWrite();
    await retried(
      async () => {
        const known = await readGateways(context);
        known.find(id);
        for (const key of [context.keys.live, context.keys.previous]) {
          for await (const fields of scanFields(context, key)) {
            const user = fields.find(([, value]) => gatewaysIn(value).includes(id));
            if (user !== undefined) throw new GatewayInUseError(id, user[0]);
          }
        }
        const text = await context.database.run((client) => client.hget(context.keys.gateways, id));
        return this.store(id, text ?? "", "", known.changes);
      },
      () => busy(context.name),
    );
  }

  /** Writes what becomes of a gateway; gives what it was. */
  private async write(id: string, change: (before: Gateway | undefined) => Gateway): Promise<Gateway | undefined> {
    const { context } = this;
    await context.database.readyToWrite();
    const done = await retried(
      async () => {
        const text = await context.database.run((client) => client.hget(context.keys.gateways, id));
        const before = text === null ? undefined : parseGateway(text);
        const stored = await this.store(id, text ?? "", JSON.stringify(change(before)));
        return stored && { before };
      },
      () => busy(context.name),
    );
    return done.before;
  }

  private async store(id: string, before: string, now: string, changes?: number): Promise<true | undefined> {
    const values = [id, before, now, changes ?? ""];
    const result = await this.context.database.script(putGatewayScript, scriptKeys(this.context), values);
    return result === "OK" ? true : undefined;
  }
}
