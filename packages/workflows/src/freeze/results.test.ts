import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Snapshot, TracedFile } from '@holotype/trace';
import { expect, onTestFinished, test } from 'vitest';
import { existed, findResults } from './results.ts';

const snapshot = (bytes: string, more: Partial<Snapshot> = {}): Snapshot => ({
  type: 'file',
  mode: 0o644,
  uid: 0,
  gid: 0,
  size: bytes.length,
  mtime: '1',
  digest: `sha256:${bytes}`,
  ...more,
});
const file = (name: string, more: Partial<TracedFile> = {}): TracedFile => ({
  path: `/nowhere/fit/${name}`,
  links: [],
  first: 'read',
  read: true,
  written: true,
  made: 'written',
  executed: false,
  looked: false,
  listed: false,
  steady: true,
  before: snapshot('a'),
  after: snapshot('b'),
  ...more,
});
const find = (files: readonly TracedFile[], declared: readonly string[] = []) =>
  findResults({ files, area: '/nowhere/fit', project: '/nowhere/fit', home: '/nowhere', declared }).map(
    ({ path, rewritten }) => `${path.slice(13)}${rewritten ? ' again' : ''}`,
  );
const same = file('same', { after: snapshot('a') });
const copied = { preimage: '/scratch/1' };

test('what was written is a result, the same bytes or not; what was only opened is none', () => {
  const files = [
    file('changed', copied),
    same,
    { ...same, path: '/nowhere/fit/stamped', made: 'stamped' as const },
    file('anew', { first: 'write', after: snapshot('a') }),
    file('new', { before: undefined }),
    file('opened', { made: undefined }),
    file('gone', { after: undefined, made: undefined }),
    file('directory', { after: snapshot('', { type: 'directory' }) }),
    { ...same, path: '/tmp/beside' },
    file('.git/index'),
    file('a/__pycache__/b.pyc'),
  ];
  expect(find(files)).toEqual(['changed', 'same again', 'stamped again', 'anew', 'new']);
});

test('what was written where people put data is a result too, and nothing of the system or of a cache', () => {
  const at = (path: string) => ({ ...same, path });
  const data = ['/data/out.csv', '/nowhere/results/fit.csv', '/scratch/u/a'].map(at);
  const others = [
    '/tmp/a',
    '/var/lib/postgresql/base/1',
    '/etc/hosts',
    '/usr/local/lib/a.so',
    '/dev/shm/a',
    '/opt/a/log',
    '/nowhere/.config/a.ini',
    '/nowhere/.cache/b',
    '/nowhere/go/pkg/mod/c/d.go',
    '/nowhere/R/x86_64-pc-linux-gnu-library/4.2/e/DESCRIPTION',
    '/data/lib/site-packages/f.py',
  ].map(at);
  expect(
    findResults({
      files: [...data, ...others],
      ...{ area: '/nowhere/fit', project: '/nowhere/fit', home: '/nowhere', declared: [] },
    }),
  ).toEqual(data.map(({ path }) => expect.objectContaining({ path }) as unknown));
});

test('what is declared is a result wherever it lies, if it was written', () => {
  const files = [file('a/__pycache__/b.pyc'), file('opened', { made: undefined })];
  expect(find(files, ['**/*.pyc', 'opened'])).toEqual(['a/__pycache__/b.pyc']);
});

test('what a declared link leads to is declared as well', () => {
  const project = realpathSync(mkdtempSync(join(tmpdir(), 'holotype-results-')));
  onTestFinished(() => {
    rmSync(project, { recursive: true });
  });
  const [link, run] = [join(project, 'latest.csv'), join(project, '__pycache__')];
  writeFileSync(run, '3');
  symlinkSync('__pycache__', link);
  const files = [
    { ...same, path: link, after: snapshot('', { type: 'symlink', target: '__pycache__' }) },
    { ...same, path: run },
  ];
  const request = { files, area: project, project, home: undefined };
  expect(findResults({ ...request, declared: [] }).map(({ path }) => path)).toEqual([link]);
  expect(
    findResults({ ...request, declared: ['latest*'] }).map(({ path, declared }) => [path, declared]),
  ).toEqual([
    [link, true],
    [run, true],
  ]);
});

test('a replay finds what was there before, unless it was made anew or nobody knows what it was', () => {
  expect(existed(file('changed', copied))).toBe(true);
  expect(existed(same)).toBe(true);
  expect(existed(file('opened', { made: undefined }))).toBe(true);
  expect(existed(file('anew', { first: 'write' }))).toBe(false);
  expect(existed(file('new', { before: undefined }))).toBe(false);
  expect(existed(file('large'))).toBe(false);
});
