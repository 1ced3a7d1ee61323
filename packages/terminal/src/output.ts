/** What of a stream is used; process.stdout and process.stderr fit. */
export interface Output {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** What of Node's process is used to leave a clean line behind. */
export interface Lifecycle {
  readonly on: (event: 'exit' | 'SIGINT' | 'SIGTERM', listener: () => void) => unknown;
  readonly off: (event: 'exit' | 'SIGINT' | 'SIGTERM', listener: () => void) => unknown;
  readonly listenerCount: (event: 'SIGINT' | 'SIGTERM') => number;
  readonly exit: (code: number) => unknown;
}

/** Time and timers, so that tests own the clock. */
export interface Clock {
  /** Milliseconds that only grow. */
  readonly now: () => number;
  /** Calls `run` every `ms` until the returned function is called; keeps no process alive. */
  readonly every: (ms: number, run: () => void) => () => void;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  every: (ms, run) => {
    const timer = setInterval(run, ms).unref();
    return () => {
      clearInterval(timer);
    };
  },
};
