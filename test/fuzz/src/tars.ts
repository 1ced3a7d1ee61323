import { tarHeader } from '@holotype/formats';
import type { Entry } from '@holotype/model';

const block = 512;

/**
 * The same tar with a checksum that fits in every block where a header can stand: without it a mutation would never get behind the first check. A size
 * leads to the next header as it does in a reader.
 */
export const withChecksums = (input: Buffer): Buffer => {
  const bytes = Buffer.from(input);
  for (let at = 0; at + block <= bytes.length;) {
    const head = bytes.subarray(at, at + block);
    if (head.every((byte) => byte === 0)) return bytes;
    head.fill(0x20, 148, 156);
    const sum = head.reduce((total, byte) => total + byte, 0);
    head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    const size = parseInt(head.toString('latin1', 124, 135), 8);
    at += block + (Number.isSafeInteger(size) && size > 0 ? Math.ceil(size / block) * block : 0);
  }
  return bytes;
};

export const end = Buffer.alloc(2 * block);

const padded = (content: Uint8Array): Buffer =>
  Buffer.concat([content, Buffer.alloc((block - (content.length % block)) % block)]);

const common = { mode: 0o644, uid: 0, gid: 0, user: 'root', group: 'root', mtime: '1700000000.5' };

/** An entry of each kind, with names and numbers that need PAX headers. */
export const everyEntry: readonly Entry[] = [
  { ...common, type: 'directory', path: '/a', mode: 0o1777 },
  { ...common, type: 'file', path: '/a/file', size: 4, sha256: '', xattrs: { 'user.a=b%': 'AAAA' } },
  { ...common, type: 'file', path: `/a/${'long'.repeat(60)}`, size: 0, sha256: '' },
  { ...common, type: 'file', path: '/a/other', size: 4, sha256: '', hardlink: '/a/file' },
  { ...common, type: 'symlink', path: '/a/link', target: '../'.repeat(50) },
  { ...common, type: 'block-device', path: '/a/disk', major: 7, minor: 300 },
  { ...common, type: 'character-device', path: '/a/null', major: 1, minor: 3, uid: 4_000_000_000 },
  { ...common, type: 'fifo', path: '/a/fifo', mtime: '-1.25' },
];

/** A tar of one file. */
export const tarOf = (path: string, content: Uint8Array): Buffer => {
  const entry: Entry = { ...common, type: 'file', path, size: content.length, sha256: '' };
  return Buffer.concat([tarHeader(entry, undefined), padded(content), end]);
};

export const everyMember = (): Buffer =>
  Buffer.concat([
    ...everyEntry.flatMap((entry) => {
      const linkTo = entry.type === 'file' ? entry.hardlink : undefined;
      const content = entry.type === 'file' && linkTo === undefined && entry.size > 0;
      return [tarHeader(entry, linkTo), ...(content ? [padded(Buffer.from('text'))] : [])];
    }),
    end,
  ]);
