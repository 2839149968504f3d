import type { Value } from "../expression/expression.js";
import { type Call, makeCall } from "../function/call.js";
import { constant, format, plain } from "./arguments.js";

/** What `pvAuthCheck` compares the user name of the credentials with: nothing, From, or (in a REGISTER) To. */
const identityChecks = { none: 0, fromOrTo: 1 } as const;

/** `stale`: the answer was right but its nonce too old, so that the phone tries again without asking anybody. */
export interface ChallengeOptions {
  readonly stale?: boolean;
}

/**
 * Challenges the sender to prove who it is: 401 to a REGISTER, 407 to all else, with `qop="auth"`. Never challenge an ACK or a
 * CANCEL. Module auth, RFC 3261 section 22.
 */
export function authChallenge(
  realm: Value<string>,
  options: ChallengeOptions = {},
): Call<"request" | "failure" | "onreply" | "reply"> {
  const where = "authChallenge()";
  const flags = options.stale === true ? 17 : 1;
  return makeCall({
    module: "auth",
    function: "auth_challenge",
    zero: "never",
    routes: ["request", "failure", "onreply", "reply"],
    arguments: [format(realm, where), constant(flags, where)],
    kemi: { module: "auth", function: "auth_challenge", arguments: [plain(realm, where), plain(flags, where)] },
  });
}

/**
 * Do the credentials of the request answer our challenge? `ha1` is the hash of user, realm and password that the server keeps, or, with
 * the kind `password`, the password itself.
 * The user name of the credentials must be that of From (in a REGISTER that of To). Module auth, `pv_auth_check`.
 */
export function pvAuthCheck(
  realm: Value<string>,
  ha1: Value<string>,
  identity: keyof typeof identityChecks = "fromOrTo",
  kind: "ha1" | "password" = "ha1",
): Call<"request"> {
  const where = "pvAuthCheck()";
  const checks = identityChecks[identity];
  const flags = kind === "ha1" ? 1 : 0;
  return makeCall({
    module: "auth",
    function: "pv_auth_check",
    zero: "never",
    routes: ["request"],
    arguments: [format(realm, where), format(ha1, where), constant(flags, where), constant(checks, where)],
    kemi: {
      module: "auth",
      function: "pv_auth_check",
      arguments: [plain(realm, where), plain(ha1, where), plain(flags, where), plain(checks, where)],
    },
  });
}

/** Takes the credentials off the request, so that nobody behind this server sees them. Module auth. */
export function consumeCredentials(): Call<"request"> {
  return makeCall({ module: "auth", function: "consume_credentials", zero: "never", routes: ["request"] });
}

/** Does the request carry credentials for this realm? Whether they are right is another question. Module auth. */
export function hasCredentials(realm: string): Call<"request"> {
  return makeCall({
    module: "auth",
    function: "has_credentials",
    zero: "never",
    routes: ["request"],
    arguments: [constant(realm, "hasCredentials()")],
  });
}
