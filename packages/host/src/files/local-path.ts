import { tmpdir } from 'node:os';
import { win32 } from 'node:path';
import { type RawPath, rawToBytes, utf8ToRaw } from '@holotype/model';
import { isWindows } from '../system.ts';

/*
 * Where a RawPath meets this machine. On Linux and macOS both write a path alike. Windows has no one root: `C:\a\b` is the RawPath `/C:/a/b`,
 * as in file URLs, and `\\server\share\a` is `//server/share/a`.
 */

/** What the file system of this machine takes for a path: bytes, of UTF-8 on Windows. */
export const toLocal = (path: RawPath, windows = isWindows): Buffer => {
  if (!windows || !/^\/[A-Za-z]:(\/|$)/.test(path)) return rawToBytes(path);
  return rawToBytes(path.length === '/C:'.length ? `${path.slice(1)}/` : path.slice(1));
};

/** The same as text, for the arguments of a program. */
export const toLocalText = (path: RawPath, windows = isWindows): string =>
  toLocal(path, windows).toString('utf8');

/** An absolute path as this machine gives it, in bytes. */
export const fromLocalBytes = (path: string, windows = isWindows): RawPath => {
  if (!windows) return path;
  const slashes = path.replaceAll('\\', '/').replace(/(?<=.)\/$/, '');
  return /^[A-Za-z]:/.test(slashes) ? `/${slashes}` : slashes;
};

/** The same, as text. */
export const fromLocal = (path: string, windows = isWindows): RawPath =>
  fromLocalBytes(utf8ToRaw(path), windows);

/** Where this machine keeps temporary files. */
export const temporaryPlace = (): RawPath => fromLocal(tmpdir());

/** A path as a user typed it, absolute; of `workingDirectory` if it is relative. */
export const fromTyped = (workingDirectory: string, typed: string, windows = isWindows): RawPath => {
  // What was printed as a RawPath is typed again.
  if (windows)
    return fromLocal(win32.resolve(workingDirectory, typed.replace(/^\/(?=[A-Za-z]:\/)/, '')), true);
  const absolute = typed.startsWith('/') ? typed : `${workingDirectory}/${typed}`;
  const parts: string[] = [];
  for (const part of absolute.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return utf8ToRaw(`/${parts.join('/')}`);
};

/** The directories of a PATH, absolute, as this machine writes them. */
export const searchedIn = (path: string, windows = isWindows): readonly string[] =>
  windows
    ? path.split(';').filter((directory) => win32.isAbsolute(directory))
    : path.split(':').filter((directory) => directory.startsWith('/'));

/** What a program may be called in such a directory. */
export const programName = (name: string, windows = isWindows): string => (windows ? `${name}.exe` : name);
