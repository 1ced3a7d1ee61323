import { type FileEntry, sha256, type SymlinkEntry } from '@holotype/model';

const common = { mode: 0o644, uid: 0, gid: 0, user: 'root', group: 'root', mtime: '0' };

/** A file whose content is `content`. */
export const file = (path: string, content: string, over: Partial<FileEntry> = {}): FileEntry => ({
  ...common,
  type: 'file',
  path,
  size: content.length,
  sha256: sha256(content),
  ...over,
});
export const symlink = (path: string, target: string): SymlinkEntry => ({
  ...common,
  type: 'symlink',
  path,
  target,
});
