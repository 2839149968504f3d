import { formatPlace, type Place, rememberPlace } from "./place.js";

/** What all errors of the language share: a stable `code`, the place in the program and how to mend it. */
export abstract class RoutingError extends Error {
  abstract readonly code: string;
  readonly place: Place | undefined;

  constructor(
    readonly problem: string,
    readonly mend: string,
  ) {
    const place = rememberPlace()();
    super(`${problem} ${mend}${place === undefined ? "" : ` (${formatPlace(place)})`}`);
    this.name = new.target.name;
    this.place = place;
  }
}

/** A value that can never work was passed to a function of the language. */
export class InvalidValueError extends RoutingError {
  readonly code = "SW1001";

  constructor(where: string, what: string, mend: string) {
    super(`${where} does not take ${what}.`, mend);
  }
}

/** A name (of a route, variable, table, header) that Kamailio could not read. */
export class InvalidNameError extends RoutingError {
  readonly code = "SW1002";

  constructor(what: string, name: string, mend: string) {
    super(`${JSON.stringify(name)} cannot be ${what}.`, mend);
  }
}
