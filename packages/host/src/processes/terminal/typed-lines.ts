import { closeSync, constants, openSync, readSync } from 'node:fs';
import { Readable } from 'node:stream';
import { isSystemError } from '../../errors.ts';
import { ioctl } from '../../native/ioctl.ts';
import { hasNative } from '../../native/library.ts';

/** Fills a struct termios: flags of input, output, control and of the line, 32 bits each (asm-generic/termbits.h). */
const TCGETS = 0x5401;
const lineFlags = 12;
const ECHO = 0o10;

/** Milliseconds between two looks. */
const pause = 20;

/** Whether what is typed is shown. Who asks for a password turns that off, as does who takes keys: it is for them then. */
const isEchoed = (fd: number): boolean => {
  const termios = Buffer.alloc(64);
  return ioctl(fd, TCGETS, termios) !== 0 || (termios.readUInt32LE(lineFlags) & ECHO) !== 0;
};

/** This process's terminal, opened once more so that no other reader finds it not to wait; undefined if it cannot be. */
const openOwn = (): number | undefined => {
  try {
    return openSync('/proc/self/fd/0', constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
  } catch {
    return undefined;
  }
};

/** Standard input that was opened. */
export interface OpenedInput {
  readonly source: Readable;
  /** Reads no more, and gives a terminal back as it was. */
  readonly close: () => void;
}

/**
 * What is typed at the terminal that is this process's standard input, but for what is typed while nothing is echoed: that stays for whoever
 * asked, and comes neither here nor into any record. Undefined where the terminal cannot be opened again or looked at.
 */
export const openTypedLines = (): OpenedInput | undefined => {
  const fd = hasNative() ? openOwn() : undefined;
  if (fd === undefined) return undefined;
  const piece = Buffer.alloc(4096);
  let timer: NodeJS.Timeout | undefined;
  const stop = () => {
    if (timer === undefined) return;
    clearInterval(timer);
    timer = undefined;
    closeSync(fd);
  };
  const source = new Readable({
    read: () => undefined,
    destroy: (error, done) => {
      stop();
      done(error);
    },
  });
  const look = () => {
    if (!isEchoed(fd)) return;
    try {
      const count = readSync(fd, piece, 0, piece.length, null);
      source.push(count === 0 ? null : Buffer.from(piece.subarray(0, count)));
      if (count === 0) stop();
    } catch (error) {
      // Nothing typed yet; anything else is a terminal that is gone.
      if (isSystemError(error, 'EAGAIN')) return;
      source.push(null);
      stop();
    }
  };
  timer = setInterval(look, pause);
  return { source, close: () => source.destroy() };
};
