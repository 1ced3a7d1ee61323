const names = ['SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGHUP'] as const;
export type Ending = (typeof names)[number];

export interface HeldSignals {
  /** The first that came, if any. */
  readonly received: () => Ending | undefined;
  /** From now on each signal is told to `deliver`; `sent` if the terminal has sent it to the command already. */
  readonly passTo: (deliver: (signal: Ending, sent: boolean) => void) => void;
  readonly release: () => void;
}

/** Keeps signals from ending this process, so that scratch is removed and the command is told. */
export const holdSignals = (): HeldSignals => {
  // Ctrl-C and Ctrl-\ reach every process of the terminal's foreground group.
  const fromTerminal: readonly string[] = process.stdin.isTTY ? ['SIGINT', 'SIGQUIT'] : [];
  let first: Ending | undefined;
  let deliver: ((signal: Ending, sent: boolean) => void) | undefined;
  const handlers = names.map((signal) => {
    const handler = () => {
      first ??= signal;
      deliver?.(signal, fromTerminal.includes(signal));
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
