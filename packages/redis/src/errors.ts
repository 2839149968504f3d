/** What all errors of this package share: a stable `code`, what is wrong and how to mend it, each as a sentence. */
export abstract class RedisStoreError extends Error {
  abstract readonly code: string;

  constructor(
    readonly problem: string,
    readonly mend: string,
    options?: ErrorOptions,
  ) {
    super(`${problem} ${mend}`, options);
    this.name = new.target.name;
  }
}

/** A prefix of keys, a table or a realm whose name cannot stand in a key. */
export class InvalidNameError extends RedisStoreError {
  readonly code = "SW4001";

  constructor(
    what: string,
    readonly given: string,
    mend = 'Use letters, digits, "_", "." and "-".',
  ) {
    super(`${quoted(given)} cannot be ${what}.`, mend);
  }
}

/** What a route is for must be digits, and no more than the table allows. */
export class InvalidPrefixError extends RedisStoreError {
  readonly code = "SW4002";

  constructor(
    readonly prefix: string,
    maxDigits: number,
  ) {
    super(`The prefix ${quoted(prefix)} is not 1 to ${maxDigits} digits.`, "Write digits only, without + or blanks.");
  }
}

/** A gateway with a host, port, transport or number that cannot be. */
export class InvalidGatewayError extends RedisStoreError {
  readonly code = "SW4003";
}

/** A route that would go round in circles: twice to the same gateway, or to this system itself. */
export class GatewayLoopError extends RedisStoreError {
  readonly code = "SW4004";
}

/** There is no gateway of this name. */
export class UnknownGatewayError extends RedisStoreError {
  readonly code = "SW4005";

  constructor(
    readonly gateway: string,
    readonly table: string,
  ) {
    super(`The table ${table} has no gateway ${quoted(gateway)}.`, "Make the gateway first, or correct its name.");
  }
}

/** Routes still lead to a gateway that shall be removed. */
export class GatewayInUseError extends RedisStoreError {
  readonly code = "SW4006";

  constructor(
    readonly gateway: string,
    readonly prefix: string,
  ) {
    super(
      `The gateway ${quoted(gateway)} is in use, by the prefix ${prefix} for one.`,
      "Take it out of all routes, also of the generation before, or set its state to off.",
    );
  }
}

/** A user with a name, realm or field that cannot be. */
export class InvalidUserError extends RedisStoreError {
  readonly code = "SW4007";
}

/** There is such a user already. */
export class UserExistsError extends RedisStoreError {
  readonly code = "SW4008";

  constructor(readonly user: string) {
    super(`There is a user ${quoted(user)} already.`, "Change it, or choose another name.");
  }
}

/** There is no such user. */
export class UnknownUserError extends RedisStoreError {
  readonly code = "SW4009";

  constructor(readonly user: string) {
    super(`There is no user ${quoted(user)}.`, "Look for the name and realm in the list of users.");
  }
}

/** A line of an input, and what is wrong with it. Lines count from 1. */
export interface LineProblem {
  readonly line: number;
  readonly problem: string;
}

/** Lines of an import are wrong. Nothing was changed. */
export class InputError extends RedisStoreError {
  readonly code = "SW4010";

  constructor(
    /** The first ones. */
    readonly problems: readonly LineProblem[],
    /** How many there are in all. */
    readonly count: number = problems.length,
  ) {
    const shown = problems.slice(0, 3).map(({ line, problem }) => `Line ${line}: ${problem}`);
    const more = count > shown.length ? ` There are ${count - shown.length} more.` : "";
    super(`${shown.join(" ")}${more}`, "Correct the input, or ask for bad lines to be skipped; nothing was changed.");
  }
}

/** A route was asked for that is not there. */
export class UnknownRouteError extends RedisStoreError {
  readonly code = "SW4011";

  constructor(
    readonly prefix: string,
    readonly table: string,
  ) {
    super(`The table ${table} has no route for ${quoted(prefix)}.`, "List the routes of the table.");
  }
}

/** What is looked up must be digits. */
export class InvalidNumberError extends RedisStoreError {
  readonly code = "SW4012";

  constructor(readonly number: string) {
    super(`The number ${quoted(number)} is not all digits.`, "Write 1 to 64 digits, without + or blanks.");
  }
}

/** There is no generation before this one. */
export class NothingToRollBackError extends RedisStoreError {
  readonly code = "SW4013";

  constructor(readonly table: string) {
    super(`The table ${table} has no generation before this one.`, "Only a load leaves one behind.");
  }
}

/** A load did not come to its end: part of what was sent is gone. The table is as it was. */
export class LoadInterruptedError extends RedisStoreError {
  readonly code = "SW4014";
}

/** The table changed again and again while it was worked on. */
export class ConflictError extends RedisStoreError {
  readonly code = "SW4015";
}

/** An option that can never work. */
export class InvalidOptionError extends RedisStoreError {
  readonly code = "SW4016";
}

export function quoted(value: string): string {
  const shown = value.length > 80 ? `${value.slice(0, 80)}…` : value;
  return JSON.stringify(shown);
}
