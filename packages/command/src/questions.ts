import { createInterface } from 'node:readline/promises';
import { safeLines } from '@holotype/terminal';

/** Whether somebody sits at a terminal who can be asked. */
export const canAsk = (): boolean => process.stdin.isTTY && process.stderr.isTTY;

/** Asks on stderr, one line each. */
export interface Questions {
  /** What was typed, without spaces around it; empty for just Enter, and at the end of the input. Throws AbortError. */
  readonly ask: (question: string) => Promise<string>;
  readonly close: () => void;
}

export const openQuestions = (signal: AbortSignal): Questions => {
  // The terminal edits the line itself, so that Ctrl-C is the signal that it always is.
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
  const ended = new Promise<string>((resolve) => {
    lines.once('close', () => {
      resolve('');
    });
  });
  let isOver = false;
  lines.once('close', () => (isOver = true));
  return {
    ask: async (question) =>
      isOver
        ? ''
        : (await Promise.race([lines.question(`${safeLines(question, false)} `, { signal }), ended])).trim(),
    close: () => {
      lines.close();
    },
  };
};
