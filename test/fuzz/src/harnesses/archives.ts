import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  encodeSif,
  findSquashfs,
  openLayout,
  readDeb,
  readSquashfs,
  readTar,
  readZip,
  sifDataAt,
  SquashfsWriter,
} from '@holotype/formats';
import { compareTreeOrder, type Entry, rawToText, sha256, TreeChecker } from '@holotype/model';
import { makeCapsule } from '@holotype/hostile';
import { zipOf } from '@holotype/test-support';
import { openPackage } from '../../../../packages/ecosystems/dist/conda/package/open.js';
import { condaPackage } from '../../../../packages/ecosystems/dist/conda/package/package.test.support.js';
import {
  installers,
  prefixRule,
  scriptRule,
} from '../../../../packages/ecosystems/dist/conda/package/rules.js';
import { openGem } from '../../../../packages/ecosystems/dist/ruby/gem/open.js';
import { maxMade } from '../../../../packages/ecosystems/dist/made.js';
import { parsePax, paxNumber, paxTime, paxXattrs } from '../../../../packages/formats/dist/tar/pax.js';
import { drain, fixture, type Harness, hold, joined, twoParts } from '../harness.ts';
import { memoryFile, pieces } from '../memory-file.ts';
import { scratch } from '../scratch.ts';
import { end, everyEntry, everyMember, tarOf, withChecksums } from '../tars.ts';

const readMembers = async (
  members: AsyncIterable<{ readonly path: string; readonly content: () => unknown }>,
) => {
  for await (const { path, content } of members) {
    hold(path.startsWith('/') && !path.includes('\0'), `a member's path is absolute: ${rawToText(path)}`);
    await drain(content() as AsyncIterable<Uint8Array>);
  }
};

const tar: Harness = {
  name: 'tar',
  run: async (input) => {
    const bytes = withChecksums(input);
    await readMembers(readTar(pieces(bytes), 'input'));
    await readMembers(readTar(memoryFile(bytes), 'input'));
  },
  seeds: () => [
    everyMember(),
    ...['gnu-first', 'posix-first'].map((name) => fixture(`compare/src/kinds/tar/fixtures/${name}.tar`)),
  ],
  reads: ['formats/dist/tar/', 'formats/dist/bytes/'],
};

const pax: Harness = {
  name: 'pax',
  run: (input) => {
    const records = parsePax(input, 1000);
    if (!records) return;
    paxXattrs(records);
    for (const value of records.values()) [paxNumber, paxTime].map((read) => read(value));
  },
  seeds: () =>
    ['30 mtime=1716163200.123456789\n22 SCHILY.xattr.user.a=b\n9 path=a\n', '12 size=99\n'].map((text) =>
      Buffer.from(text),
    ),
  reads: ['formats/dist/tar/pax.js'],
};

/** A file with a placeholder, and what its package says of it. */
const condaPrefix: Harness = {
  name: 'conda-prefix',
  run: async (input) => {
    const [paths, content] = twoParts(input);
    const bytes = await condaPackage({ 'bin/tool': content }, { 'paths.json': paths, 'link.json': paths });
    const rules = installers.flatMap((by) => [
      prefixRule({ by, prefix: '/opt/env' }),
      scriptRule({ by, prefix: '/opt/env', python: '3.11' }),
    ]);
    for await (const { part, size, content } of openPackage(memoryFile(bytes), 'input', rules)) {
      hold(part !== 'made' || size <= maxMade, 'what is made has a limit');
      await drain(content());
    }
  },
  seeds: () =>
    ['text', 'binary'].map((file_mode) => {
      const row = { _path: 'bin/tool', prefix_placeholder: '/placeholder', file_mode };
      const said = { paths: [row], noarch: { type: 'python', entry_points: ['a = b.c:d.e'] } };
      const content = '#!/placeholder/bin/python3 -E\n/placeholder/lib:/placeholder\0/placeholder';
      return joined(Buffer.from(JSON.stringify(said)), Buffer.from(content));
    }),
  reads: ['ecosystems/dist/conda/package/'],
};

