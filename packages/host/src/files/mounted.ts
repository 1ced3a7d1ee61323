import { readFileSync, realpathSync } from 'node:fs';
import { isWithin, parentOf, type RawPath } from '@holotype/model';
import { fromLocalBytes, toLocal } from './local-path.ts';

/** Spaces and the like are written in octal there. */
const unescape = (text: string): RawPath =>
  text.replace(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(parseInt(code, 8)));

/** Options of the mount that a path without links lies on, from the text of `/proc/self/mountinfo`; later mounts lie on top. */
export const mountOptionsOf = (mountinfo: string, path: RawPath): readonly string[] => {
  let found: { readonly at: RawPath; readonly options: string } | undefined;
  for (const line of mountinfo.split('\n')) {
    const [, , , , target, options] = line.split(' ');
    if (target === undefined || options === undefined) continue;
    const at = unescape(target);
    if (isWithin(path, at) && at.length >= (found?.at.length ?? 0)) found = { at, options };
  }
  return found?.options.split(',') ?? [];
};

const realOf = (path: RawPath): RawPath => {
  try {
    return fromLocalBytes(realpathSync(toLocal(path), { encoding: 'latin1' }));
  } catch {
    return path === '/' ? path : realOf(parentOf(path));
  }
};

/** Whether something is mounted on it: its name belongs to another file system than what it names. False where that is not known. */
export const isMountPoint = (path: RawPath): boolean => {
  try {
    const real = realOf(path);
    const lines = readFileSync('/proc/self/mountinfo', 'latin1').split('\n');
    return lines.some((line) => unescape(line.split(' ')[4] ?? '') === real);
  } catch {
    return false;
  }
};

/** The file system of `path`, or of the nearest directory above it that is there, is mounted noexec: no program on it can be started. False where that is not known. */
export const forbidsPrograms = (path: RawPath): boolean => {
  try {
    return mountOptionsOf(readFileSync('/proc/self/mountinfo', 'latin1'), realOf(path)).includes('noexec');
  } catch {
    return false;
  }
};
