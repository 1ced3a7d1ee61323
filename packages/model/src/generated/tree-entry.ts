// Generated from schemas/ by `npm run generate`. Do not edit.

/**
 * One line of the Tree. Paths, link targets, owner names and xattr names are bytes: UTF-8 stands as text; %, control characters and other bytes as %XX.
 */
export type TreeEntry = DirectoryLine | FileLine | SymlinkLine | DeviceLine | FifoLine;
export type Path = string;
/**
 * Permission bits with setuid, setgid and sticky, octal
 */
export type Mode = string;
export type Id = number;
export type Name = string;
/**
 * Seconds since 1970, decimal, up to nine digits after the point
 */
export type Mtime = string;
export type Sha256 = string;

export interface DirectoryLine {
  type: 'directory';
  path: Path;
  mode: Mode;
  uid: Id;
  gid: Id;
  user: Name;
  group: Name;
  mtime: Mtime;
  xattrs?: Xattrs;
}
/**
 * Name to base64 value
 */
export interface Xattrs {
  [k: string]: string;
}
export interface FileLine {
  type: 'file';
  path: Path;
  mode: Mode;
  uid: Id;
  gid: Id;
  user: Name;
  group: Name;
  mtime: Mtime;
  xattrs?: Xattrs;
  hardlink?: Path;
  size: number;
  sha256: Sha256;
}
export interface SymlinkLine {
  type: 'symlink';
  path: Path;
  mode: Mode;
  uid: Id;
  gid: Id;
  user: Name;
  group: Name;
  mtime: Mtime;
  xattrs?: Xattrs;
  hardlink?: Path;
  target: string;
}
export interface DeviceLine {
  type: 'character-device' | 'block-device';
  path: Path;
  mode: Mode;
  uid: Id;
  gid: Id;
  user: Name;
  group: Name;
  mtime: Mtime;
  xattrs?: Xattrs;
  hardlink?: Path;
  major: number;
  minor: number;
}
export interface FifoLine {
  type: 'fifo';
  path: Path;
  mode: Mode;
  uid: Id;
  gid: Id;
  user: Name;
  group: Name;
  mtime: Mtime;
  xattrs?: Xattrs;
  hardlink?: Path;
}
