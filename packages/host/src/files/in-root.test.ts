import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openRoot, rootSource } from '../hosts/root.ts';
import { inRoot } from './in-root.ts';
import { makeTemporaryDirectory } from './local-files.ts';
import { hasNative } from '../native/library.ts';
import { makeNode } from '../native/nodes.ts';
import { fileInRoot } from './read-to-end.ts';
import { removeTree } from './remove-tree.ts';
import { walk } from '../scan/walk.ts';

const makePlace = (): string => {
  const place = makeTemporaryDirectory('holotype-in-root-test');
  onTestFinished(() => {
    removeTree(place);
  });
  return place;
};

const makeRoot = (): string => {
  const place = makePlace();
  mkdirSync(join(place, 'secret'));
  writeFileSync(join(place, 'secret/file'), 'secret');
  const root = join(place, 'root');
  mkdirSync(join(root, 'a/b'), { recursive: true });
  writeFileSync(join(root, 'a/b/file'), 'inside');
  writeFileSync(Buffer.from(`${root}/a/\xff\n`, 'latin1'), 'odd');
  symlinkSync(join(place, 'secret'), join(root, 'out'));
  symlinkSync('../../secret', join(root, 'a/up'));
  symlinkSync('b', join(root, 'a/beside'));
  return root;
};

/** What a root gives for each path, in words. */
const paths = [
  '/a/b/file',
  '/a/\xff\n',
  '/out/file',
  '/a/up/file',
  '/a/beside/file',
  '/a/b/file/x',
  '/none/x',
];
const looks = (root: string): unknown[] => {
  const source = rootSource(root);
  return [
    ...paths.map((path) => [source.lstat(path)?.type, source.read(path, 99)?.toString()]),
    ...['/', '/a', '/a/b', '/out', '/a/up', '/none'].map((path) => source.readdir(path)),
    ...['/a/..', '/a/.', '/a/', '/a/b\0'].map((path) => source.lstat(path)),
    ['/out', '/a/beside'].map((path) => source.lstat(path)?.type),
  ];
};

test('a path leads through no link, and stays below the root', () => {
  const root = makeRoot();
  const [file, odd, ...others] = looks(root);
  expect([file, odd]).toEqual([
    ['file', 'inside'],
    ['file', 'odd'],
  ]);
  expect(others.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => [undefined, undefined]));
  expect(others.slice(5)).toEqual([
    ...[['a', 'out'], ['b', 'beside', 'up', '\xff\n'].sort(), ['file'], undefined, undefined, undefined],
    ...[undefined, undefined, undefined, undefined],
    ['symlink', 'symlink'],
  ]);
  expect(openRoot(root).files.text('/a/beside/file')).toBe('inside');
  expect(openRoot(root).files.text('/out/file')).toBeUndefined();
});

test('Node is not warned of descriptors, in a thread either', async () => {
  const warned: string[] = [];
  const note = ({ message }: Error) => void warned.push(message);
  process.on('warning', note);
  onTestFinished(() => void process.off('warning', note));
  looks(makeRoot());
  await new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
  expect(warned).toEqual([]);
});

test('without native calls it is the same', () => {
  const root = makeRoot();
  const module = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);
  const script = `
    const { rootSource } = await import(${module('../hosts/root.js')});
    const source = rootSource(${JSON.stringify(root)});
    console.log(JSON.stringify(${JSON.stringify(paths)}.map((path) => Buffer.from(source.read(path, 99) ?? []).toString())));`;
  const argv = ['--input-type=module', '--eval', script];
  const off = { ...process.env, HOLOTYPE_NATIVE: 'off' };
  const said = execFileSync(process.execPath, argv, { env: off, encoding: 'utf8' });
  expect(JSON.parse(said)).toEqual(['inside', 'odd', '', '', '', '', '']);
});

test('what is no regular file is not opened, and nothing is waited for', () => {
  const root = makeRoot();
  makeNode(join(root, 'fifo'), 'fifo', 0o600);
  for (const path of ['/fifo', '/a', '/out', '/none', '/'])
    expect(fileInRoot(root, path), path).toBeUndefined();
  expect(inRoot(root, '/a/b/file', (at) => at)).toMatch(/^\/proc\/self\/fd\/\d+\/file$/);
});

test.runIf(hasNative())('nothing outside is read while others swap directories for links', async () => {
  const place = makePlace();
  const secret = join(place, 'secret');
  mkdirSync(secret);
  writeFileSync(join(secret, 'file'), 'secret');
  const root = join(place, 'root');
  for (let at = 0; at < 8; at++) {
    mkdirSync(join(root, `d${String(at)}`), { recursive: true });
    writeFileSync(join(root, `d${String(at)}/file`), 'inside');
    symlinkSync(secret, join(root, `l${String(at)}`));
  }
  const script = fileURLToPath(new URL('./swapper.test.support.js', import.meta.url));
  const swapper = spawn(process.execPath, [script, root, '8'], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void swapper.kill('SIGKILL'));
  await once(swapper.stdout, 'data');
  const read = new Set<string>();
  for (let round = 0; round < 400; round++) {
    for (let at = 0; at < 8; at++)
      read.add(
        rootSource(root)
          .read(`/d${String(at)}/file`, 99)
          ?.toString() ?? 'nothing',
      );
    for (const visit of walk(rootSource(root)))
      if (visit.path.endsWith('/file'))
        read.add(rootSource(root).read(visit.path, 99)?.toString() ?? 'nothing');
  }
  expect([...read].sort()).toEqual(['inside', 'nothing']);
});
