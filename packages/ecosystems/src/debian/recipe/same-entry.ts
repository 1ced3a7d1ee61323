import type { Entry } from '@holotype/model';

const sameAttributes = (a: Entry['xattrs'], b: Entry['xattrs']): boolean =>
  JSON.stringify(Object.entries(a ?? {}).sort()) === JSON.stringify(Object.entries(b ?? {}).sort());

/** The same in everything that an installer lays down; hardlinks are compared elsewhere. */
export const sameEntry = (a: Entry, b: Entry): boolean => {
  if (a.mode !== b.mode && a.type !== 'symlink') return false;
  if (a.uid !== b.uid || a.gid !== b.gid || a.mtime !== b.mtime || !sameAttributes(a.xattrs, b.xattrs))
    return false;
  if (a.type === 'file')
    return b.type === 'file' && a.size === b.size && (a.size === 0 || a.sha256 === b.sha256);
  if (a.type === 'symlink') return b.type === 'symlink' && a.target === b.target;
  return a.type === b.type;
};
