import type { ChildProcess } from 'node:child_process';
import { closeSync, constants, fchownSync, openSync } from 'node:fs';
import { Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { type RawPath, rawToText } from '@holotype/model';
import { HostError, isSystemError } from '../errors.ts';
import { type GrowingFile, openGrowing } from '../files/local-files.ts';
import { makePipe } from '../native/pipes.ts';
import { toLocal } from '../files/local-path.ts';

/** A file that a program gets as its stdin. Throws HostError `HOST_READ_DENIED` or `HOST_READ_FAILED`. */
export const openInput = (path: RawPath): number => {
  try {
    return openSync(toLocal(path), constants.O_RDONLY);
  } catch (cause) {
    const code = isSystemError(cause, 'EACCES', 'EPERM') ? 'HOST_READ_DENIED' : 'HOST_READ_FAILED';
    throw new HostError(code, `Cannot read the standard input ${rawToText(path)}`, { cause });
  }
};

/** An empty file for what a program writes. */
export const openOutput = (path: RawPath): GrowingFile => {
  const file = openGrowing(path);
  file.clear();
  return file;
};

/** A terminal that is slower than the command holds the command up, not this process's memory. */
export const echoTo = (source: Readable, target: NodeJS.WriteStream, part: Uint8Array | string): void => {
  if (target.write(part)) return;
  source.pause();
  target.once('drain', () => source.resume());
};

/** When nothing more comes from it. */
export const closed = (source: Readable): Promise<void> =>
  new Promise((resolve) => {
    source.once('close', resolve);
  });

export interface Outlet {
  /** For the `stdio` of spawn. */
  readonly stdio: number | 'pipe';
  /** What the program writes, once it was started or refused; `index` is the descriptor that it got. */
  readonly attach: (child: ChildProcess, index: number) => Readable;
}

/** Where a program writes to: a real pipe that it may open again by name, also as `owner`; a socket without the native binding. */
export const openOutlet = (owner?: { readonly uid: number; readonly gid: number }): Outlet => {
  const pipe = makePipe();
  if (!pipe) return { stdio: 'pipe', attach: (child, index) => child.stdio[index] as Readable };
  if (owner) fchownSync(pipe.writeEnd, owner.uid, owner.gid);
  return {
    stdio: pipe.writeEnd,
    attach: () => {
      closeSync(pipe.writeEnd);
      return new Socket({ fd: pipe.readEnd, readable: true, writable: false });
    },
  };
};

export interface Inlet {
  /** For the `stdio` of spawn. */
  readonly stdio: number | 'pipe';
  /** What the program reads, once it was started or refused. */
  readonly attach: (child: ChildProcess) => Writable;
}

/** What a program reads from: a real pipe, which it may open again by name; a socket without the native binding. */
export const openInlet = (): Inlet => {
  const pipe = makePipe();
  if (!pipe) return { stdio: 'pipe', attach: (child) => child.stdin as Writable };
  return {
    stdio: pipe.readEnd,
    attach: () => {
      closeSync(pipe.readEnd);
      return new Socket({ fd: pipe.writeEnd, readable: false, writable: true });
    },
  };
};
