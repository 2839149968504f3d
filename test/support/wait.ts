import { setTimeout as sleep } from "node:timers/promises";

/** What was awaited did not come in time. The message says what came instead. */
export class AwaitedInVainError extends Error {
  override readonly name = "AwaitedInVainError";
  readonly code = "AWAITED_IN_VAIN";

  constructor(
    readonly awaited: string,
    readonly timeoutMs: number,
    readonly instead: string,
  ) {
    super(`Awaited ${awaited} for ${timeoutMs} ms in vain. ${instead}`);
  }
}

export interface UntilOptions {
  /** Names the condition in the error: "a reply from redis-server". */
  readonly awaited: string;
  /** Default 5000. */
  readonly timeoutMs?: number;
  /** Time between two looks; default 10. */
  readonly everyMs?: number;
  /** Says in the error what is the case instead. */
  readonly instead?: () => string;
}

/**
 * Looks again and again until `condition` gives something other than `undefined` or `false`, and returns that.
 *
 * @throws {AwaitedInVainError} when the time is over; what the condition itself throws goes through.
 */
export async function until<T>(
  condition: () => Promise<T | undefined | false> | T | undefined | false,
  options: UntilOptions,
): Promise<T> {
  const timeoutMs = options.timeoutMs ?? 5000;
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const value = await condition();
    if (value !== undefined && value !== false) return value;
    if (performance.now() >= deadline) {
      throw new AwaitedInVainError(options.awaited, timeoutMs, options.instead?.() ?? "It did not become true.");
    }
    await sleep(options.everyMs ?? 10);
  }
}
