import { paddingOf, tarHeader } from '@holotype/formats';
import { emptySha256, type Entry, utf8ToRaw } from '@holotype/model';
import { drain, fileOf, zipOf, type ZipPart } from '@holotype/test-support';
import { expect, test } from 'vitest';
import type { ArtifactMember } from '../../artifact.ts';
import { insideRule } from './inside.ts';
import { certificatesRule, listRule } from './makers.ts';
import { openDeb } from './open.ts';

const owner = { mode: 0o644, uid: 0, gid: 0, user: 'root', group: 'root', mtime: '0' } as const;
/** A path that ends with a slash is a directory. */
const tarOf = (files: Readonly<Record<string, string>>): Buffer => {
  const parts = Object.entries(files).flatMap(([path, text]) => {
    const entry: Entry = path.endsWith('/')
      ? { ...owner, type: 'directory', path: path === '/' ? path : path.slice(0, -1) }
      : { ...owner, type: 'file', path, size: text.length, sha256: emptySha256 };
    return [tarHeader(entry), Buffer.from(text, 'latin1'), Buffer.alloc(paddingOf(text.length))];
  });
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
};
const ar = (name: string, bytes: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`${name.padEnd(48)}${String(bytes.length).padEnd(10)}\`\n`),
    bytes,
    Buffer.alloc(bytes.length % 2, '\n'),
  ]);
/** Contents as one character a byte. */
const debOf = (files: Readonly<Record<string, string>>): Buffer =>
  Buffer.concat([
    Buffer.from('!<arch>\n'),
    ar('debian-binary', Buffer.from('2.0\n')),
    ar('control.tar', tarOf({ '/': '', '/control': 'Package: x\n' })),
    ar('data.tar', tarOf(files)),
  ]);

const certificates = '/usr/share/ca-certificates/mozilla';
const deb = debOf({
  '/': '',
  '/usr/': '',
  [`${certificates}/B.crt`]: 'of B',
  [`${certificates}/A.crt`]: 'of A\n',
  [`${certificates}/F\xc5\x91.crt`]: 'of F',
  '/etc/caf\xe9': 'x',
});

/** What rules make, after a reader that reads this part of each member. */
const makeWith = async (
  rules: readonly string[],
  read: (content: ArtifactMember['content']) => Promise<unknown> = () => Promise.resolve(),
  from = deb,
) => {
  const made: (readonly [string, string])[] = [];
  const others: string[] = [];
  for await (const { part, path, content, size } of openDeb(fileOf(from), 'deb', rules)) {
    if (part === 'made') {
      const bytes = await drain(content());
      expect(bytes.length).toBe(size);
      made.push([path, bytes.toString('latin1')]);
    } else {
      others.push(path);
      await read(content);
    }
  }
  return { made, others };
};

test("dpkg's list of a package is its data archive's, in that order", async () => {
  const { made, others } = await makeWith([listRule]);
  const list = `/.\n/usr\n${certificates}/B.crt\n${certificates}/A.crt\n${certificates}/F\xc5\x91.crt\n/etc/caf\xe9\n`;
  expect(made).toEqual([[listRule, list]]);
  expect(others).toEqual((await makeWith([])).others);
});

test('the chosen certificates make one file in their order, whoever reads the members besides', async () => {
  const rule = certificatesRule(['mozilla/A.crt', 'mozilla/B.crt', 'mozilla/F\u0151.crt']);
  const readFirst = async (content: ArtifactMember['content']) => {
    for await (const piece of content()) if (piece.length > 0) return;
  };
  for (const read of [
    () => Promise.resolve(),
    readFirst,
    async (content: ArtifactMember['content']) => drain(content()),
  ])
    expect((await makeWith([rule], read)).made).toEqual([[utf8ToRaw(rule), 'of A\nof B\nof F\n']]);
});

test.each([
  ['unknown', 'status'],
  ['a certificate that is not there', certificatesRule(['mozilla/A.crt', 'mozilla/C.crt'])],
  ['one that comes again and again', certificatesRule(Array<string>(300).fill('mozilla/A.crt'))],
  ['outside', certificatesRule(['../../../etc/passwd'])],
  ['no names', 'ca-certificates.crt {"names":"mozilla/A.crt"}'],
  ['not as it is written', 'list {}'],
  ['no JSON', 'ca-certificates.crt {'],
  ['deep', `ca-certificates.crt ${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`],
])('a rule makes nothing: %s', async (_, rule) => {
  expect((await makeWith([rule])).made).toEqual([]);
});

const wheelPath = '/usr/share/python-wheels/tool-1-py3-none-any.whl';
const debWith = (parts: readonly ZipPart[]): Buffer =>
  debOf({ [wheelPath]: zipOf(parts).toString('latin1'), '/usr/bin/later': 'later' });
const makeInside = async (parts: readonly ZipPart[], ...rules: readonly string[]) =>
  (await makeWith(rules, undefined, debWith(parts))).made;
const moduleOf = { name: 'tool/__init__.py', content: 'import a\n' };

test('a wheel within a package gives its files, all of them or one; a zip in it is a file', async () => {
  const nested = zipOf([{ name: 'deep.py', content: 'deep' }]);
  const parts = [moduleOf, { name: 'tool/' }, { name: 'tool/\u00e9.zip', content: nested }];
  const [first, second] = [`/tool/__init__.py`, '/tool/\xc3\xa9.zip'].map((path) =>
    utf8ToRaw(insideRule(wheelPath, path)),
  );
  const all = await makeInside(parts, insideRule(wheelPath));
  expect(all).toEqual([
    [first, 'import a\n'],
    [second, nested.toString('latin1')],
  ]);
  const one = insideRule(wheelPath, '/tool/__init__.py');
  expect(await makeInside(parts, one, insideRule(wheelPath, '/tool/none.py'))).toEqual([all[0]]);
  const deeper = insideRule('/tool/\xc3\xa9.zip');
  expect(await makeInside(parts, deeper, insideRule('/usr/bin/later'))).toEqual([]);
});

test.each<readonly [string, readonly ZipPart[]]>([
  ['outside', [{ ...moduleOf, name: '../../etc/passwd' }]],
  ['twice', [moduleOf, moduleOf]],
  ['shared bytes', [moduleOf, { ...moduleOf, name: 'b.py', shares: 0 }]],
  ['a bomb', [0, 1].map((at) => ({ name: `bomb${String(at)}`, content: Buffer.alloc(33 * 1024 ** 2) }))],
  ['a wrong checksum', [{ ...moduleOf, crc: 1 }]],
  ['a wrong size', [{ ...moduleOf, size: 5 }]],
])('a wheel within that lies gives nothing, and the package the rest: %s', async (_, parts) => {
  const { made, others } = await makeWith([insideRule(wheelPath)], undefined, debWith(parts));
  expect(made).toEqual([]);
  expect(others).toContain('/usr/bin/later');
});
