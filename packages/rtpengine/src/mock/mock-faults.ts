/** What goes wrong at a mock, changed at any time. */
export interface MockFaults {
  /** Neither reads nor answers: what arrives is lost, as with a daemon that is gone. */
  silent: boolean;
  /** So many of the next requests are not read. */
  dropRequests: number;
  /** So many of the next replies do not arrive; the commands are carried out. */
  dropReplies: number;
  /** Each reply comes so many times. Default 1. */
  copies: number;
  /** Milliseconds that each reply takes. */
  delayMs: number;
  /** Answers new calls with `load limit`, or with an error for clients that do not know it. */
  full: boolean;
}

export function noFaults(): MockFaults {
  return { silent: false, dropRequests: 0, dropReplies: 0, copies: 1, delayMs: 0, full: false };
}
