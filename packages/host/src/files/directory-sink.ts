import {
  chmodSync,
  closeSync,
  constants,
  ftruncateSync,
  lchownSync,
  linkSync,
  mkdirSync,
  openSync,
  symlinkSync,
} from 'node:fs';
import { type DirectoryEntry, type Entry, type FileEntry, type RawPath, rawToText } from '@holotype/model';
import { HostError, isSystemError } from '../errors.ts';
import { makeNode, setMtime } from '../native/nodes.ts';
import { writePiece } from './write-piece.ts';
import { setXattr } from '../native/xattrs.ts';
import { toLocal } from './local-path.ts';

const fresh = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;
const setid = 0o6000;
const acl = 'system.posix_acl_';

/** Writes a Tree below `root`, a new directory. Only root keeps owners, devices and setuid; what could not be kept is counted by verify. */
export class DirectorySink {
  readonly #root: RawPath;
  readonly #privileged: boolean;
  readonly #directories: DirectoryEntry[] = [];

  constructor(root: RawPath, privileged: boolean) {
    this.#root = root;
    this.#privileged = privileged;
  }

  /** Parents come first; what they are like is set at the end. */
  directory(entry: DirectoryEntry): void {
    this.#try(entry, () => {
      mkdirSync(this.#at(entry.path), { mode: 0o700 });
    });
    this.#directories.push(entry);
  }

  file(entry: FileEntry, content: Iterable<Uint8Array>): void {
    this.#try(entry, () => {
      const fd = openSync(this.#at(entry.path), fresh, 0o600);
      try {
        let at = 0;
        for (const piece of content) at = writePiece(fd, piece, at);
        ftruncateSync(fd, at);
      } finally {
        closeSync(fd);
      }
    });
    this.#describe(entry);
  }

  /** As `file`, of pieces that somebody else waits for. */
  async stream(entry: FileEntry, content: AsyncIterable<Uint8Array>): Promise<void> {
    const fd = this.#try(entry, () => openSync(this.#at(entry.path), fresh, 0o600));
    try {
      let at = 0;
      for await (const piece of content) at = this.#try(entry, () => writePiece(fd, piece, at));
      this.#try(entry, () => {
        ftruncateSync(fd, at);
      });
    } finally {
      closeSync(fd);
    }
    this.#describe(entry);
  }

  link(entry: Entry, target: RawPath): void {
    this.#try(entry, () => {
      linkSync(this.#at(target), this.#at(entry.path));
    });
  }

  /** Anything without content: a link, a device, a FIFO, an empty file. */
  node(entry: Exclude<Entry, DirectoryEntry>): void {
    if (entry.type === 'file') {
      this.file(entry, []);
      return;
    }
    if (entry.type === 'symlink') {
      this.#try(entry, () => {
        symlinkSync(Buffer.from(entry.target, 'latin1'), this.#at(entry.path));
      });
    } else if (!this.#makeNode(entry)) return;
    this.#describe(entry);
  }

  /** Call last: directories get their modes and times once nothing more is written into them. */
  finish(): void {
    for (const entry of this.#directories.reverse()) this.#describe(entry);
  }

  #makeNode(entry: Exclude<Entry, { type: 'directory' | 'file' | 'symlink' }>): boolean {
    if (entry.type === 'fifo') return makeNode(this.#path(entry.path), 'fifo', 0o600);
    return this.#privileged && makeNode(this.#path(entry.path), entry.type, 0o600, entry.major, entry.minor);
  }

  #describe(entry: Entry): void {
    const path = this.#path(entry.path);
    const local = this.#at(entry.path);
    this.#try(entry, () => {
      // Changing the owner clears setuid and capabilities, so it comes first.
      if (this.#privileged) lchownSync(local, entry.uid, entry.gid);
    });
    const xattrs = Object.entries(entry.xattrs ?? {});
    const set = (isAcl: boolean) => {
      for (const [name, value] of xattrs) if (name.startsWith(acl) === isAcl) setXattr(path, name, value);
    };
    // The owner may set user.* only while the mode lets them write, and chmod changes an ACL that is there.
    set(false);
    this.#try(entry, () => {
      if (entry.type !== 'symlink') chmodSync(local, this.#privileged ? entry.mode : entry.mode & ~setid);
    });
    set(true);
    setMtime(path, entry.mtime);
  }

  #path(path: RawPath): RawPath {
    return path === '/' ? this.#root : this.#root + path;
  }
  #at(path: RawPath): Buffer {
    return toLocal(this.#path(path));
  }

  #try<T>(entry: Entry, use: () => T): T {
    try {
      return use();
    } catch (error) {
      if (isSystemError(error, 'ENOSPC', 'EDQUOT')) {
        throw new HostError('HOST_DISK_FULL', `No space left for ${rawToText(entry.path)}`, {
          hint: 'free space, or rebuild elsewhere; `--form check` needs none',
          cause: error,
        });
      }
      throw new HostError('HOST_WRITE_FAILED', `Cannot write ${rawToText(entry.path)}`, { cause: error });
    }
  }
}
