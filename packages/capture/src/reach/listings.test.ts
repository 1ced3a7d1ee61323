import { expect, test } from 'vitest';
import { dpkg, list, make, reachOf } from './reach.test.support.ts';

const many = (directory: string, count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${directory}/${String(at)}`, '']));

test('a directory that was listed gives the same listing: files with it, directories empty', async () => {
  const paths = { '/data/in/a': 'x', '/data/in/b': 'yz', '/data/in/sub/deep': '', '/data/other': '' };
  const { held, scope, gaps, listings } = await reachOf(paths, [list('/data/in')]);
  expect(held).toEqual(['/data/in/a', '/data/in/b']);
  expect(scope.holds('/data/in/sub', true)).toBe(true);
  expect(gaps).toEqual([]);
  expect(listings).toMatchObject([{ path: '/data/in', there: 3, held: 3, files: 2, bytes: 3 }]);
});

test('what the run made is in no listing, and a read file is held once', async () => {
  const paths = { '/data/in/a': '', '/data/in/made': '', '/data/in/b': '' };
  const { held, gaps } = await reachOf(paths, [list('/data/in'), '/data/in/a', make('/data/in/made')]);
  expect(held).toEqual(['/data/in/a', '/data/in/b']);
  expect(gaps).toEqual([]);
});

test('directories of packages, homes, temporary ones and those with very many names are gaps with their counts', async () => {
  const paths = {
    '/usr/lib/tool/a': '',
    '/usr/lib/tool/b': '',
    '/tmp/x': '',
    '/home/u/notes': '',
    '/opt/v/lib/python3.11/site-packages/one.py': '',
    ...many('/data/many', 1001),
    ...dpkg({ tool: { paths: ['/usr/lib/tool/a'] } }),
  };
  const listed = [
    '/usr/lib/tool',
    '/tmp',
    '/home/u',
    '/data/many',
    '/opt/v/lib/python3.11/site-packages',
  ].map(list);
  const { held, gaps } = await reachOf(paths, listed);
  expect(held.filter((path) => !path.startsWith('/var/lib/dpkg'))).toEqual([]);
  expect(gaps.map(({ where, detail }) => [where, detail])).toEqual([
    ['/data/many', 'the run listed it: 1001 names there, 0 in the capsule'],
    ['/usr/lib/tool', 'the run listed it: 2 names there, 0 in the capsule'],
    ['/home/u', 'the run listed it: 1 names there, 0 in the capsule'],
    ['/opt/v/lib/python3.11/site-packages', 'the run listed it: 1 names there, 0 in the capsule'],
    ['/tmp', 'the run listed it: 1 names there, 0 in the capsule'],
  ]);
  expect(gaps.filter(({ listed }) => listed?.usual).map(({ where }) => where)).toEqual([
    '/opt/v/lib/python3.11/site-packages',
  ]);
});

test('keys in a listed directory are not held, and are missed', async () => {
  const paths = { '/data/in/a': '', '/data/in/id_rsa': '' };
  const { held, gaps } = await reachOf(paths, [list('/data/in')]);
  expect(held).toEqual(['/data/in/a']);
  expect(gaps).toMatchObject([
    { detail: 'the run listed it: 2 names there, 1 in the capsule', listed: { there: 2, held: 1 } },
  ]);
});

test('what git ignores in a project stays out, and the listing is a gap', async () => {
  const paths = {
    '/srv/p/.git/HEAD': '',
    '/srv/p/.gitignore': 'cache.bin\n',
    '/srv/p/cache.bin': '',
    '/srv/p/a': '',
  };
  const { held, gaps } = await reachOf(paths, [list('/srv/p')], { workingDirectory: '/srv/p' });
  expect(held).toEqual(['/srv/p/.gitignore', '/srv/p/a']);
  expect(gaps).toMatchObject([{ where: '/srv/p' }]);
});
