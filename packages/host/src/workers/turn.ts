const turnSize = 4 * 1024 * 1024;

/** Lets timers, signals and other work have their turn. */
export const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/**
 * For loops over synchronous reads and writes: tells how many bytes each round moved, and gives a promise to await wherever timers,
 * signals and other work must have their turn.
 */
export const turns = (): ((bytes: number) => Promise<void> | undefined) => {
  let moved = 0;
  return (bytes) => {
    moved += bytes;
    if (moved < turnSize) return undefined;
    moved = 0;
    return pause();
  };
};
