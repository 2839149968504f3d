interface Stoppable {
  stop(): Promise<unknown>;
}

/** Takes what has been started, so that it will be stopped. */
export type Own = <T extends Stoppable>(started: Promise<T>) => Promise<T>;

/** Whatever is owned in `use` is stopped at its end, the last first, however it ends. */
export async function owning<T>(use: (own: Own) => Promise<T>): Promise<T> {
  const owned: Stoppable[] = [];
  try {
    return await use(async (started) => {
      const one = await started;
      owned.push(one);
      return one;
    });
  } finally {
    for (const one of owned.reverse()) await one.stop();
  }
}
