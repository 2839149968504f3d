/** Options with some keys that must be there and some that may be. */
export type Options<Keys, Required extends keyof Keys, Optional extends keyof Keys> = {
  readonly [Key in Required]: Keys[Key];
} & { readonly [Key in Optional]?: Keys[Key] | undefined };

/** The options of a command that has none. */
export interface NoOptions {
  readonly [key: string]: never;
}
