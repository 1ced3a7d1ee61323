import { closeSync, constants, fchownSync, openSync, readSync, write } from 'node:fs';
import { PassThrough, type Readable } from 'node:stream';
import { ReadStream } from 'node:tty';
import { HostError, isSystemError } from '../../errors.ts';
import { ioctl } from '../../native/ioctl.ts';
import { native } from '../../native/library.ts';
import { findProgram } from '../programs.ts';

export interface TerminalSize {
  readonly rows: number;
  readonly columns: number;
}
/** A terminal that belongs to this process: what a command prints on its other side is read here, what is typed here it reads. */
export interface PseudoTerminal {
  /** The command's side, as a path on this machine. */
  readonly name: string;
  /** For the `stdio` of spawn: its stdin, stdout and stderr. */
  readonly side: number;
  /** Before a program and its arguments: it starts in a session of its own, whose terminal this is (setsid of util-linux). */
  readonly wrapper: readonly [string, ...string[]];
  /** Once the command was started or refused: what it prints, which ends when nobody has its side open. */
  readonly attach: () => Readable;
  readonly type: (bytes: Uint8Array) => void;
  readonly resize: (size: TerminalSize) => void;
  /** Of one that was never attached; else nothing. */
  readonly close: () => void;
}

const prototypes = {
  open: 'int posix_openpt(int flags)',
  grant: 'int grantpt(int fd)',
  unlock: 'int unlockpt(int fd)',
  name: 'int ptsname_r(int fd, _Out_ uint8_t *name, size_t size)',
} as const;
const closeOnExec = 0o2000000;
const TIOCSWINSZ = 0x5414;
/** The line discipline has no room: the command reads slower than is typed. */
const retryMs = 10;

const nameOf = (fd: number): string | undefined => {
  const name = Buffer.alloc(64);
  if (native(prototypes.name)?.(fd, name, name.length) !== 0) return undefined;
  return name.subarray(0, name.indexOf(0)).toString('latin1');
};

const setSize = (fd: number, { rows, columns }: TerminalSize): void => {
  // struct winsize: rows, columns, and twice pixels.
  const size = Buffer.alloc(8);
  size.writeUInt16LE(rows, 0);
  size.writeUInt16LE(columns, 2);
  ioctl(fd, TIOCSWINSZ, size);
};

/** Writes in order, and all of it; what is left when the other side has gone is lost. */
const writer = (fd: number) => {
  const queue: Uint8Array[] = [];
  let [busy, ended] = [false, false];
  const next = (): void => {
    const part = queue[0];
    if (busy || ended || part === undefined) return;
    busy = true;
    write(fd, part, (error, written) => {
      busy = false;
      if (error && error.code !== 'EAGAIN') return;
      if (error) setTimeout(next, retryMs);
      else {
        if (written < part.length) queue[0] = part.subarray(written);
        else queue.shift();
        next();
      }
    });
  };
  return {
    add: (bytes: Uint8Array) => {
      if (bytes.length > 0) queue.push(bytes);
      next();
    },
    end: () => {
      ended = true;
    },
  };
};

/**
 * What is printed there, all of it. libuv ends its stream at the hang-up although the kernel, which gives 4,095 bytes at a time, has more:
 * the rest is read here, until EIO, by which Linux says that nobody has the other side open and nothing is left. `closed`: nothing can be typed any more.
 */
const readAll = (fd: number, closed: () => void): Readable => {
  const [source, printed] = [new ReadStream(fd), new PassThrough()];
  source.pipe(printed, { end: false });
  source.on('error', () => source.destroy());
  source.once('end', () => {
    const part = Buffer.alloc(4096);
    try {
      for (let size = readSync(fd, part); size > 0; size = readSync(fd, part))
        printed.write(Buffer.from(part.subarray(0, size)));
    } catch (error) {
      if (!isSystemError(error, 'EIO', 'EAGAIN')) throw error;
    }
  });
  source.once('close', () => {
    closed();
    printed.end();
  });
  printed.once('close', () => source.destroy());
  return printed;
};

const refuse = (why: string): HostError =>
  new HostError('HOST_NO_TERMINAL', `No terminal can be made here for the command: ${why}`, {
    hint: 'run it without a terminal if it does not need one, or on a machine with util-linux and /dev/pts',
    exit: 'unsupported',
  });

/** `owner`: whom the command's side belongs to, if not to this process's user. Throws HostError `HOST_NO_TERMINAL`. */
export const openPseudoTerminal = (
  size: TerminalSize,
  owner?: { readonly uid: number; readonly gid: number },
): PseudoTerminal => {
  const setsid = findProgram('setsid');
  if (setsid === undefined) throw refuse('there is no setsid');
  const fd = native(prototypes.open)?.(constants.O_RDWR | constants.O_NOCTTY | closeOnExec) ?? -1;
  if (fd < 0) throw refuse('the kernel gives none');
  const isReady = native(prototypes.grant)?.(fd) === 0 && native(prototypes.unlock)?.(fd) === 0;
  const name = isReady ? nameOf(fd) : undefined;
  if (name === undefined) {
    closeSync(fd);
    throw refuse('/dev/pts does not show it');
  }
  setSize(fd, size);
  const side = openSync(name, constants.O_RDWR | constants.O_NOCTTY);
  if (owner) fchownSync(side, owner.uid, owner.gid);
  const { add, end } = writer(fd);
  let isAttached = false;
  return {
    name,
    side,
    wrapper: [setsid, '-c'],
    attach: () => {
      isAttached = true;
      closeSync(side);
      return readAll(fd, end);
    },
    type: add,
    resize: (to) => {
      setSize(fd, to);
    },
    close: () => {
      if (isAttached) return;
      end();
      closeSync(side);
      closeSync(fd);
    },
  };
};
