/** Something did not work as it should: the demo has failed. */
export class DemoFailedError extends Error {
  override readonly name = "DemoFailedError";
  readonly code = "DEMO_FAILED";
}

/** @throws {DemoFailedError} unless the condition is true */
export function expect(condition: boolean, wanted: string, instead: unknown): asserts condition {
  if (!condition) throw new DemoFailedError(`Wanted ${wanted}; instead: ${String(instead)}`);
}
