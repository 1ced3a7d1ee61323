import { type Mtime, rawToText } from '@holotype/model';
import { ArchiveError } from '../errors.ts';
import { readNumber, readText } from './fields.ts';
import type { TarHeader, TarType } from './member.ts';
import { toAbsolute } from './path.ts';
import { paxNumber, type PaxRecords, paxTime, paxXattrs } from './pax.ts';

/** What headers before a member's own say about it. */
export interface Extension {
  readonly pax: PaxRecords | undefined;
  /** GNU long names, raw. */
  readonly longName: string | undefined;
  readonly longLink: string | undefined;
}

const types: Readonly<Record<string, TarType>> = {
  '\0': 'file',
  '0': 'file',
  '1': 'hardlink',
  '2': 'symlink',
  '3': 'character-device',
  '4': 'block-device',
  '5': 'directory',
  '6': 'fifo',
  '7': 'file',
};

const charsets = ['BINARY', 'ISO-IR 10646 2000 UTF-8', ''];

const refuseUnsupported = (pax: PaxRecords, what: string): void => {
  const charset = pax.get('hdrcharset');
  if (charset !== undefined && !charsets.includes(charset)) {
    throw new ArchiveError(
      'ARCHIVE_UNSUPPORTED',
      `${what}: names in the character set ${rawToText(charset)}`,
    );
  }
  for (const key of pax.keys()) {
    if (key.startsWith('GNU.sparse.'))
      throw new ArchiveError('ARCHIVE_UNSUPPORTED', `${what}: a member in GNU's sparse form`);
  }
};

const readName = (block: Buffer): string => {
  const name = readText(block, 0, 100);
  // GNU headers ("ustar  ") hold times where POSIX ones hold the prefix.
  const posix = block.toString('latin1', 257, 263) === 'ustar\0';
  const prefix = posix ? readText(block, 345, 155) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
};

/** A header block with its extensions. `what` names the archive in messages. Throws `ARCHIVE_CORRUPT`, `…_PATH_INVALID`, `…_UNSUPPORTED`. */
export const readHeader = (block: Buffer, extension: Extension | undefined, what: string): TarHeader => {
  const pax = extension?.pax;
  if (pax) refuseUnsupported(pax, what);
  // An empty value takes a record back.
  const record = (key: string): string | undefined => pax?.get(key) || undefined;
  const name = record('path') ?? extension?.longName ?? readName(block);
  const fail = (reason: string) =>
    new ArchiveError('ARCHIVE_CORRUPT', `${what}: ${rawToText(name)}: ${reason}`);
  const number = (key: string | undefined, start: number, length: number): number => {
    const text = key === undefined ? undefined : record(key);
    const value = text === undefined ? readNumber(block, start, length) : paxNumber(text);
    if (value === undefined || value < 0) throw fail(`not a number in its header (byte ${start})`);
    return value;
  };
  const mtime = (): Mtime => {
    const text = record('mtime');
    const value = text === undefined ? readNumber(block, 136, 12)?.toString() : paxTime(text);
    if (value === undefined) throw fail('not a time in its header');
    return value;
  };
  const absolute = (path: string, role: string): string => {
    const found = toAbsolute(path);
    if (found === undefined)
      throw new ArchiveError('ARCHIVE_PATH_INVALID', `${what}: not a plain ${role}: ${rawToText(path)}`);
    return found;
  };

  const flag = block.toString('latin1', 156, 157);
  const named = types[flag];
  if (named === undefined)
    throw new ArchiveError(
      'ARCHIVE_UNSUPPORTED',
      `${what}: ${rawToText(name)}: member type ${rawToText(flag)}`,
    );
  // Before POSIX, a directory was a file whose name ends in a slash.
  const type = named === 'file' && name.endsWith('/') ? 'directory' : named;
  const path = absolute(name, 'path');
  if (path === '/' && type !== 'directory') {
    throw new ArchiveError('ARCHIVE_PATH_INVALID', `${what}: the root is not a directory`);
  }
  const size = number('size', 124, 12);
  if (size > 0 && type !== 'file') throw fail(`a ${type} with content`);
  const link =
    type === 'symlink' || type === 'hardlink'
      ? (record('linkpath') ?? extension?.longLink ?? readText(block, 157, 100))
      : '';
  if (type === 'symlink' && (link === '' || link.includes('\0'))) {
    throw new ArchiveError(
      'ARCHIVE_PATH_INVALID',
      `${what}: ${rawToText(name)}: not a link target: ${rawToText(link)}`,
    );
  }
  const device = type === 'character-device' || type === 'block-device';
  return {
    path,
    type,
    mode: number(undefined, 100, 8) & 0o7777,
    uid: number('uid', 108, 8),
    gid: number('gid', 116, 8),
    user: record('uname') ?? readText(block, 265, 32),
    group: record('gname') ?? readText(block, 297, 32),
    mtime: mtime(),
    size,
    linkTarget: type === 'hardlink' ? absolute(link, 'link target') : link,
    xattrs: pax && paxXattrs(pax),
    major: device ? number(undefined, 329, 8) : 0,
    minor: device ? number(undefined, 337, 8) : 0,
  };
};
