import { because } from '@holotype/model';
import { expect, test } from 'vitest';
import { dpkg, make, reachOf, touch } from './reach.test.support.ts';

const ask = (path: string, size = 1) => touch(path, { read: false, size });

test('what the run only asked for is held by itself, and brings no package', async () => {
  const paths = {
    '/data/in/flag': '',
    '/data/in/other': '',
    '/usr/bin/tool': '',
    '/usr/share/tool/big': '',
    ...dpkg({ tool: { paths: ['/usr/bin/tool', '/usr/share/tool/big'] } }),
  };
  const { held, scope, gaps } = await reachOf(paths, [ask('/data/in/flag'), ask('/usr/bin/tool')]);
  expect(held).toEqual(['/data/in/flag', '/usr/bin/tool']);
  expect(scope.ruleFor('/data/in/flag').reason).toEqual(because('asked-by-run'));
  expect(gaps).toEqual([]);
});

test('what was read as well is no question, and what the run made is not there', async () => {
  const paths = { '/data/in/a': '', '/data/in/made': '' };
  const touched = [
    touch('/data/in/a'),
    make('/data/in/made'),
    touch('/data/in/made', { read: false, existed: false }),
  ];
  const { held, scope } = await reachOf(paths, touched);
  expect(held).toEqual(['/data/in/a']);
  expect(scope.ruleFor('/data/in/a').reason).toEqual(because('touched'));
});

test('what is too large together is named, the largest first, and --include holds it', async () => {
  const paths = { '/data/small': '', '/data/large': '', '/data/huge': '' };
  const megabyte = 1024 * 1024;
  const touched = [
    ask('/data/small', megabyte),
    ask('/data/large', 60 * megabyte),
    ask('/data/huge', 63 * megabyte),
  ];
  const { held, gaps, notFound } = await reachOf(paths, touched);
  expect(held).toEqual(['/data/small', '/data/large']);
  expect(notFound).toEqual([['/data/huge', 63 * megabyte]]);
  expect(gaps).toMatchObject([{ section: 'files', where: '/data/huge', why: 'excluded' }]);
  const asked = await reachOf(paths, touched, { include: ['/data/huge'] });
  expect(asked.held).toContain('/data/huge');
  expect(asked.gaps).toEqual([]);
});

test('what was not there when the run asked stays away, whatever brings it', async () => {
  const paths = { '/srv/p/input': '', '/srv/p/late': '' };
  const options = { workingDirectory: '/srv/p', missing: ['/srv/p/late', '/srv/p/never'] };
  const { held, rules } = await reachOf(paths, ['/srv/p/input'], options);
  expect(held).toEqual(['/srv/p/input']);
  expect(rules.filter(({ path }) => path === '/srv/p/never')).toEqual([]);
});

test('a key that the run only asked for is not held, and not called read', async () => {
  const { held, credentials, gaps } = await reachOf({ '/home/u/.ssh/id_rsa': '' }, [
    ask('/home/u/.ssh/id_rsa'),
  ]);
  expect([held, credentials]).toEqual([[], []]);
  expect(gaps).toMatchObject([{ where: '/home/u/.ssh/id_rsa' }]);
});

test('a directory in which the run only made something is there, empty', async () => {
  const paths = { '/data/out/made': '', '/data/out/other': '', '/data/new/made': '' };
  const { held, rules } = await reachOf(paths, [
    ...[make('/data/out/made'), make('/data/new'), make('/data/new/made')],
  ]);
  expect(held).toEqual([]);
  expect(rules.filter((rule) => rule.held).map(({ path }) => path)).toEqual(['/data/out']);
});
