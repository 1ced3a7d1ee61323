import { accessSync, chmodSync, closeSync, constants, copyFileSync, readFileSync, writeSync } from 'node:fs';
import { cString, native } from '../native/library.ts';

/** A program at a place from which the kernel starts it. */
export interface Runnable {
  readonly path: string;
  readonly close: () => void;
}

const memfdPrototype = 'int memfd_create(const uint8_t *name, uint flags)';

/** False also on a file system that is mounted noexec. */
const canStart = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const copyBeside = (program: string, copy: string): boolean => {
  try {
    copyFileSync(program, copy);
    chmodSync(copy, 0o755);
    return canStart(copy);
  } catch {
    return false;
  }
};

/** A file in memory, which noexec mounts do not concern; undefined without the native binding. */
const copyToMemory = (program: string): Runnable | undefined => {
  const fd = native(memfdPrototype)?.(cString('program'), 0) ?? -1;
  if (fd < 0) return undefined;
  const content = readFileSync(program);
  for (let at = 0; at < content.length;) at += writeSync(fd, content, at);
  return {
    path: `/proc/${String(process.pid)}/fd/${String(fd)}`,
    close: () => {
      closeSync(fd);
    },
  };
};

/** `program` itself, else a copy named `copy`, else one in memory; undefined if it is not there or none of them can be started. */
export const makeRunnable = (program: string, copy: string): Runnable | undefined => {
  const close = () => undefined;
  if (canStart(program)) return { path: program, close };
  if (copyBeside(program, copy)) return { path: copy, close };
  try {
    return copyToMemory(program);
  } catch {
    return undefined;
  }
};
