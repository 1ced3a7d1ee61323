import type { Launch } from '@holotype/host';
import type { Order } from './orders.ts';
import type { HeldSignals } from './signals.ts';

/** What a command that was told to end gets for it. */
const graceMs = 5000;
/** And after a signal: whoever sends one waits. */
const signalledMs = 1000;

export interface EndingRules {
  /** Passed on to the command. */
  readonly signals: HeldSignals | undefined;
  /** Seconds. */
  readonly timeout: number | undefined;
  /** A person at the terminal decides how long a command may ignore a signal. */
  readonly interactive: boolean;
}
export interface EndingWatch {
  readonly timedOut: () => boolean;
  /** From now on it has so many seconds, whatever it had before. */
  readonly limit: (seconds: number) => void;
  /** The command has ended. */
  readonly release: () => void;
}

/** Ends a command in time, and after a signal: first it is asked to, then killed with all that it started. */
export const watchEnding = (
  running: Pick<Launch, 'send' | 'stop'>,
  { signals, timeout, interactive }: EndingRules,
): EndingWatch => {
  const timers: NodeJS.Timeout[] = [];
  let timer: NodeJS.Timeout | undefined;
  let timedOut = false;
  const tell = (order: Order) => {
    running.send(order);
  };
  const killLater = (ms: number) => timers.push(setTimeout(running.stop, ms));
  signals?.passTo((signal) => {
    tell({ kind: 'signal', signal, to: 'command' });
    if (!interactive) killLater(signalledMs);
  });
  const limit = (seconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timedOut = true;
      tell({ kind: 'signal', signal: 'SIGTERM', to: 'all' });
      killLater(graceMs);
    }, seconds * 1000);
  };
  if (timeout !== undefined) limit(timeout);
  return {
    timedOut: () => timedOut,
    limit,
    release: () => {
      clearTimeout(timer);
      timers.forEach(clearTimeout);
    },
  };
};
