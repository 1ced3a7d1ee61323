import { createCipheriv, createHash } from 'node:crypto';
import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { debOf, type Members } from './deb.ts';

/** Bytes that do not compress, the same for one seed. */
export const noise = (seed: string, size: number): Buffer => {
  const key = createHash('sha256').update(seed).digest();
  return createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(size));
};

const fill = (root: string, members: Members): void => {
  for (const [name, content] of Object.entries(members)) {
    const path = join(root, name);
    mkdirSync(name.endsWith('/') ? path : dirname(path), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(path, content, { mode: 0o755 });
  }
};

export interface SmallPackage {
  readonly name: string;
  readonly version: string;
  /** By the name that a template mirror asks for. */
  readonly file: string;
  readonly deb: Buffer;
}

/** A package, installed in `root`: its files and its stanza of the database. Gives the archive that it came from. */
export const install = (root: string, name: string, version: string, data: Members): SmallPackage => {
  const control = `Package: ${name}\nVersion: ${version}\nArchitecture: amd64\nMaintainer: nobody <nobody@mirror.example>\nDescription: a tool\n`;
  fill(root, data);
  const database = join(root, 'var/lib/dpkg');
  mkdirSync(join(database, 'info'), { recursive: true });
  writeFileSync(join(database, 'status'), `${control}Status: install ok installed\n\n`, { flag: 'a' });
  const listed = Object.keys(data).map((path) => `/${path.replace(/\/$/, '')}\n`);
  const safe = encodeURIComponent(name);
  writeFileSync(join(database, 'info', `${safe}.list`), `/.\n${listed.join('')}`);
  return { name, version, file: `${safe}_${version}_amd64.deb`, deb: debOf(control, data) };
};

/**
 * A root file system of a few dozen paths: one package whose files a deb gives, files of its own, links of both kinds. `extra` is put
 * beside them.
 */
export const makeSmallRoot = (root: string, extra: Members = {}): SmallPackage => {
  fill(root, {
    'etc/os-release': 'ID=debian\nVERSION_ID="12"\nPRETTY_NAME="Debian GNU/Linux 12"\n',
    'etc/passwd': 'root:x:0:0:root:/root:/bin/sh\n',
    'etc/group': 'root:x:0:\n',
    'usr/local/bin/own': '#!/bin/sh\necho own\n',
    'usr/local/share/noise': noise('kept', 300_000),
    'opt/empty/': '',
    'opt/nothing': '',
    ...Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [`opt/files/${String(at)}.txt`, `file ${String(at)}\n`]),
    ),
    ...extra,
  });
  symlinkSync('own', join(root, 'usr/local/bin/alias'));
  linkSync(join(root, 'usr/local/bin/own'), join(root, 'usr/local/bin/twin'));
  return install(root, 'tool', '1.0-1', {
    'usr/': '',
    'usr/bin/': '',
    'usr/bin/tool': noise('tool', 200_000),
    'usr/share/': '',
    'usr/share/tool/': '',
    'usr/share/tool/data': 'the data of the tool\n'.repeat(500),
  });
};
