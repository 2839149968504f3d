/** What can be encoded. `undefined` in a dictionary means that the key is left out. */
export type NgInput =
  | string
  | number
  | bigint
  | Uint8Array
  | readonly NgInput[]
  | ReadonlyMap<string, NgInput>
  | NgInputDictionary;

export interface NgInputDictionary {
  readonly [key: string]: NgInput | undefined;
}

/** What comes out of the decoder by default: texts, numbers (`bigint` beyond 2^53), lists, dictionaries. */
export type NgValue = string | number | bigint | readonly NgValue[] | NgDictionary;

/** A decoded dictionary. It has no prototype: `__proto__` and `constructor` are keys like any other. */
export interface NgDictionary {
  readonly [key: string]: NgValue;
}

/** What comes out with `strings: "bytes"` or `dictionaries: "map"`. */
export type BencodeValue =
  | string
  | number
  | bigint
  | Uint8Array
  | readonly BencodeValue[]
  | ReadonlyMap<string, BencodeValue>
  | { readonly [key: string]: BencodeValue };
