import type { Entry } from '@holotype/model';
import type { ListFile } from '@holotype/ecosystems';

/** As find's `%y` names them. */
const letters = {
  file: 'f',
  directory: 'd',
  symlink: 'l',
  fifo: 'p',
  'character-device': 'c',
  'block-device': 'b',
} as const;

/** Mounted by engines while they build. */
export const mounted: ReadonlySet<string> = new Set(['/etc/hosts', '/etc/hostname', '/etc/resolv.conf']);

/** Every path that a build has in the end: a letter for its type and the path, ended by NUL. */
export const pathList = (tree: readonly Entry[]): ListFile => ({
  kind: 'list',
  path: 'lists/paths',
  what: 'every path, a letter for its type before it, ended by NUL',
  raw: tree
    .flatMap(({ type, path }) =>
      type === 'character-device' || type === 'block-device' ? [] : [`${letters[type]}${path}\0`],
    )
    .join(''),
});

/** sha256sum's own escapes for names that do not fit on a line. */
const hashLine = (sha256: string, path: string): string =>
  /[\\\n\r]/.test(path)
    ? `\\${sha256}  ${path.replace(/[\\\n\r]/g, (one) => (one === '\\' ? '\\\\' : one === '\n' ? '\\n' : '\\r'))}\n`
    : `${sha256}  ${path}\n`;

/** The hash of every file, as sha256sum reads it. */
export const hashList = (tree: readonly Entry[]): ListFile => ({
  kind: 'list',
  path: 'lists/hashes',
  what: 'the hash of every file, for sha256sum',
  raw: tree
    .flatMap((entry) =>
      entry.type === 'file' && !mounted.has(entry.path) ? [hashLine(entry.sha256, entry.path)] : [],
    )
    .join(''),
});
