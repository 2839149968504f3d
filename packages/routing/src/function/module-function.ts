import type { CatalogFunctions, RouteKind } from "@sipwright/catalog";
import type { Value } from "../expression/expression.js";
import { toNode } from "../expression/literal.js";
import { type Call, makeCall } from "./call.js";

type Values<A extends readonly (string | number)[]> = A extends readonly unknown[]
  ? { [I in keyof A]: ArgumentValue<A[I]> }
  : never;

type ArgumentValue<T> = [string | number] extends [T]
  ? Value<string> | Value<number>
  : T extends string
    ? Value<string>
    : T extends number
      ? Value<number>
      : never;

type ArgumentsOf<F> = F extends { readonly arguments: infer A extends readonly (string | number)[] }
  ? Values<A>
  : never;
type RoutesOf<F> = F extends { readonly routes: infer R extends RouteKind } ? R : never;

/**
 * Any function of any module that the catalog knows, typed by its signature. Use the named bindings where there is one.
 *
 * @example
 * ```ts
 * const drop = moduleFunction("tmx", "t_drop", 603);
 * ```
 */
export function moduleFunction<M extends keyof CatalogFunctions & string, F extends keyof CatalogFunctions[M] & string>(
  module: M,
  name: F,
  ...values: ArgumentsOf<CatalogFunctions[M][F]>
): Call<RoutesOf<CatalogFunctions[M][F]>> {
  const where = `${module}.${name}()`;
  return makeCall({
    module,
    function: name,
    arguments: (values as readonly (Value<string> | Value<number>)[]).map((value) => ({
      style: "catalog",
      value: toNode(value, where),
    })),
  });
}

/**
 * A function of a module that no catalog of ours has, such as one of your own. Give `build` the catalog that `sipwright catalog`
 * reads out of your modules, and it is checked like all others.
 */
export function ownFunction<R extends RouteKind = RouteKind>(
  module: string,
  name: string,
  ...values: readonly (Value<string> | Value<number>)[]
): Call<R> {
  const where = `${module}.${name}()`;
  return makeCall<R>({
    module,
    function: name,
    arguments: values.map((value) => ({ style: "catalog", value: toNode(value, where) })),
  });
}
