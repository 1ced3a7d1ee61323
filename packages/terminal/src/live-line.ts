import type { Lifecycle, Output } from './output.ts';

/** The one line at the bottom of a terminal that is written over and over. */
export interface LiveLine {
  readonly draw: (line: string) => void;
  readonly clear: () => void;
  /** Shows the cursor again and lets go of the process. */
  readonly release: () => void;
}

const hideCursor = '\u001b[?25l';
const showCursor = '\u001b[?25h';
const eraseLine = '\r\u001b[2K';
const interrupts = [
  { signal: 'SIGINT', code: 130 },
  { signal: 'SIGTERM', code: 143 },
] as const;

export const createLiveLine = (output: Output, lifecycle: Lifecycle): LiveLine => {
  let held = false;
  let drawn = false;
  const clear = (): void => {
    if (drawn) output.write(eraseLine);
    drawn = false;
  };
  const release = (): void => {
    clear();
    if (!held) return;
    output.write(showCursor);
    held = false;
    lifecycle.off('exit', release);
    for (const { signal, listener } of listeners) lifecycle.off(signal, listener);
  };
  const listeners = interrupts.map(({ signal, code }) => ({
    signal,
    listener: () => {
      // A listener takes away the default end of the process; others are there to decide about it.
      const alone = lifecycle.listenerCount(signal) === 1;
      release();
      if (alone) lifecycle.exit(code);
    },
  }));
  const hold = (): void => {
    if (held) return;
    held = true;
    output.write(hideCursor);
    lifecycle.on('exit', release);
    for (const { signal, listener } of listeners) lifecycle.on(signal, listener);
  };
  return {
    draw: (line) => {
      hold();
      output.write(`${eraseLine}${line}`);
      drawn = true;
    },
    clear,
    release,
  };
};
