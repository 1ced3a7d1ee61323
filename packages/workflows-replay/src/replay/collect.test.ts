import {
  appendFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Entry, type Run, type RunOutput, sha256 } from '@holotype/model';
import { expect, onTestFinished, test } from 'vitest';
import { lookBeforeRun } from './before-run.ts';
import { findUnknown, keepOutputs, openOutputs, type Outputs } from './collect.ts';

const project = '/home/ada/fit';
const content = (text: string) => ({ size: text.length, sha256: sha256(Buffer.from(text)) });

const held = (path: string, text: string): Entry => ({
  type: 'file',
  path,
  mode: 0o644,
  uid: 0,
  gid: 0,
  user: '',
  group: '',
  mtime: '0',
  xattrs: {},
  ...content(text),
});
const output = (name: string, type: RunOutput['type'] = 'file'): RunOutput => ({
  path: name.startsWith('/') ? name : `${project}/${name}`,
  type,
  mode: 0o644,
  ...content('1\n'),
  declared: false,
  varies: false,
});

/** A root with these files, and a run that works in its project. */
const makeRoot = (files: Readonly<Record<string, string>>, outputs: readonly RunOutput[] = []) => {
  const root = mkdtempSync(join(tmpdir(), 'holotype-test-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  const at = (name: string) => join(root, name.startsWith('/') ? name : `${project}/${name}`);
  const write = (name: string, text: string) => {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), text);
  };
  mkdirSync(at(''), { recursive: true });
  for (const [name, text] of Object.entries(files)) write(name, text);
  const tree = Object.entries(files).map(([name, text]) =>
    held(name.startsWith('/') ? name : `${project}/${name}`, text),
  );
  const run = { project, workingDirectory: project, home: '/home/ada', inputs: [], outputs: [...outputs] };
  return { root, at, write, tree, run: run as unknown as Run };
};

/** What it made there, as it is kept. */
const read = async (outputs: Outputs, path: string): Promise<string | undefined> => {
  const directory = mkdtempSync(join(tmpdir(), 'holotype-test-'));
  try {
    const { signal } = new AbortController();
    const run = { project } as Run;
    const kept = await keepOutputs({ run, paths: [path], outputs, directory, most: 1000, signal });
    return (await (await kept.actual(path))?.read())?.toString();
  } finally {
    rmSync(directory, { recursive: true });
  }
};

test('an output counts as made only if it was written since, whatever its bytes and times', async () => {
  const names = ['same', 'touched', 'old', 'new', 'moved', 'linked', 'replaced', 'folder', 'gone'];
  const { root, at, write, run } = makeRoot(
    { same: '1\n', touched: '1\n', old: '1\n', replaced: '1\n', folder: '1\n', gone: '1\n', held: '1\n' },
    [...names.map((name) => output(name)), output('link', 'symlink')],
  );
  symlinkSync('held', at('link'));
  const outputs = openOutputs(root, run, await lookBeforeRun(root, run));
  write('same', '1\n');
  utimesSync(at('touched'), 1, 1);
  write('new', '1\n');
  write('b', '1\n');
  renameSync(at('b'), at('moved'));
  symlinkSync('held', at('linked'));
  write('c', '1\n');
  renameSync(at('c'), at('replaced'));
  rmSync(at('folder'));
  mkdirSync(at('folder'));
  rmSync(at('gone'));
  const of = async (name: string) =>
    (await read(outputs, `${project}/${name}`)) ?? outputs.unmade(`${project}/${name}`) ?? 'nothing';
  expect(await Promise.all([...names, 'link'].map(of))).toEqual([
    '1\n',
    '1\n',
    'it already existed before the run, and the run did not write it',
    '1\n',
    '1\n',
    'a link to held is there now',
    '1\n',
    'a directory is there now',
    'nothing',
    'it already existed before the run, and the run did not write it',
  ]);
});

test('what was made or changed and nobody recorded is found, but for caches and what is again as in the Tree', async () => {
  const { root, at, write, tree, run } = makeRoot(
    { 'a.txt': 'a', 'b.txt': 'b', 'c.txt': 'c', 'out.txt': '', '/etc/host': 'x', 'node_modules/x/y.js': '' },
    [output('out.txt')],
  );
  const before = await lookBeforeRun(root, run);
  appendFileSync(at('a.txt'), 'more');
  write('b.txt', 'b');
  write('out.txt', '2');
  write('d/e.txt', '');
  linkSync(at('c.txt'), at('f.txt'));
  symlinkSync('nowhere', at('g'));
  for (const cache of ['__pycache__/m.pyc', '.git/index', 'node_modules/x/y.js', 'd/.pytest_cache/v/x'])
    write(cache, 'new');
  write('target/CACHEDIR.TAG', 'Signature: 8a477f597d28d172789f06886806bc55');
  write('target/debug/x', 'new');
  write('/etc/host', 'y');
  const found = findUnknown(root, run, tree, before).map(({ path, how }) => `${how} ${path.slice(14)}`);
  expect(found).toEqual(['changed a.txt', 'made d/e.txt', 'made f.txt', 'made g']);
});

test('where the run works in its home, its cache is none of its results', async () => {
  const { root, write, tree, run } = makeRoot({ '/home/ada/a': '1' });
  const homeless: Run = { ...run, project: '/home/ada', workingDirectory: '/home/ada' };
  const before = await lookBeforeRun(root, homeless);
  write('/home/ada/.cache/x', '1');
  write('/home/ada/b', '1');
  expect(findUnknown(root, homeless, tree, before)).toEqual([{ path: '/home/ada/b', how: 'made' }]);
});

test('an output below a link is looked for where the link leads', async () => {
  const { root, at, run } = makeRoot({ 'old/res.txt': '1\n' }, [output('new/res.txt')]);
  const before = await lookBeforeRun(root, run);
  symlinkSync('old', at('new'));
  const outputs = openOutputs(root, run, before);
  expect(await read(outputs, `${project}/new/res.txt`)).toBeUndefined();
  expect(outputs.unmade(`${project}/new/res.txt`)).toMatch(/^it already existed/);
});
