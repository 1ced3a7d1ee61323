import { type Entry, rawToText } from '@holotype/model';
import type { Aspect } from './holds.ts';

export interface Disagreement {
  readonly cause: Aspect;
  readonly expected: string;
  readonly actual: string;
}

const setid = 0o6000;
const octal = (mode: number) => mode.toString(8).padStart(4, '0');
/** Only the kernel's and root's attributes need privilege; user.* and ACLs do not. */
const isPrivileged = (name: string) => name.startsWith('security.') || name.startsWith('trusted.');

/** Attributes that `other` does not have alike. */
const attributes = (entry: Entry, other: Entry, privileged: boolean) =>
  Object.entries(entry.xattrs ?? {})
    .filter(([name, value]) => isPrivileged(name) === privileged && other.xattrs?.[name] !== value)
    .map(([name, value]) => `${rawToText(name)}=${value}`)
    .join(' ');

const owner = (entry: Entry) => `${entry.uid}:${entry.gid}`;
const names = (entry: Entry) => `${rawToText(entry.user)}:${rawToText(entry.group)}`;
const node = (entry: Entry) => ('major' in entry ? `${entry.major}:${entry.minor}` : '');
const isDevice = (entry: Entry) => entry.type === 'character-device' || entry.type === 'block-device';
const linked = (entry: Entry) =>
  'hardlink' in entry && entry.hardlink !== undefined ? rawToText(entry.hardlink) : '';

/** Everything in which `actual`, which lies at the same path, is not what the Tree says. */
export const disagreements = (expected: Entry, actual: Entry): Disagreement[] => {
  const found: Disagreement[] = [];
  const compare = (cause: Aspect, left: string, right: string) => {
    if (left !== right) found.push({ cause, expected: left, actual: right });
  };
  if (expected.type !== actual.type) {
    return [{ cause: isDevice(expected) ? 'device' : 'type', expected: expected.type, actual: actual.type }];
  }
  if (expected.type === 'file' && actual.type === 'file') {
    compare('size', String(expected.size), String(actual.size));
    compare('content', expected.sha256, actual.sha256);
  }
  if (expected.type === 'symlink' && actual.type === 'symlink') {
    compare('target', rawToText(expected.target), rawToText(actual.target));
  } else {
    // The mode of a symlink is always 0777 on Linux.
    compare('mode', octal(expected.mode & ~setid), octal(actual.mode & ~setid));
    compare('setid', octal(expected.mode & setid), octal(actual.mode & setid));
  }
  compare('device', node(expected), node(actual));
  compare('owner', owner(expected), owner(actual));
  if (owner(expected) === owner(actual)) compare('owner-name', names(expected), names(actual));
  compare('hardlink', linked(expected), linked(actual));
  compare('mtime', expected.mtime, actual.mtime);
  compare('xattrs', attributes(expected, actual, false), attributes(actual, expected, false));
  compare('capabilities', attributes(expected, actual, true), attributes(actual, expected, true));
  return found;
};

/** A path that is not there at all. */
export const absence = (expected: Entry): Disagreement => ({
  cause: isDevice(expected) ? 'device' : 'missing',
  expected: expected.type,
  actual: 'nothing',
});
