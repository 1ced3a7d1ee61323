import { isatty } from 'node:tty';
import { callerTerminalSize, openCallerInput } from './caller-input.ts';
import { passToTerminal } from './command-input.ts';
import type { OutputName } from '../launch-output.ts';
import type { PseudoTerminal } from './pseudo-terminal.ts';

export interface Seat {
  /** Gives the caller's terminal back as it was. */
  readonly leave: () => void;
}

/** The person at the caller's terminal sits at this one: each key goes there, Ctrl-C too, and so does the size of the window. */
export const takeSeat = (terminal: PseudoTerminal): Seat => {
  const keys = isatty(0) ? openCallerInput(true) : undefined;
  if (keys) passToTerminal(keys.source, terminal.type, () => undefined);
  const resize = () => {
    terminal.resize(callerTerminalSize());
  };
  process.stdout.on('resize', resize);
  return {
    leave: () => {
      process.stdout.off('resize', resize);
      keys?.close();
    },
  };
};

/** Where what is printed on that terminal is shown: on the caller's, which may be its stderr alone. */
export const seatName = (): OutputName => (isatty(1) ? 'stdout' : 'stderr');
