import { paddingOf, tarHeader } from '@holotype/formats';
import { type Entry, sha256, utf8ToRaw } from '@holotype/model';

/** A path that ends in `/` is a directory, any other a file with this content. */
export type Members = Readonly<Record<string, string | Uint8Array>>;

const owner = { uid: 0, gid: 0, user: 'root', group: 'root', mtime: '1700000000' };

const toEntry = (name: string, content: Buffer): Entry =>
  name.endsWith('/')
    ? { ...owner, type: 'directory', path: utf8ToRaw(`/${name.slice(0, -1)}`), mode: 0o755 }
    : {
        ...owner,
        type: 'file',
        path: utf8ToRaw(`/${name}`),
        mode: 0o755,
        size: content.length,
        sha256: sha256(content),
      };

/** An uncompressed tar. */
const tarOf = (members: Members): Buffer => {
  const parts: Buffer[] = [];
  for (const [name, value] of Object.entries(members)) {
    const content = Buffer.from(value);
    parts.push(tarHeader(toEntry(name, content)), content, Buffer.alloc(paddingOf(content.length)));
  }
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
};

const arMember = (name: string, content: Buffer): Buffer => {
  const field = (text: string, length: number) => text.padEnd(length);
  const head = `${field(name, 16)}${field('1700000000', 12)}${field('0', 6)}${field('0', 6)}${field('100644', 8)}${field(String(content.length), 10)}\`\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from(content.length % 2 === 1 ? '\n' : '')]);
};

/** A Debian package with uncompressed members. */
export const debOf = (control: string, data: Members): Buffer =>
  Buffer.concat([
    Buffer.from('!<arch>\n'),
    arMember('debian-binary', Buffer.from('2.0\n')),
    arMember('control.tar', tarOf({ control })),
    arMember('data.tar', tarOf(data)),
  ]);
