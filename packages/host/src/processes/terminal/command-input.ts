import type { Readable, Writable } from 'node:stream';
import type { TerminalSize } from './pseudo-terminal.ts';

/** The end of input that a terminal knows: Ctrl-D at the start of a line, twice elsewhere. */
const endOfInput = 4;
const lineEnds: readonly (number | undefined)[] = [10, 13];

/** What a command reads that comes while it runs. */
export interface CommandInput {
  /** It has a terminal of its own, of this size: what it prints is all on stdout then. */
  readonly terminal?: TerminalSize | undefined;
  readonly source: Readable;
  /** Called with each part before the command gets it, and with how many bytes it had printed on its terminal. */
  readonly given: (part: Uint8Array, printed: number) => void;
}

/** Passes on what comes, no faster than it is read; a program that reads no more is no failure. `given` gets each part before the program. */
export const passOn = (source: Readable, to: Writable, given: (part: Uint8Array) => void): void => {
  let open = true;
  to.on('error', () => {
    open = false;
  });
  to.on('close', () => {
    open = false;
    source.pause();
  });
  source.on('data', (part: Buffer) => {
    if (!open) return;
    given(part);
    if (to.write(part)) return;
    source.pause();
    to.once('drain', () => source.resume());
  });
  source.once('end', () => to.end());
};

/** The same for a terminal, where the end of what comes is typed too. */
export const passToTerminal = (
  source: Readable,
  type: (bytes: Uint8Array) => void,
  given: (part: Uint8Array) => void,
): void => {
  let last: number | undefined = lineEnds[0];
  const give = (part: Uint8Array) => {
    last = part.at(-1) ?? last;
    given(part);
    type(part);
  };
  source.on('data', (part: Buffer) => {
    give(part);
  });
  source.once('end', () => {
    give(Buffer.alloc(lineEnds.includes(last) ? 1 : 2, endOfInput));
  });
};
