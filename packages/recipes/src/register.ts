import {
  call,
  configure,
  differs,
  exit,
  lowerCase,
  method,
  orElse,
  parameterText,
  reply,
  type Secret,
  type Statement,
  save,
  sequence,
  to,
  when,
} from "@sipwright/routing";
import type { Subscribers } from "./subscribers.js";

export interface RegisterOptions {
  /** Contacts that one user may have at a time; 10 if not given. */
  readonly maxContacts?: number;
  /** Seconds: what a phone gets that asks for less, for more and for nothing; 60, 3600 and 600 if not given. */
  readonly expires?: { readonly min?: number; readonly max?: number; readonly default?: number };
}

/** Registers the phones of the subscribers, each for its own address of record only. RFC 3261 section 10.3. */
export function register(users: Subscribers, options: RegisterOptions = {}): Statement<"request"> {
  const { min = 60, max = 3600, default: usual = 600 } = options.expires ?? {};
  return sequence(
    "Register the phones of the subscribers",
    configure("registrar", {
      max_contacts: options.maxContacts ?? 10,
      min_expires: min,
      max_expires: max,
      default_expires: usual,
      // Else a user called Bob would get what is bob's. RFC 3261 section 19.1.4.
      case_sensitive: 1,
    }),
    when(method("REGISTER"), [
      when(differs(lowerCase(orElse(to.domain, "")), users.domain), [reply(403, "Forbidden"), exit()]),
      call(users.authentication),
      save(users.location),
      exit(),
    ]),
  );
}

export interface NonceOptions {
  /** A nonce of one node is good on the others where all sign with the same secret. */
  readonly secret?: Secret;
  /** Seconds for which a nonce is good; 300 if not given. */
  readonly expires?: number;
}

/** The nonce is good for the Request-URI (1), the Call-ID (2) and the source address (8) that were challenged. */
const boundTo = 1 + 2 + 8;

/**
 * How the challenges are made. Credentials that were overheard open nothing else: neither a call to another number nor, from
 * another address, a registration. A phone that uses an old nonce for something new is asked once more, as `stale`. Module auth.
 */
export function nonces(options: NonceOptions): Statement<"request"> {
  return configure("auth", {
    nonce_expire: options.expires ?? 300,
    auth_checks_register: boundTo,
    auth_checks_no_dlg: boundTo,
    ...(options.secret === undefined ? {} : { secret: parameterText`${options.secret}` }),
  });
}
