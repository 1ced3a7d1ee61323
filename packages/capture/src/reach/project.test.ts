import { type HostFiles, openRoot } from '@holotype/host';
import { expect, test } from 'vitest';
import { makeRoot } from '@holotype/test-support';
import { findForeign } from './git-ignored.ts';
import { createOwnThings } from './own-things.ts';
import { findProject } from './project.ts';
import { reachOf } from './reach.test.support.ts';

const paths = {
  '/home/u/paper/.git/config': '',
  '/home/u/paper/src/fit/a.py': '',
  '/home/u/.git/config': '',
  '/home/u/loose/b.py': '',
  '/home/u/link': '-> paper/src',
  '/home/u/.ssh/x/y': '',
  '/tmp/.git/config': '',
  '/tmp/work/c': '',
  '/app/d': '',
  '/usr/share/doc/e': '',
  '/dev/shm/scratch/f': '',
  '/run/media/u/disk/paper/g': '',
  '/run/user/1000/h': '',
  '/run/service/i': '',
};

test('a project is what was asked for, the git work tree, or the working directory; never what is shared', () => {
  const host = openRoot(makeRoot(paths));
  const find = (cwd: string, asked?: string) => findProject(host, cwd, ['/home/u', '/root'], asked);
  expect(find('/home/u/paper/src/fit')).toBe('/home/u/paper');
  expect(find('/home/u/link')).toBe('/home/u/paper');
  expect(find('/home/u/loose')).toBe('/home/u/loose');
  expect(find('/tmp/work')).toBe('/tmp/work');
  expect(find('/app')).toBe('/app');
  for (const own of ['/dev/shm/scratch', '/run/media/u/disk', '/run/media/u/disk/paper'])
    expect(find(own)).toBe(own);
  for (const system of ['/dev/shm', '/run', '/run/media/u', '/run/user/1000', '/run/service'])
    expect(find(system), system).toBeUndefined();
  expect(find('/', '/home/u/link')).toBe('/home/u/paper/src');
  for (const shared of ['/', '/home', '/home/u', '/tmp', '/usr/share/doc', '/home/u/.ssh/x', '/gone'])
    expect(find(shared), shared).toBeUndefined();
  expect(find('/app', '/')).toBeUndefined();
});

const ignoredIn = (files: HostFiles, directory: string, workTree: string | undefined) =>
  findForeign(files, directory, workTree, createOwnThings(files)).ignored;

test('what git ignores is found as git finds it', () => {
  const host = openRoot(
    makeRoot({
      '/p/.git/info/exclude': 'private.txt\n',
      '/p/.gitignore': '*.o\n!keep.o\n/data\nCase\n',
      '/p/a.o': '',
      '/p/keep.o': '',
      '/p/case': '',
      '/p/private.txt': '',
      '/p/data/x': '',
      '/p/sub/data/x': '',
      '/p/sub/.gitignore': '!special.o\nlogs/\n',
      '/p/sub/special.o': '',
      '/p/sub/plain.o': '',
      '/p/sub/logs/l': '',
      '/p/sub/module/.git': 'gitdir: elsewhere\n',
    }),
  );
  expect(ignoredIn(host.files, '/p', '/p')).toEqual([
    '/p/.git',
    '/p/a.o',
    '/p/data',
    '/p/private.txt',
    '/p/sub/logs',
    '/p/sub/module/.git',
    '/p/sub/plain.o',
  ]);
  expect(ignoredIn(host.files, '/p/sub', '/p')).toEqual([
    '/p/sub/logs',
    '/p/sub/module/.git',
    '/p/sub/plain.o',
  ]);
  expect(ignoredIn(host.files, '/p/sub', undefined)).toEqual(['/p/sub/module/.git']);
});

test('of a repository only the objects that the run read are held', async () => {
  const { held } = await reachOf(
    { '/srv/p/.git/HEAD': '', '/srv/p/.git/objects/aa': '', '/srv/p/a': '' },
    ['/srv/p/.git/HEAD'],
    { workingDirectory: '/srv/p' },
  );
  expect(held).toEqual(['/srv/p/.git/HEAD', '/srv/p/a']);
});

test('what a build finds made is held though git ignores it; what other runs do not open is not', async () => {
  const paths = {
    '/usr/bin/make': '',
    '/srv/p/.git/HEAD': '',
    '/srv/p/.gitignore': 'build/\nother/\n',
    '/srv/p/a.c': '',
    '/srv/p/build/a.o': '',
    '/srv/p/build/a': '',
    '/srv/p/other/b': '',
  };
  const inProject = async (...touched: string[]) =>
    (await reachOf(paths, touched, { workingDirectory: '/srv/p' })).held.filter((path) =>
      path.startsWith('/srv/p/'),
    );
  const own = ['/srv/p/.gitignore', '/srv/p/a.c'];
  expect(await inProject('/usr/bin/make', '/srv/p/build/a')).toEqual([
    ...own,
    '/srv/p/build/a.o',
    '/srv/p/build/a',
  ]);
  expect(await inProject('/srv/p/build/a')).toEqual([...own, '/srv/p/build/a']);
});
