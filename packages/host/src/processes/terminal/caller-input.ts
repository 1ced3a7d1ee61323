import { createReadStream, fstatSync, readFileSync, readlinkSync } from 'node:fs';
import type { Readable } from 'node:stream';
import type { RawPath } from '@holotype/model';
import type { TerminalSize } from './pseudo-terminal.ts';
import { type OpenedInput, openTypedLines } from './typed-lines.ts';
import { toLocal } from '../../files/local-path.ts';

/** What this process's own standard input is. */
export type CallerInput =
  | { readonly kind: 'file'; readonly path: RawPath }
  | { readonly kind: 'pipe' }
  | { readonly kind: 'terminal' }
  /** The null device, another device, or a terminal that this process may not read: it runs in the background. */
  | { readonly kind: 'none' };

const fileOf = (): RawPath | undefined => {
  const path = readlinkSync('/proc/self/fd/0', { encoding: 'latin1' });
  return path.endsWith(' (deleted)') ? undefined : path;
};

/** A process that reads a terminal from the background is stopped. Of /proc/self/stat, fields 5 and 8: its group, and the terminal's in front. */
const isInFront = (): boolean => {
  const fields = readFileSync('/proc/self/stat', 'latin1')
    .replace(/^.*\) /s, '')
    .split(' ');
  return fields[2] === fields[5];
};

export const callerInput = (): CallerInput => {
  try {
    const stat = fstatSync(0);
    if (stat.isFile()) {
      const path = fileOf();
      return path === undefined ? { kind: 'pipe' } : { kind: 'file', path };
    }
    if (stat.isFIFO() || stat.isSocket()) return { kind: 'pipe' };
    return process.stdin.isTTY && isInFront() ? { kind: 'terminal' } : { kind: 'none' };
  } catch {
    return { kind: 'none' };
  }
};

const usual: TerminalSize = { rows: 24, columns: 80 };

/** Of the terminal that this process has, else 24 rows of 80 columns. */
export const callerTerminalSize = (): TerminalSize => {
  for (const { rows, columns } of [process.stdout, process.stderr])
    if (rows > 0 && columns > 0) return { rows, columns };
  return usual;
};

/** A file's bytes as they are asked for. */
export const readStream = (path: RawPath): Readable => createReadStream(toLocal(path));

/**
 * This process's own standard input as it comes; of a terminal, lines that were not meant for somebody else (see openTypedLines). `raw`: of a
 * terminal each key, Ctrl-C too, and nothing is echoed.
 */
export const openCallerInput = (raw: boolean): OpenedInput => {
  const { stdin } = process;
  const typed = stdin.isTTY && !raw ? openTypedLines() : undefined;
  if (typed) return typed;
  const isRaw = raw && stdin.isTTY;
  if (isRaw) stdin.setRawMode(true);
  return {
    source: stdin,
    close: () => {
      if (isRaw) stdin.setRawMode(false);
      stdin.pause();
      stdin.removeAllListeners('data');
      stdin.removeAllListeners('end');
      // Of a pipe whose other end stays open nothing more is waited for.
      stdin.unref();
    },
  };
};
