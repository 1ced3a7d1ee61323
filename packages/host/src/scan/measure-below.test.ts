import { execFileSync } from 'node:child_process';
import { chmodSync, linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { FileSource } from '../hosts/host.ts';
import { rootSource } from '../hosts/root.ts';
import { measureBelow } from './measure-below.ts';

const makeTree = async () => {
  const root = mkdtempSync(join(tmpdir(), 'holotype-measure-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  const at = (name: string) => join(root, name);
  for (const name of ['a', 'a/b', 'a/.hidden', 'a/...', 'empty', 'many']) mkdirSync(at(name));
  for (let file = 0; file < 9000; file++) writeFileSync(at(`many/${'name'.repeat(10)}-${String(file)}`), '');
  writeFileSync(at('a/b/one'), 'one');
  linkSync(at('a/b/one'), at('a/two'));
  symlinkSync('b', at('a/link-to-directory'));
  symlinkSync('nowhere', at('a/dangling'));
  writeFileSync(Buffer.from(`${root}/a/\xfc\xff`, 'latin1'), 'bytes');
  execFileSync('mkfifo', [at('a/fifo')]);
  execFileSync('truncate', ['-s', '5G', at('a/large')]);
  const server = createServer().listen(at('a/socket'));
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    server.close();
  });
  return root;
};
const sum = (source: FileSource, from: string, device = source.lstat(from)?.dev ?? '') => {
  const total = { paths: 0, files: 0, bytes: 0, apart: [] as string[] };
  for (const { paths, files, bytes, apart } of measureBelow(source, from, device)) {
    total.paths += paths;
    total.files += files;
    total.bytes += bytes;
    total.apart.push(...apart.map(({ path }) => path));
  }
  return { ...total, apart: total.apart.toSorted() };
};
/** The same files, looked at one by one. */
const plain = ({ lstat, readlink, readdir, read }: FileSource): FileSource => ({
  lstat,
  readlink,
  readdir,
  read,
});

test('as much is counted as find finds, however it is counted', async () => {
  const root = await makeTree();
  const found = execFileSync('find', [root, '-mindepth', '1', '-printf', '%y %s\\n'], { encoding: 'utf8' });
  const lines = found.trimEnd().split('\n');
  const sizes = lines.flatMap((line) => (line.startsWith('f') ? [Number(line.slice(2))] : []));
  const expected = {
    paths: lines.length,
    files: sizes.length,
    bytes: sizes.reduce((all, size) => all + size, 0),
    apart: [],
  };
  for (const [source, from] of [
    [rootSource('/'), root],
    [rootSource(root), '/'],
  ] as const) {
    expect(sum(source, from)).toEqual(expected);
    expect(sum(plain(source), from)).toEqual(expected);
  }
});

test('what is on another device is not counted, and not entered', async () => {
  const source = rootSource(await makeTree());
  const elsewhere = { paths: 0, files: 0, bytes: 0, apart: ['/a', '/empty', '/many'] };
  expect(sum(source, '/', '9:9')).toEqual(elsewhere);
  expect(sum(plain(source), '/', '9:9')).toEqual(elsewhere);
});

test('a directory that is gone, or is none, has nothing', async () => {
  const source = rootSource(await makeTree());
  for (const from of ['/gone', '/a/two', '/a/link-to-directory'])
    expect(sum(source, from)).toEqual({ paths: 0, files: 0, bytes: 0, apart: [] });
});

test('what may not be looked into, or not at, is named', async ({ skip }) => {
  const root = await makeTree();
  chmodSync(root, 0o755);
  chmodSync(join(root, 'many'), 0o600);
  chmodSync(join(root, 'empty'), 0);
  // Readable, so that names are seen, and no more of them.
  chmodSync(join(root, 'a/b'), 0o444);
  if (process.getuid?.() === 0) {
    try {
      process.seteuid?.(65_534);
    } catch {
      skip('this Node does not give up root');
    }
    onTestFinished(() => {
      process.seteuid?.(0);
    });
  }
  const source = rootSource('/');
  for (const one of [source, plain(source)])
    expect(sum(one, root).apart.map((path) => path.slice(root.length))).toEqual([
      '/a/b/one',
      '/empty',
      '/many',
    ]);
});
