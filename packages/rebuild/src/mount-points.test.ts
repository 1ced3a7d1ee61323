import { because, type Entry } from '@holotype/model';
import { expect, test } from 'vitest';
import { withMountPoints } from './mount-points.ts';

const directory = (path: string): Entry => ({
  type: 'directory',
  path,
  mode: 0o755,
  uid: 0,
  gid: 0,
  user: 'root',
  group: 'root',
  mtime: '1',
});
const link: Entry = { ...directory('/var'), type: 'symlink', target: '/data/var' };
const tree = ['/', '/etc', '/home', '/home/u', '/home/u/project'].map(directory);
const rules = [{ path: '/home/u/project', held: true, reason: because('project') }];
const run = {
  workingDirectory: '/home/u/project/a',
  project: '/home/u/project',
  home: '/home/v',
  inputs: [{ path: '/data/in/table.csv', slot: 'table.csv' }, { path: '/srv/other/file' }],
  outputs: [{ path: '/out%25/result.csv' }],
};
const scope = { rules };

test('an image of a run has a directory wherever something is mounted, and its own stay as they are', () => {
  const made = withMountPoints([...tree, link], { run, scope });
  expect(made.map(({ path }) => path)).toEqual([
    '/',
    '/data',
    '/data/in',
    '/dev',
    '/etc',
    '/home',
    '/home/u',
    '/home/u/project',
    '/home/v',
    '/out%',
    '/proc',
    '/run',
    '/sys',
    '/tmp',
    '/var',
  ]);
  expect(made).toEqual(expect.arrayContaining([...tree, link]));
  expect(made.find(({ path }) => path === '/tmp')).toMatchObject({ mode: 0o1777, uid: 0 });
});

test('nothing is added to a machine', () => {
  expect(withMountPoints(tree, { scope })).toBe(tree);
});
