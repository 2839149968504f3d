// Checked by `tsc -b`: a line after `@ts-expect-error` that compiled would be an error.
import type { CatalogFunctions } from "./generated/functions.js";
import type { CatalogKemi } from "./generated/kemi.js";
import type { CatalogEvent, CatalogPseudoVariable, CatalogTransformation } from "./generated/names.js";
import type { CatalogParameters } from "./generated/parameters.js";

type Module = keyof CatalogFunctions;
type Call = <M extends Module, F extends keyof CatalogFunctions[M]>(
  module: M,
  name: F,
  ...values: CatalogFunctions[M][F] extends { arguments: infer Values extends readonly unknown[] } ? Values : never
) => void;

export function functions(call: Call): void {
  call("tm", "t_relay");
  call("tm", "t_relay", "192.0.2.1", "5060");
  call("maxfwd", "mf_process_maxfwd_header", 10);
  // @ts-expect-error the module has no such function
  call("tm", "t_relai");
  // @ts-expect-error there is no such module
  call("tn", "t_relay");
  // @ts-expect-error no arity of t_relay is 1
  call("tm", "t_relay", "192.0.2.1");
  // @ts-expect-error no arity of t_relay is 3
  call("tm", "t_relay", "192.0.2.1", "5060", "udp");
  // @ts-expect-error the route's name is a text
  call("tm", "t_on_failure", 1);
  // @ts-expect-error an interface between modules is not for scripts
  call("tm", "load_tm");
}

export const inFailureRoute: CatalogFunctions["tm"]["t_relay"]["routes"] = "failure";
// @ts-expect-error t_relay may not stand in a core reply route
export const inReplyRoute: CatalogFunctions["tm"]["t_relay"]["routes"] = "reply";

export const timer: CatalogParameters["tm"]["fr_timer"] = 30000;
// @ts-expect-error fr_timer is an int
export const timerText: CatalogParameters["tm"]["fr_timer"] = "30000";

export const relayed: CatalogKemi["tm"]["t_relay"]["returns"] = 1;
export const stated: CatalogKemi["sl"]["sl_send_reply"]["arguments"] = [404, "Not Found"];
// @ts-expect-error the reason is missing
export const unstated: CatalogKemi["sl"]["sl_send_reply"]["arguments"] = [404];

export const uri: CatalogPseudoVariable = "ru";
// @ts-expect-error there is no such pseudo-variable
export const unknown: CatalogPseudoVariable = "request_uri";
export const expired: CatalogEvent = "htable:expired:calls";
// @ts-expect-error there is no such event
export const expire: CatalogEvent = "htable:expire:calls";
export const length: CatalogTransformation = "s.len";
// @ts-expect-error there is no such transformation
export const long: CatalogTransformation = "s.length";