const arMember = (name: string, content: Uint8Array): Buffer => {
  const head = `${name.padEnd(16)}${'0'.padEnd(32)}${String(content.length).padEnd(10)}\`\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from(content.length % 2 ? '\n' : '')]);
};
const debOf = (suffix: string, pack: (bytes: Buffer) => Buffer): Buffer =>
  Buffer.concat([
    Buffer.from('!<arch>\n'),
    arMember('debian-binary', Buffer.from('2.0\n')),
    arMember('_ignored', Buffer.from('x')),
    arMember(`control.tar${suffix}`, pack(end)),
    arMember(`data.tar${suffix}`, pack(everyMember())),
  ]);

const deb: Harness = {
  name: 'deb',
  run: (input) => readMembers(readDeb(pieces(input), { maxOutput: 1e6 })),
  seeds: () => [debOf('', (bytes) => bytes), debOf('.gz', gzipSync)],
  reads: ['formats/dist/deb/', 'formats/dist/bytes/'],
};

/** What a gem lays down, in the two layers around it. */
const gem: Harness = {
  name: 'gem',
  run: (input) =>
    readMembers(
      openGem(memoryFile(tarOf('/data.tar.gz', gzipSync(withChecksums(input), { level: 1 }))), 'input'),
    ),
  seeds: () => [everyMember()],
  reads: ['ecosystems/dist/ruby/gem/', 'ecosystems/dist/reading/distinct-members.js', 'formats/dist/tar/'],
};

const zip: Harness = {
  name: 'zip',
  run: (input) => readMembers(readZip(memoryFile(input), { maxOutput: 1e6 })),
  seeds: () => [
    zipOf([
      { name: 'a/', mode: 0o040755 },
      { name: 'a/stored', content: 'one', stored: true },
      { name: 'a/deflated', content: 'two'.repeat(100), descriptor: true },
      { name: 'é', content: 'three', zip64: true },
    ]),
  ],
  reads: ['formats/dist/zip/'],
};

const tree: readonly Entry[] = [{ ...everyEntry[0], path: '/' } as Entry, ...everyEntry].toSorted((a, b) =>
  compareTreeOrder(a.path, b.path),
);

const image = async (): Promise<Buffer> => {
  const written: Uint8Array[] = [];
  const writer = new SquashfsWriter((bytes) => written.push(Buffer.from(bytes)));
  const text = Buffer.from('text');
  const large = Buffer.alloc(300_000, 'x');
  const entries = tree.map((entry) =>
    entry.type !== 'file'
      ? entry
      : { ...entry, size: entry.size > 0 ? text.length : 0, sha256: sha256(entry.size > 0 ? text : '') },
  );
  const whole = [
    ...entries,
    {
      ...(entries.find(({ path }) => path === '/a/file') as Entry),
      path: '/b',
      size: large.length,
      sha256: sha256(large),
    } as Entry,
  ];
  const first = whole.find(({ path }) => path === '/a/file');
  const last = whole.at(-1);
  if (first?.type === 'file') await writer.file(first, [text]);
  if (last?.type === 'file') await writer.file(last, [large]);
  const { superblock } = await writer.finish(whole, 0);
  const bytes = Buffer.concat(written);
  bytes.set(superblock, 0);
  return bytes;
};

const readImage = async (file: Buffer, start: number, size: number): Promise<void> => {
  const entries = await readSquashfs({
    ...{ file: memoryFile(file), start, size, maxEntries: 10_000 },
    shouldHash: (_, bytes) => bytes < 1_000_000,
  });
  const checker = new TreeChecker();
  for (const entry of entries) checker.add(entry);
};

const squashfs: Harness = {
  name: 'squashfs',
  run: (input) => readImage(input, 0, input.length),
  seeds: async () => [await image()],
  reads: ['formats/dist/squashfs/'],
};

const sif: Harness = {
  name: 'sif',
  run: (input) => {
    const { start, size } = findSquashfs(memoryFile(input));
    hold(start >= 0 && size >= 0 && start + size <= input.length, 'a partition lies in its file');
  },
  seeds: () => [
    Buffer.concat([
      encodeSif([{ kind: 'root', name: 'a', offset: sifDataAt, size: 4 }], 'amd64', 'a').subarray(
        0,
        4096 + 2 * 585,
      ),
      Buffer.from('hsqs'),
    ]),
  ],
  reads: ['formats/dist/sif/'],
};

const layout: Harness = {
  name: 'oci-layout',
  run: async (input) => {
    const path = join(scratch(), 'layout.tar');
    writeFileSync(path, withChecksums(input));
    const opened = await openLayout(path);
    try {
      const { manifests = [] } = opened.index as {
        readonly manifests?: readonly { readonly digest: `sha256:${string}` }[];
      };
      for (const { digest } of manifests) if (opened.place(digest)) await opened.blob(digest).bytes(1e6);
    } finally {
      opened.close();
    }
  },
  seeds: async () => {
    const path = join(scratch(), 'seed.capsule');
    await makeCapsule(path, {});
    const { readFileSync } = await import('node:fs');
    return [readFileSync(path)];
  },
  reads: ['formats/dist/oci/'],
};

export const list: readonly Harness[] = [tar, pax, deb, condaPrefix, gem, zip, squashfs, sif, layout];
