import { grouped } from '@holotype/model';
import { Unreadable } from '../kind.ts';
import { memberLimit } from '../limits.ts';
import type { Member } from './member.ts';

const block = 512;
const kinds: Readonly<Record<string, string>> = {
  '1': 'a hard link to',
  '2': 'a link to',
  '3': 'a character device',
  '4': 'a block device',
  '5': 'a directory',
  '6': 'a pipe',
};

const damaged = (why: string): Unreadable => new Unreadable(`no tar that can be read: ${why}`);

const text = (bytes: Buffer, from: number, length: number): string => {
  const raw = bytes.toString('latin1', from, from + length);
  const end = raw.indexOf('\0');
  return end < 0 ? raw : raw.slice(0, end);
};

/** Octal digits, or from GNU tar, where these are too few, bytes behind a set first bit. */
const size = (header: Buffer): number => {
  const digits = text(header, 124, 12).trim();
  const isBinary = ((header[124] ?? 0) & 0x80) !== 0;
  const found = isBinary
    ? Number(header.readBigUInt64BE(128))
    : /^[0-7]{0,12}$/.test(digits)
      ? Number.parseInt(digits || '0', 8)
      : NaN;
  if (!Number.isSafeInteger(found)) throw damaged('a size is no number');
  return found;
};

const checkSum = (header: Buffer): void => {
  let sum = 0;
  for (let at = 0; at < block; at++) sum += at >= 148 && at < 156 ? 32 : (header[at] ?? 0);
  if (Number.parseInt(text(header, 148, 8).trim(), 8) !== sum) throw damaged('a check sum is wrong');
};

/** `19 path=a/b\n` and so on. */
const records = (content: Buffer): Map<string, string> => {
  const found = new Map<string, string>();
  let at = 0;
  while (at < content.length) {
    const [whole = '', length = ''] = /^(\d{1,9}) /.exec(content.toString('latin1', at, at + 10)) ?? [];
    const end = at + Number(length);
    const record = content.toString('latin1', at + whole.length, end - 1);
    const equals = record.indexOf('=');
    if (whole === '' || Number(length) <= whole.length || end > content.length || equals < 0)
      throw damaged('a header of its own form');
    found.set(record.slice(0, equals), record.slice(equals + 1));
    at = end;
  }
  return found;
};

const nameOf = (header: Buffer): string => {
  const isPosix = text(header, 257, 6) === 'ustar' && header[263] === 0x30;
  const prefix = isPosix ? text(header, 345, 155) : '';
  return prefix === '' ? text(header, 0, 100) : `${prefix}/${text(header, 0, 100)}`;
};

const factsOf = (header: Buffer, type: string, link: string): string => {
  const mode = `mode ${text(header, 100, 8)
    .trim()
    .replace(/^0+(?=.)/, '')}`;
  const what = kinds[type];
  if (what === undefined) return mode;
  const device = type === '3' || type === '4' ? ` ${text(header, 329, 8)}, ${text(header, 337, 8)}` : '';
  return `${what}${link === '' ? device : ` ${link}`}, ${mode}`;
};

/** What a tar holds (POSIX and GNU), in its order; nothing is copied. Throws Unreadable. */
export const tarMembers = (bytes: Uint8Array): readonly Member[] => {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const members: Member[] = [];
  let longName: string | undefined;
  let longLink: string | undefined;
  let extended = new Map<string, string>();
  for (let at = 0; at < all.length;) {
    const header = all.subarray(at, at + block);
    if (header.length < block) throw damaged('it ends early');
    // Two blocks of zeros end it; one is enough for tar too.
    if (header.every((byte) => byte === 0)) {
      if (all.subarray(at).some((byte) => byte !== 0)) throw damaged('there is something behind its end');
      break;
    }
    checkSum(header);
    const stated = size(header);
    const start = at + block;
    const type = header.toString('latin1', 156, 157);
    const length = Number(extended.get('size') ?? stated);
    if (!(start + length <= all.length)) throw damaged('it ends early');
    const content = all.subarray(start, start + length);
    at = start + Math.ceil(length / block) * block;
    if (type === 'L') longName = text(content, 0, length);
    else if (type === 'K') longLink = text(content, 0, length);
    else if (type === 'x') extended = records(content);
    else if (type === 'g') records(content);
    else if (type === 'S' || extended.has('GNU.sparse.major')) throw damaged('it holds a sparse file');
    else {
      const link = extended.get('linkpath') ?? longLink ?? text(header, 157, 100);
      members.push({
        name: extended.get('path') ?? longName ?? nameOf(header),
        facts: factsOf(header, type, link),
        read: () => Promise.resolve(content),
      });
      if (members.length > memberLimit) throw new Unreadable(`a tar of over ${grouped(memberLimit)} members`);
      longName = undefined;
      longLink = undefined;
      extended = new Map();
    }
  }
  return members;
};
