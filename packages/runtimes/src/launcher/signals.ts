const names = ['SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGHUP'] as const;
export type Ending = (typeof names)[number];

export interface HeldSignals {
  /** The first that came, if any. */
  readonly received: () => Ending | undefined;
  /** From now on each signal is told to `deliver`: the command, in a session of its own, gets none from the terminal. */
  readonly passTo: (deliver: (signal: Ending) => void) => void;
  readonly release: () => void;
}

/** Keeps signals from ending this process, so that scratch is removed and the command is told. */
export const holdSignals = (): HeldSignals => {
  let first: Ending | undefined;
  let deliver: ((signal: Ending) => void) | undefined;
  const handlers = names.map((signal) => {
    const handler = () => {
      first ??= signal;
      deliver?.(signal);
    };
    process.on(signal, handler);
    return { signal, handler };
  });
  return {
    received: () => first,
    passTo: (to) => {
      deliver = to;
      // It came while the command was being started.
      if (first !== undefined) to(first);
    },
    release: () => {
      for (const { signal, handler } of handlers) process.off(signal, handler);
    },
  };
};
