/** What an exchange has seen since it was made. */
export interface ExchangeCounters {
  /** Requests that were made. */
  requests: number;
  /** Messages that were sent once more. */
  retransmissions: number;
  /** Requests that were answered. */
  replies: number;
  timeouts: number;
  aborted: number;
  /** Replies that came when their request had ended without one; dropped. */
  lateReplies: number;
  /** Replies that came a second time; dropped. */
  duplicateReplies: number;
  /** Messages that are neither replies to this client nor events; dropped. */
  strayMessages: number;
  /** Replies that could not be read. */
  brokenReplies: number;
  /** Events that the daemon pushed. */
  events: number;
  connects: number;
  disconnects: number;
}

export function newCounters(): ExchangeCounters {
  return {
    requests: 0,
    retransmissions: 0,
    replies: 0,
    timeouts: 0,
    aborted: 0,
    lateReplies: 0,
    duplicateReplies: 0,
    strayMessages: 0,
    brokenReplies: 0,
    events: 0,
    connects: 0,
    disconnects: 0,
  };
}
