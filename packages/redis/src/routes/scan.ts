import { offField } from "../keys.js";
import type { TableContext } from "./context.js";

export type Field = readonly [prefix: string, value: string];

/** How many fields Redis is asked to look at in one go; it answers nothing else meanwhile. */
const step = 2000;

/** All fields of a hash, some at a time. One that is there from beginning to end comes at least once. */
export async function* scanFields({ database }: TableContext, key: string): AsyncGenerator<readonly Field[]> {
  let cursor = "0";
  do {
    const [next, flat] = await database.run((client) => client.hscan(key, cursor, "COUNT", step));
    cursor = next;
    const fields: Field[] = [];
    for (let index = 0; index < flat.length; index += 2) {
      const prefix = flat[index] ?? "";
      if (prefix !== offField) fields.push([prefix, flat[index + 1] ?? ""]);
    }
    if (fields.length > 0) yield fields;
  } while (cursor !== "0");
}
