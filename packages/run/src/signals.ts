const names = ['SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGHUP'] as const;
type Ending = (typeof names)[number];

export interface HeldSignals {
  /** The first that came, if any. */
  readonly received: () => Ending | undefined;
  /** From now on signals are passed on, but for those that the terminal has sent to the command already. */
  readonly passTo: (deliver: (signal: Ending) => void) => void;
  readonly release: () => void;
}

/** Keeps signals from ending this process, so that scratch is removed and the command is told. */
export const holdSignals = (): HeldSignals => {
  // Ctrl-C and Ctrl-\ reach every process of the terminal's foreground group.
  const fromTerminal: readonly string[] = process.stdin.isTTY ? ['SIGINT', 'SIGQUIT'] : [];
  let first: Ending | undefined;
  let deliver: ((signal: Ending) => void) | undefined;
  const handlers = names.map((signal) => {
    const handler = () => {
      first ??= signal;
      if (!fromTerminal.includes(signal)) deliver?.(signal);
    };
    process.on(signal, handler);
    return { signal, handler };
  });
  return {
    received: () => first,
    passTo: (to) => {
      deliver = to;
    },
    release: () => {
      for (const { signal, handler } of handlers) process.off(signal, handler);
    },
  };
};
